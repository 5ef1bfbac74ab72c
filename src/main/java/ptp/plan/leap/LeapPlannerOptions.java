package ptp.plan.leap;

import ptp.config.Option;
import ptp.config.Retired;

/** Options of LEAP's planner. */
@Retired("noise")
public record LeapPlannerOptions(
    @Option(doc = "K, subgoals of a plan, the goal included", paper = "8", min = 2, max = 64) int subgoals,
    @Option(doc = "Candidates per iteration", paper = "1000", min = 2, max = 100_000) int samples,
    @Option(doc = "Share of elite candidates", paper = "0.05", min = 0,
        max = 1) double elites,
    @Option(doc = "Iterations of the cross-entropy method", paper = "15", min = 1, max = 1000) int iterations,
    @Option(doc = "Standard deviation of the first candidates' z' z", paper = "1.5", min = 0, max = 100,
        alias = "deviation") double std,
    @Option(doc = "Weight of log p(z) in the cost", paper = "0.1 or 0.001", min = 0, max = 1e6) double priorWeight) {

  /** The original's search with as many subgoals as the paper's planner. */
  public static LeapPlannerOptions defaults() {
    return new LeapPlannerOptions(8, 1000, .05, 15, 1.5, .001);
  }

  /** Number of elites, at least 2 so that they have a standard deviation. */
  int eliteCount() {
    return Math.clamp(Math.round(elites * samples), 2, samples);
  }
}
