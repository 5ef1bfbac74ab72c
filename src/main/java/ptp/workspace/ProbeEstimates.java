package ptp.workspace;

import java.util.Arrays;
import java.util.List;
import ptp.domain.Latent;
import ptp.domain.ProbeEstimate;
import ptp.learn.probe.StateProbe;

/** Estimates of where things are, from latent states. */
final class ProbeEstimates {
  private ProbeEstimates() {}

  static List<ProbeEstimate> of(StateProbe readout, List<float[]> states) {
    float[] latents = new float[states.size() * Latent.SIZE];
    for (int i = 0; i < states.size(); i++) System.arraycopy(states.get(i), 0, latents, i * Latent.SIZE, Latent.SIZE);
    return Arrays.stream(readout.predict(latents, states.size()))
        .map(n -> new ProbeEstimate(n[0], n[1], n[2], n[3], n[4], n[5])).toList();
  }
}
