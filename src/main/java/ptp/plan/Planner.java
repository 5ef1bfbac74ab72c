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
   * @param listener told how a search goes on, which changes nothing; planners that do not search tell nothing
   * @throws java.util.concurrent.CancellationException when the progress is cancelled
   */
  Plan plan(PlanProblem problem, Progress progress, SearchListener listener);

  /** As {@link #plan(PlanProblem, Progress, SearchListener)} with nobody who listens. */
  default Plan plan(PlanProblem problem, Progress progress) {
    return plan(problem, progress, SearchListener.NONE);
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
