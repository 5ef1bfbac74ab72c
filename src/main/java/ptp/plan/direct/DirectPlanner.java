package ptp.plan.direct;

import java.util.List;
import ptp.domain.MethodId;
import ptp.domain.Plan;
import ptp.domain.Progress;
import ptp.plan.PlanProblem;
import ptp.plan.Planner;
import ptp.plan.Plans;
import ptp.plan.SearchListener;
import ptp.plan.ValueModel;

/** No planning: the goal is the only subgoal. Baseline for the policy without a planner. */
public final class DirectPlanner implements Planner {
  private final ValueModel values;

  /** A planner whose only subgoal is the goal; the values say how far that is. */
  public DirectPlanner(ValueModel values) {
    this.values = values;
  }

  @Override
  public Plan plan(PlanProblem problem, Progress progress, SearchListener listener) {
    List<float[]> goal = List.of(problem.goal());
    return new Plan(
        MethodId.MODEL_FREE, problem.start(), Plans.subgoals(problem.start(), goal, values), Double.NaN);
  }
}
