package ptp.plan;

import java.util.Optional;
import ptp.domain.Plan;
import ptp.domain.Progress;
import ptp.io.TensorFile;

/** Chooses the subgoals of an episode. A planner may be used for many episodes, one after another. */
public interface Planner {
  /**
   * Chooses a plan; the same problem and the same remembered plans give the same plan.
   *
   * @throws java.util.concurrent.CancellationException when the progress is cancelled
   */
  Plan plan(PlanProblem problem, Progress progress);

  /** As {@link #plan(PlanProblem, Progress)}, the same plan; planners that search tell the listener how they go on. */
  default Plan plan(PlanProblem problem, Progress progress, SearchListener listener) {
    return plan(problem, progress);
  }

  /** Told after each episode which plan it followed; planners that learn from earlier plans keep it (paper, section V-B). */
  default void remember(Plan plan) {}

  /** What it remembers, for a file; empty for planners that never remember anything. */
  default Optional<TensorFile> memory() {
    return Optional.empty();
  }

  /** Takes up what {@link #memory} gave, in the place of what it remembers; planners that remember nothing pass it over. */
  default void recall(TensorFile memory) {}
}
