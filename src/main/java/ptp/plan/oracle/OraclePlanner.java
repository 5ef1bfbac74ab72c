package ptp.plan.oracle;

import java.util.ArrayList;
import java.util.List;
import ptp.domain.MethodId;
import ptp.domain.Plan;
import ptp.domain.Progress;
import ptp.plan.PlanProblem;
import ptp.plan.Planner;
import ptp.plan.Plans;
import ptp.plan.SearchListener;
import ptp.plan.ValueModel;

/**
 * Subgoals from the scripted solution of the same task instance. Not in the paper. It separates failures of the policy from
 * failures of the planner: where the oracle fails, no plan would have helped. The solution's last
 * state is replaced by the goal, so that every plan ends in the true goal.
 */
public final class OraclePlanner implements Planner {
  private final ValueModel values;

  /** A planner that returns the problem's own solution; the values score its segments. */
  public OraclePlanner(ValueModel values) {
    this.values = values;
  }

  @Override
  public Plan plan(PlanProblem problem, Progress progress, SearchListener listener) {
    List<float[]> states = new ArrayList<>(problem.solution());
    if (states.isEmpty()) {
      throw new IllegalArgumentException(
          "the oracle can only plan between start and goal pairs of the task, not between other images");
    }
    states.set(states.size() - 1, problem.goal());
    return new Plan(
        MethodId.ORACLE, problem.start(), Plans.subgoals(problem.start(), states, values), Double.NaN);
  }
}
