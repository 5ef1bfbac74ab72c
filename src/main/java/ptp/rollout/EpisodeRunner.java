package ptp.rollout;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import ptp.domain.Action;
import ptp.domain.Frame;
import ptp.domain.GripperPose;
import ptp.domain.Latent;
import ptp.domain.Observation;
import ptp.domain.Plan;
import ptp.domain.Progress;
import ptp.env.Environment;

/**
 * Runs episodes side by side, one environment each, so that encoder and policy work on a batch. Every episode's random
 * numbers come from its own seed: which episodes run beside it changes nothing but rounding in the networks.
 */
public final class EpisodeRunner {
  private final Agent agent;
  private final RolloutOptions options;
  private final double epsilon;
  private final List<? extends Environment> environments;
  private final EpisodeListener listener;
  private final Referee referee;

  /**
   * @param epsilon latent distance at which a subgoal counts as reached
   * @param environments as many as may run side by side
   */
  public EpisodeRunner(Agent agent, RolloutOptions options, double epsilon, List<? extends Environment> environments) {
    this(agent, options, epsilon, environments, EpisodeListener.NOBODY);
  }

  /** As above, with somebody who looks on. */
  public EpisodeRunner(
      Agent agent, RolloutOptions options, double epsilon, List<? extends Environment> environments,
      EpisodeListener listener) {
    this(agent, options, epsilon, environments, listener, Referee.PLACES);
  }

  /** As above, with somebody who judges. */
  public EpisodeRunner(
      Agent agent, RolloutOptions options, double epsilon, List<? extends Environment> environments,
      EpisodeListener listener, Referee referee) {
    this.agent = agent;
    this.options = options;
    this.epsilon = epsilon;
    this.environments = environments;
    this.listener = listener;
    this.referee = referee;
  }

  /** Number of parallel episodes. */
  public int width() {
    return environments.size();
  }

  /** Runs at most {@link #width()} episodes to their end: reset, look, plan, then act. */
  public List<EpisodeResult> run(List<EpisodeRequest> requests, Progress progress) {
    if (requests.size() > width()) {
      throw new IllegalArgumentException(requests.size() + " episodes need as many environments, not " + width());
    }
    listener.begin();
    List<Observation> starts = new ArrayList<>();
    List<ParallelEpisode> lanes = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      EpisodeRequest request = requests.get(i);
      starts.add(environments.get(i).reset(request.task(), request.reset()));
      Plan plan = request.planning().apply(starts.get(i));
      Episode episode = new Episode(request.task(), request.reset(), request.goal(), plan, request.noise());
      lanes.add(new ParallelEpisode(episode, environments.get(i), options, epsilon, agent));
    }
    see(lanes, starts);
    listener.onStep(lanes.getFirst().view());
    for (int step = 0; step < options.steps(); step++) {
      progress.checkCancelled();
      step(lanes);
      listener.onStep(lanes.getFirst().view());
    }
    List<EpisodeResult> results = lanes.stream().map(lane -> lane.result(referee)).toList();
    listener.ended(results, lanes.stream().map(ParallelEpisode::way).toList());
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
