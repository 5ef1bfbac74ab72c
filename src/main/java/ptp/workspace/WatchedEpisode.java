package ptp.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import ptp.domain.Frame;
import ptp.domain.GripperPose;
import ptp.domain.Observation;
import ptp.domain.Seed;
import ptp.domain.Task;
import ptp.env.Environment;
import ptp.env.ForwardingEnvironment;
import ptp.rollout.Agent;
import ptp.service.InspectService.Seen;

/** An environment and an agent that tell somebody what they see and where they head, and do nothing else differently. */
final class WatchedEpisode implements AutoCloseable {
  /** Steps between what is told. */
  private static final int EVERY = 4;

  private final Environment world;
  private final Agent networks;
  private final List<float[]> states;
  private final Consumer<Seen> seen;
  private final List<Frame> frames = new ArrayList<>();
  private int subgoal;

  /**
   * @param world is closed with this
   * @param states that are headed for
   */
  WatchedEpisode(Environment world, Agent networks, List<float[]> states, Consumer<Seen> seen) {
    this.world = world;
    this.networks = networks;
    this.states = states;
    this.seen = seen;
  }

  /** What the camera saw: the start, then one picture per step. */
  List<Frame> frames() {
    return frames;
  }

  Environment environment() {
    return new WatchedWorld();
  }

  Agent agent() {
    return new WatchedAgent();
  }

  private Observation saw(Observation observation) {
    if (frames.size() % EVERY == 0) seen.accept(new Seen(frames.size(), subgoal, observation.frame()));
    frames.add(observation.frame());
    return observation;
  }

  /** A subgoal is never taken up again, so that the search begins at the present one. */
  private void heading(float[] goal) {
    while (subgoal < states.size() - 1 && !Arrays.equals(states.get(subgoal), goal)) subgoal++;
  }

  @Override
  public void close() {
    world.close();
  }

  private final class WatchedAgent implements Agent {
    @Override
    public short[] encode(byte[] pictures, int count) {
      return networks.encode(pictures, count);
    }

    @Override
    public float[] latents(short[] codes, int count) {
      return networks.latents(codes, count);
    }

    @Override
    public short[] codes(float[] latents, int count) {
      return networks.codes(latents, count);
    }

    @Override
    public float[] act(float[] from, float[] goals, List<GripperPose> poses) {
      heading(goals);
      return networks.act(from, goals, poses);
    }
  }

  private final class WatchedWorld extends ForwardingEnvironment {
    WatchedWorld() {
      super(world);
    }

    @Override
    public Observation reset(Task task, Seed seed) {
      return saw(super.reset(task, seed));
    }

    @Override
    public Observation reset(Seed seed) {
      return saw(super.reset(seed));
    }

    @Override
    public Observation step(float[] action) {
      return saw(super.step(action));
    }
  }
}
