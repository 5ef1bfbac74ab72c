package ptp.plan.direct;

import java.util.List;
import java.util.Set;
import ptp.domain.MethodId;
import ptp.plan.Capability;
import ptp.plan.Effort;
import ptp.plan.Planner;
import ptp.plan.PlannerFactory;
import ptp.plan.PlannerStyle;
import ptp.plan.PlanningModels;

/** The policy without a planner. */
public final class DirectFactory implements PlannerFactory {
  @Override
  public MethodId id() {
    return MethodId.MODEL_FREE;
  }

  @Override
  public String title() {
    return "Model-free";
  }

  @Override
  public String description() {
    return "Policy only: final goal, no subgoals";
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of();
  }

  @Override
  public PlannerStyle style() {
    return new PlannerStyle(0xCC79A7, List.of(8f, 3f, 2f, 3f), 1);
  }

  @Override
  public int row() {
    return 7;
  }

  @Override
  public Planner create(PlanningModels models, Effort effort) {
    return new DirectPlanner(models.values());
  }
}
