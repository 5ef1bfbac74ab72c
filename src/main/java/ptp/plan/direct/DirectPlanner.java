package ptp.plan.direct;

import java.util.List;
import ptp.domain.Method;
import ptp.domain.Plan;
import ptp.domain.Progress;
import ptp.plan.PlanProblem;
import ptp.plan.Planner;
import ptp.plan.Plans;
import ptp.plan.ValueModel;

/** No plan at all: the goal is the only subgoal. What the policy can do without a planner. */
public final class DirectPlanner implements Planner {
  private final ValueModel values;

  public DirectPlanner(ValueModel values) {
    this.values = values;
  }

  @Override
  public Plan plan(PlanProblem problem, Progress progress) {
    List<float[]> goal = List.of(problem.goal());
    return new Plan(
        Method.MODEL_FREE, problem.start(), Plans.hops(problem.start(), goal, values), Double.NaN);
  }
}
