package ptp.plan.retrieval;

import java.util.List;
import java.util.Set;
import ptp.domain.MethodId;
import ptp.plan.Capability;
import ptp.plan.Effort;
import ptp.plan.Planner;
import ptp.plan.PlannerFactory;
import ptp.plan.PlannerStyle;
import ptp.plan.PlanningModels;
import ptp.nn.Tensor;
import ptp.plan.TrainedModels;

/** States of the demonstrations as subgoals. */
public final class RetrievalFactory implements PlannerFactory {
  @Override
  public MethodId id() {
    return MethodId.RETRIEVAL;
  }

  @Override
  public String title() {
    return "Retrieval";
  }

  @Override
  public String description() {
    return "Takes subgoals from demonstration states, without a generator";
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of(Capability.SUBGOALS);
  }

  @Override
  public PlannerStyle style() {
    return new PlannerStyle(0xD55E00, List.of(12f, 3f, 2f, 3f, 2f, 3f), 5);
  }

  @Override
  public int row() {
    return 5;
  }

  @Override
  public boolean ready(TrainedModels there) {
    return there.demonstrations();
  }

  @Override
  public Planner create(PlanningModels models, Effort effort) {
    return models.kept(id().id(), () -> planner(models));
  }

  private RetrievalPlanner planner(PlanningModels models) {
    RetrievalOptions options = models.options(id(), RetrievalOptions.class);
    try (Tensor bank = models.demonstrations(id(), options.states())) {
      return new RetrievalPlanner(bank, options.subgoals(), models.values());
    }
  }
}
