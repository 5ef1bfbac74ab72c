package ptp.rollout;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import ptp.domain.Action;
import ptp.domain.GripperPose;
import ptp.domain.Seed;

/** Acts like another agent, in some of the episodes that run side by side with noise that is held for some steps. */
public final class HeldNoise implements Agent {
  /** dx, dy, dz and dyaw; held fingers would drop the block. */
  private static final int MOTIONS = 4;

  private final Agent agent;
  private final ExplorationOptions options;
  private final Seed seed;
  private final int first;
  private final List<Held> episodes = new ArrayList<>();
  private int step;

  /** The random numbers of an episode and what it holds; all zero where it does not explore. */
  private record Held(SplittableRandom random, boolean explores, float[] noise) {}

  /**
   * @param seed of all episodes
   * @param first number of the first episode of those that run side by side
   */
  public HeldNoise(Agent agent, ExplorationOptions options, Seed seed, int first) {
    this.agent = agent;
    this.options = options;
    this.seed = seed;
    this.first = first;
  }

  /** Whether an episode explores. */
  public static boolean explores(ExplorationOptions options, Seed seed, int episode) {
    return seed.derive(episode).random().nextDouble() < options.share();
  }

  private Held held(int episode) {
    SplittableRandom random = seed.derive(episode).derive("noise").random();
    return new Held(random, explores(options, seed, episode), new float[MOTIONS]);
  }

  @Override
  public short[] encode(byte[] frames, int count) {
    return agent.encode(frames, count);
  }

  @Override
  public float[] latents(short[] codes, int count) {
    return agent.latents(codes, count);
  }

  @Override
  public short[] codes(float[] latents, int count) {
    return agent.codes(latents, count);
  }

  @Override
  public float[] act(float[] states, float[] goals, List<GripperPose> poses) {
    float[] actions = agent.act(states, goals, poses);
    for (int i = 0; i < poses.size(); i++) {
      if (i == episodes.size()) episodes.add(held(first + i));
      disturb(episodes.get(i), actions, i * Action.SIZE);
    }
    step++;
    return actions;
  }

  private void disturb(Held held, float[] actions, int at) {
    if (!held.explores) return;
    for (int j = 0; j < MOTIONS; j++) {
      if (step % options.steps() == 0) held.noise[j] = (float) (options.std() * held.random.nextGaussian());
      actions[at + j] += held.noise[j];
    }
  }
}
