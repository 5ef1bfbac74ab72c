package ptp.plan;

import java.util.function.Consumer;
import ptp.domain.Plan;
import ptp.domain.Progress;

/** A planner that searches in rounds, which can be watched. */
public interface SearchingPlanner extends Planner {
  /** As {@link #plan}, the same plan; tells every round of the search in order. Watching takes longer. */
  Plan watch(PlanProblem problem, Progress progress, Consumer<SearchRound> rounds);
}
