package ptp.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import ptp.domain.Frame;
import ptp.domain.PlanState;
import ptp.domain.ProbeEstimate;
import ptp.experiment.evaluate.LoadedNetworks;
import ptp.learn.probe.StateProbe;
import ptp.nn.Tensor;
import ptp.plan.Plans;
import ptp.plan.SearchRound;
import ptp.plan.SearchRound.Candidate;

/** Decodes states into pictures and, where there is a probe, into estimates of where the objects are. */
final class PlanPictures {
  private final LoadedNetworks networks;
  private final Optional<StateProbe> probe;

  PlanPictures(LoadedNetworks networks, Optional<StateProbe> probe) {
    this.networks = networks;
    this.probe = probe;
  }

  /** The start of some states, which shows the camera's own picture. */
  PlanState start(float[] latent, List<float[]> states, Frame picture) {
    return new PlanState(latent, Optional.of(picture), estimates(latent, states).stream().findFirst());
  }

  /**
   * The states from a start on; the last one, the goal, shows the picture that is asked for rather than what its code decodes
   * to.
   */
  List<PlanState> from(float[] start, List<float[]> latents, Frame goal) {
    List<Frame> frames = new ArrayList<>(decode(latents));
    frames.set(frames.size() - 1, goal);
    List<ProbeEstimate> estimates = estimates(start, latents);
    return IntStream.range(0, latents.size())
        .mapToObj(i -> new PlanState(latents.get(i), Optional.of(frames.get(i)), estimates.stream().skip(i + 1)
            .findFirst()))
        .toList();
  }

  /** Of a start and the states that follow it; none without a probe. */
  private List<ProbeEstimate> estimates(float[] start, List<float[]> states) {
    if (probe.isEmpty()) return List.of();
    List<float[]> all = new ArrayList<>(List.of(start));
    all.addAll(states);
    return ProbeEstimates.of(probe.get(), all);
  }

  /** A round of a search with the pictures of its candidates. */
  SearchRound round(SearchRound round) {
    List<Candidate> shown = round.candidates().stream().map(this::candidate).toList();
    return new SearchRound(round.level(), round.round(), round.bestCost(), round.meanCost(), shown);
  }

  private Candidate candidate(Candidate c) {
    List<Frame> frames = decode(c.states().stream().map(PlanState::latent).toList());
    List<PlanState> states =
        IntStream.range(0, frames.size())
            .mapToObj(i -> new PlanState(c.states().get(i).latent(), Optional.of(frames.get(i)), Optional.empty()))
            .toList();
    return new Candidate(c.rank(), c.of(), states, c.cost(), c.exact());
  }

  private List<Frame> decode(List<float[]> states) {
    List<Frame> frames = new ArrayList<>();
    try (Tensor latents = Plans.stack(states)) {
      byte[] pixels = networks.encoder().decode(latents);
      for (int from = 0; from < pixels.length; from += Frame.OBSERVATION_BYTES) {
        frames.add(Frame.observation(Arrays.copyOfRange(pixels, from, from + Frame.OBSERVATION_BYTES)));
      }
    }
    return frames;
  }
}
