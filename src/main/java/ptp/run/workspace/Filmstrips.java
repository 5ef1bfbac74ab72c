package ptp.run.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ptp.domain.Frame;
import ptp.domain.Latent;
import ptp.domain.Method;
import ptp.domain.Plan;
import ptp.domain.Subgoal;
import ptp.nn.Tensor;
import ptp.run.PlanService.Filmstrip;
import ptp.run.PlanService.Hop;
import ptp.run.stage.LoadedNetworks;

/** Decodes plans into pictures. */
final class Filmstrips {
  private final LoadedNetworks networks;

  Filmstrips(LoadedNetworks networks) {
    this.networks = networks;
  }

  /** A plan as pictures; its last one is the goal itself rather than what the code keeps of it. */
  Filmstrip of(Method method, Frame start, Frame goal, List<Subgoal> subgoals, double cost, double seconds) {
    List<Frame> frames = decode(subgoals);
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

  private List<Frame> decode(List<Subgoal> subgoals) {
    float[] latents = new float[subgoals.size() * Latent.SIZE];
    for (int i = 0; i < subgoals.size(); i++) {
      System.arraycopy(subgoals.get(i).latent(), 0, latents, i * Latent.SIZE, Latent.SIZE);
    }
    List<Frame> frames = new ArrayList<>();
    try (Tensor states = Tensor.of(latents, subgoals.size(), Latent.SIZE)) {
      byte[] pixels = networks.encoder().decode(states);
      for (int i = 0; i < subgoals.size(); i++) {
        int from = i * Frame.OBSERVATION_BYTES;
        frames.add(Frame.observation(Arrays.copyOfRange(pixels, from, from + Frame.OBSERVATION_BYTES)));
      }
    }
    return frames;
  }
}
