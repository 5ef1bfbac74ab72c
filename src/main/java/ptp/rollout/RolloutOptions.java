package ptp.rollout;

import ptp.config.Option;

/** How a plan is followed. */
public record RolloutOptions(
    @Option(doc = "steps of an episode", paper = "400 in simulation, 125 on the robot", min = 1,
        max = 10_000) int steps,
    @Option(doc = "standard deviation of the action noise, for exploration", paper = "0.15", min = 0,
        max = 2, alias = "noise") double actionNoiseStd,
    @Option(
        doc = "plan level that the policy follows: 1 is the coarsest, 0 the finest",
        paper = "the finest",
        min = 0,
        max = 8) int followLevel,
    @Option(
        doc = "largest step budget of a subgoal; all subgoals except the goal together get at most half of the "
            + "episode",
        paper = "30",
        min = 1,
        max = 10_000) int subgoalSteps) {

  /**
   * The laptop's: only the midpoint and the goal are followed, 100 steps each. Differs from the paper because a finer
   * subgoal that is poorly placed hurts, and the policy reaches goals 60 steps ahead.
   */
  public static RolloutOptions defaults() {
    return new RolloutOptions(400, 0.15, 1, 100);
  }

  /** Steps that each subgoal of a plan gets; the last one, the goal, keeps what is left. */
  public int budget(int subgoals) {
    return subgoals < 2 ? subgoalSteps : Math.clamp(steps / (2L * (subgoals - 1)), 1, subgoalSteps);
  }

  /** The same options with episodes of at most this many steps. */
  public RolloutOptions withSteps(int most) {
    return new RolloutOptions(most, actionNoiseStd, followLevel, subgoalSteps);
  }

  /** Steps for one of a plan's segments, counted from 0; the last one has what is left of the episode. */
  public int budget(int segment, int segments) {
    int each = budget(segments);
    return segment < segments - 1 ? each : steps - (segments - 1) * each;
  }

  /** The same options with this standard deviation of the noise on actions. */
  public RolloutOptions withNoise(double deviation) {
    return new RolloutOptions(steps, deviation, followLevel, subgoalSteps);
  }
}
