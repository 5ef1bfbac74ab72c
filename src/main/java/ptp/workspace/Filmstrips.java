package ptp.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ptp.domain.Frame;
import ptp.domain.Method;
import ptp.domain.Plan;
import ptp.domain.Subgoal;
import ptp.experiment.evaluate.LoadedNetworks;
import ptp.nn.Tensor;
import ptp.plan.Plans;
import ptp.service.PlanService.Filmstrip;
import ptp.service.PlanService.Hop;

/** Decodes plans into pictures. */
final class Filmstrips {
  private final LoadedNetworks networks;

  Filmstrips(LoadedNetworks networks) {
    this.networks = networks;
  }

  /** A plan as pictures; its last one is the goal itself rather than what the code keeps of it. */
  Filmstrip of(Method method, Frame start, Frame goal, List<Subgoal> subgoals, double cost, double seconds) {
    List<Frame> frames = decode(subgoals.stream().map(Subgoal::latent).toList());
    frames.set(frames.size() - 1, goal);
    List<Hop> hops = new ArrayList<>();
    for (int i = 0; i < frames.size(); i++) {
      Subgoal subgoal = subgoals.get(i);
      hops.add(new Hop(frames.get(i), -networks.policy().steps(subgoal.value()), subgoal.distance()));
    }
    return new Filmstrip(method, networks.policy().options().observation(), start, hops, cost, seconds);
  }

  Filmstrip of(Frame start, Frame goal, Plan plan, double seconds) {
    return of(plan.method(), start, goal, plan.subgoals(), plan.cost(), seconds);
  }

  /** Latent states as pictures. */
  List<Frame> decode(List<float[]> states) {
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
