package ptp.plan;

import java.util.function.Consumer;
import ptp.domain.Plan;
import ptp.domain.Progress;

/** Chooses the subgoals of an episode. A planner may be used for many episodes, one after another. */
public interface Planner {
  /**
   * Chooses a plan; the same problem and the same remembered plans give the same plan.
   *
   * @throws java.util.concurrent.CancellationException when the progress is cancelled
   */
  Plan plan(PlanProblem problem, Progress progress);

  /**
   * As {@link #plan(PlanProblem, Progress)}.
   *
   * @param soFar told the plan after each of its levels, coarse to fine, the whole plan last; methods without levels tell
   *     nothing
   */
  default Plan plan(PlanProblem problem, Progress progress, Consumer<Plan> soFar) {
    return plan(problem, progress);
  }

  /** Told after each episode which plan it followed; planners that learn from earlier plans keep it (paper, section V-B). */
  default void remember(Plan plan) {}
}
