package ptp.plan.oracle;

import java.util.List;
import java.util.Set;
import ptp.domain.MethodId;
import ptp.plan.Capability;
import ptp.plan.Effort;
import ptp.plan.Planner;
import ptp.plan.PlannerFactory;
import ptp.plan.PlannerStyle;
import ptp.plan.PlanningModels;

/** The ceiling: subgoals of a known solution. */
public final class OracleFactory implements PlannerFactory {
  @Override
  public MethodId id() {
    return MethodId.ORACLE;
  }

  @Override
  public String title() {
    return "Oracle";
  }

  @Override
  public String description() {
    return "Subgoals from a scripted solution of the same task instance: an upper bound for every planner";
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of(Capability.SUBGOALS, Capability.NEEDS_SOLUTION);
  }

  @Override
  public PlannerStyle style() {
    return new PlannerStyle(0x0072B2, List.of(14f, 4f), 3);
  }

  @Override
  public int row() {
    return 1;
  }

  @Override
  public Planner create(PlanningModels models, Effort effort) {
    return new OraclePlanner(models.values());
  }
}
