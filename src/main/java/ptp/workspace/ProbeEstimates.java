package ptp.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ptp.domain.Latent;
import ptp.domain.ProbeEstimate;
import ptp.learn.probe.StateProbe;

/** Estimates of where things are, from latent states. */
final class ProbeEstimates {
  private ProbeEstimates() {}

  /** Of a start and the states that follow it. */
  static List<ProbeEstimate> along(StateProbe readout, float[] start, List<float[]> states) {
    List<float[]> all = new ArrayList<>(List.of(start));
    all.addAll(states);
    return of(readout, all);
  }

  static List<ProbeEstimate> of(StateProbe readout, List<float[]> states) {
    float[] latents = new float[states.size() * Latent.SIZE];
    for (int i = 0; i < states.size(); i++) System.arraycopy(states.get(i), 0, latents, i * Latent.SIZE, Latent.SIZE);
    return Arrays.stream(readout.predict(latents, states.size()))
        .map(n -> new ProbeEstimate(n[0], n[1], n[2], n[3], n[4], n[5])).toList();
  }
}
