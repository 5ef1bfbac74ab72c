package ptp.rollout;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import ptp.domain.Action;
import ptp.domain.Frame;
import ptp.domain.GripperPose;
import ptp.domain.Latent;
import ptp.domain.Observation;
import ptp.domain.Progress;
import ptp.env.Environment;

/**
 * Runs episodes side by side, one environment each, so that encoder and policy work on a batch. Every episode's random
 * numbers come from its own seed: which episodes run beside it changes nothing but rounding in the networks.
 */
public final class Rollouts {
  private final Agent agent;
  private final RolloutOptions options;
  private final double epsilon;
  private final List<? extends Environment> environments;
  private final RolloutWatch watch;

  /**
   * @param epsilon latent distance at which a subgoal counts as reached
   * @param environments as many as may run side by side
   */
  public Rollouts(Agent agent, RolloutOptions options, double epsilon, List<? extends Environment> environments) {
    this(agent, options, epsilon, environments, RolloutWatch.NOBODY);
  }

  /** As above, with somebody who looks on. */
  public Rollouts(
      Agent agent, RolloutOptions options, double epsilon, List<? extends Environment> environments,
      RolloutWatch watch) {
    this.agent = agent;
    this.options = options;
    this.epsilon = epsilon;
    this.environments = environments;
    this.watch = watch;
  }

  /** How many episodes run side by side. */
  public int width() {
    return environments.size();
  }

  /** Runs at most {@link #width()} episodes to their end. */
  public List<EpisodeResult> run(List<Episode> episodes, Progress progress) {
    if (episodes.size() > width()) {
      throw new IllegalArgumentException(episodes.size() + " episodes need as many environments, not " + width());
    }
    List<ParallelEpisode> lanes = new ArrayList<>();
    for (int i = 0; i < episodes.size(); i++) {
      lanes.add(new ParallelEpisode(episodes.get(i), environments.get(i), options, epsilon, agent));
    }
    see(lanes, lanes.stream().map(ParallelEpisode::reset).toList());
    for (int step = 0; step < options.steps(); step++) {
      progress.checkCancelled();
      step(lanes);
      watch.step(lanes.getFirst().sight());
    }
    List<EpisodeResult> results = lanes.stream().map(ParallelEpisode::result).toList();
    watch.ended(results, lanes.stream().map(ParallelEpisode::way).toList());
    return results;
  }

  private void step(List<ParallelEpisode> lanes) {
    int count = lanes.size();
    float[] states = new float[count * Latent.SIZE];
    float[] goals = new float[count * Latent.SIZE];
    List<GripperPose> poses = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      System.arraycopy(lanes.get(i).latent(), 0, states, i * Latent.SIZE, Latent.SIZE);
      System.arraycopy(lanes.get(i).target(), 0, goals, i * Latent.SIZE, Latent.SIZE);
      poses.add(lanes.get(i).pose());
    }
    float[] means = agent.act(states, goals, poses);
    List<Observation> seen = new ArrayList<>();
    for (int i = 0; i < count; i++) seen.add(lanes.get(i).act(perturbed(means, i, lanes.get(i).random())));
    see(lanes, seen);
  }

  private float[] perturbed(float[] means, int lane, SplittableRandom random) {
    float[] action = new float[Action.SIZE];
    for (int j = 0; j < Action.SIZE; j++) {
      action[j] = (float) (means[lane * Action.SIZE + j] + options.actionNoiseStd() * random.nextGaussian());
    }
    return Action.clip(action);
  }

  /** Encodes what every lane sees now and tells the lanes. */
  private void see(List<ParallelEpisode> lanes, List<Observation> observations) {
    int count = lanes.size();
    byte[] frames = new byte[count * Frame.OBSERVATION_BYTES];
    for (int i = 0; i < count; i++) {
      byte[] rgb = observations.get(i).frame().rgb();
      System.arraycopy(rgb, 0, frames, i * Frame.OBSERVATION_BYTES, Frame.OBSERVATION_BYTES);
    }
    short[] codes = agent.encode(frames, count);
    float[] latents = agent.latents(codes, count);
    for (int i = 0; i < count; i++) lanes.get(i).see(observations.get(i), codes, latents, i);
  }
}
