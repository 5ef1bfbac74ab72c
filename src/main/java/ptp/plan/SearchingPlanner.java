package ptp.plan;

import java.util.function.Consumer;
import ptp.domain.Plan;
import ptp.domain.Progress;

/** A planner that searches in rounds and reports them to an observer. */
public interface SearchingPlanner extends Planner {
  /** As {@link #plan}, the same plan; tells every round of the search in order. Watching takes longer. */
  Plan watch(PlanProblem problem, Progress progress, Consumer<SearchRound> rounds);
}
