package ptp.plan.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import ptp.domain.Method;
import ptp.domain.Plan;
import ptp.domain.Progress;
import ptp.plan.PlanProblem;
import ptp.plan.Planner;
import ptp.plan.Plans;
import ptp.plan.ValueModel;

/**
 * Subgoals from the scripted solution of the very problem. It separates failures of the policy from failures of a
 * planner: where the oracle fails, no plan would have helped.
 */
public final class OraclePlanner implements Planner {
  private final Function<PlanProblem, List<float[]>> solution;
  private final ValueModel values;

  /**
   * @param solution the latents along a solution of the problem, start excluded; its last state is
   *     replaced by the problem's goal, so that every plan ends in the true goal
   */
  public OraclePlanner(Function<PlanProblem, List<float[]>> solution, ValueModel values) {
    this.solution = solution;
    this.values = values;
  }

  @Override
  public Plan plan(PlanProblem problem, Progress progress) {
    List<float[]> states = new ArrayList<>(solution.apply(problem));
    if (states.isEmpty()) throw new IllegalArgumentException("the solution given to the oracle has no states");
    states.set(states.size() - 1, problem.goal());
    return new Plan(
        Method.ORACLE, problem.start(), Plans.hops(problem.start(), states, values), Double.NaN);
  }
}
