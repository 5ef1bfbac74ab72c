package ptp.plan.ptp;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import ptp.domain.MethodId;
import ptp.plan.Capability;
import ptp.plan.Effort;
import ptp.plan.Planner;
import ptp.plan.PlannerFactory;
import ptp.plan.PlanningModels;
import ptp.plan.TrainedModels;

/** The paper's planner with or without its hierarchy and its plan buffers. */
abstract class PtpVariant implements PlannerFactory {
  private final boolean flat;
  private final boolean buffered;

  PtpVariant(boolean flat, boolean buffered) {
    this.flat = flat;
    this.buffered = buffered;
  }

  @Override
  public final Set<Capability> capabilities() {
    Set<Capability> all = EnumSet.of(Capability.SUBGOALS, Capability.SEARCHES, Capability.EDITABLE);
    if (!flat) all.add(Capability.LEVELS);
    if (buffered) all.add(Capability.REMEMBERS);
    return all;
  }

  @Override
  public final Optional<MethodId> ablationOf() {
    return flat || !buffered ? Optional.of(MethodId.PTP) : Optional.empty();
  }

  @Override
  public final boolean ready(TrainedModels there) {
    return there.options(id(), PlannerOptions.class).levels().stream().allMatch(there::generator);
  }

  /** A flat search has one level, the finest, whatever is wanted. */
  @Override
  public final Planner create(PlanningModels models, Effort effort) {
    PlannerOptions chosen = models.options(id(), PlannerOptions.class);
    PlannerOptions sized = effort.quick() ? chosen.sketched() : chosen;
    PlannerOptions shaped = flat ? sized.flat() : sized.coarsest(effort.levels());
    PlannerOptions options = buffered ? shaped : shaped.withoutBuffer();
    return new PtpPlanner(id(), options, models.generators(), models.distilled(), models.values());
  }
}
