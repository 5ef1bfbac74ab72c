package ptp.rollout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import ptp.domain.GripperPose;
import ptp.domain.Latent;
import ptp.domain.Observation;
import ptp.domain.Plan;
import ptp.domain.SceneState;
import ptp.domain.Subgoal;
import ptp.domain.Success;
import ptp.env.Environment;
import ptp.env.Step;
import ptp.plan.SubgoalFollower;

/** One of the episodes that run side by side: its environment, its place in the plan and its recording. */
final class ParallelEpisode {
  private final Episode episode;
  private final Environment environment;
  private final double epsilon;
  private final KeyframeRecorder way = new KeyframeRecorder();
  private final SubgoalFollower follower;
  private final SplittableRandom random;
  private final short[] codes;
  private final int[] targets;
  private final List<short[]> targetCodes = new ArrayList<>();
  private final List<GripperPose> poses = new ArrayList<>();
  private final List<float[]> actions = new ArrayList<>();
  private final List<SceneState> states = new ArrayList<>();
  @SuppressWarnings("NullAway.Init") // by the first observation, as the latent
  private Observation seen;
  private float[] latent = {};

  ParallelEpisode(Episode episode, Environment environment, RolloutOptions options, double epsilon, Agent agent) {
    this.episode = episode;
    this.environment = environment;
    this.epsilon = epsilon;
    Plan followed = episode.plan().coarsest(options.followLevel());
    this.follower = new SubgoalFollower(followed, epsilon, options.budget(followed.subgoals().size()));
    this.random = episode.noise().random();
    this.codes = new short[(options.steps() + 1) * Latent.CODES];
    this.targets = new int[options.steps()];
    for (Subgoal subgoal : followed.subgoals()) targetCodes.add(agent.codes(subgoal.latent(), 1));
  }

  Observation act(float[] action) {
    targets[actions.size()] = follower.index();
    Step step = environment.step(action);
    actions.add(step.done());
    return step.seen();
  }

  /** Takes in what was sensed; the codes and latents are those of the {@code row}-th lane. */
  void see(Observation observation, short[] allCodes, float[] allLatents, int row) {
    System.arraycopy(allCodes, row * Latent.CODES, codes, poses.size() * Latent.CODES, Latent.CODES);
    seen = observation;
    latent = Arrays.copyOfRange(allLatents, row * Latent.SIZE, (row + 1) * Latent.SIZE);
    poses.add(observation.pose());
    environment.state().ifPresent(states::add);
    way.see(observation.frame(), !actions.isEmpty() && follower.observe(latent));
  }

  float[] latent() {
    return latent;
  }

  float[] target() {
    return follower.subgoal();
  }

  GripperPose pose() {
    return poses.getLast();
  }

  SplittableRandom random() {
    return random;
  }

  StepView view() {
    StepView.Heading heading =
        new StepView.Heading(target(), follower.index(), targetCodes.size(), way.stepsOfSegment());
    return new StepView(environment, seen, latent, heading, actions.size());
  }

  EpisodeKeyframes way() {
    return way.way();
  }

  EpisodeResult result(Referee referee) {
    Success success = referee.judge(new EndedEpisode(episode, environment, latent, epsilon));
    return new EpisodeResult(
        episode, new EpisodeResult.Recording(codes, poses, actions, states),
        new EpisodeResult.Pursuit(targets, targetCodes, follower.outcomes(), follower.goalReachedAfter()), success);
  }
}
