package ptp.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import ptp.domain.MethodId;

/**
 * A way to choose subgoals: everything that the program asks about it, and its planner. A new one is a folder (options,
 * planner, factory) and a line in {@code META-INF/services/ptp.plan.PlannerFactory}, in this program or in a jar on the
 * class path behind it; it then is offered everywhere. A factory has a public constructor without parameters and no state.
 */
public interface PlannerFactory {
  /** Name of the method in files, in commands and in results; each factory has its own. */
  MethodId id();

  /** The name in figures and lists. */
  String title();

  /** What it does, in one sentence without a full stop. */
  String description();

  /** What its planners support, such as a search that can be replayed. */
  Set<Capability> capabilities();

  /** How it looks in figures. */
  default PlannerStyle style() {
    return PlannerStyle.of(id());
  }

  /** Its place among the rows of plans, the least on top. */
  default int row() {
    return 100;
  }

  /** The method of which this one leaves something out; empty for a method of its own. */
  default Optional<MethodId> ablationOf() {
    return Optional.empty();
  }

  /** The networks that it trains for itself. */
  default List<PlannerNetwork<?>> trains(PlannerSettings settings) {
    return List.of();
  }

  /** Whether all that {@link #create} needs is there. */
  default boolean ready(TrainedModels there) {
    return trains(there).stream().allMatch(network -> there.network(network.name()));
  }

  /**
   * A fresh planner that remembers nothing.
   *
   * @throws ptp.io.StoreException in a sentence, when a network or the demonstrations are missing
   */
  Planner create(PlanningModels models, Effort effort);

  /** Whether its planners support this. */
  default boolean has(Capability capability) {
    return capabilities().contains(capability);
  }
}
