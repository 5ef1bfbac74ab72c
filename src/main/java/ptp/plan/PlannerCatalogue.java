package ptp.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ptp.domain.MethodId;
import ptp.io.Plugins;

/**
 * The planners that there are, in the order of figures and lists.
 *
 * @param factories each id once
 */
public record PlannerCatalogue(List<PlannerFactory> factories) {
  /** Refuses two factories with the same id. */
  public PlannerCatalogue {
    Set<MethodId> ids = new HashSet<>();
    for (PlannerFactory factory : factories) {
      if (!ids.add(factory.id())) {
        throw new IllegalArgumentException(
            "two planners have the id %s; take one of their jars off the class path".formatted(factory.id()));
      }
    }
    factories = List.copyOf(factories);
  }

  /** Those of this program and of the jars on its class path. */
  public static PlannerCatalogue installed() {
    return new PlannerCatalogue(Plugins.of(PlannerFactory.class));
  }

  /** Ids of all methods, in the catalogue's order. */
  public List<MethodId> ids() {
    return factories.stream().map(PlannerFactory::id).toList();
  }

  /** The factory with this id; empty if there is none. */
  public Optional<PlannerFactory> find(MethodId id) {
    return factories.stream().filter(f -> f.id().equals(id)).findFirst();
  }

  /** The factory of a method; an unknown one is refused in a sentence that lists those there are. */
  public PlannerFactory factory(MethodId id) {
    return find(id).orElseThrow(() -> unknown(id.id()));
  }

  /** The method of that id; an unknown one is refused in a sentence that lists those there are. */
  public MethodId id(String id) {
    return ids().stream().filter(known -> known.id().equals(id)).findFirst().orElseThrow(() -> unknown(id));
  }

  private IllegalArgumentException unknown(String id) {
    String known = ids().stream().map(MethodId::id).collect(Collectors.joining(", "));
    return new IllegalArgumentException("there is no method \"" + id + "\"; there are " + known);
  }

  /** The name in figures; the id itself where the planner of a recorded run is not installed. */
  public String title(MethodId id) {
    return find(id).map(PlannerFactory::title).orElse(id.id());
  }

  /** Place in the order of figures; those that are not installed come last. */
  public int place(MethodId id) {
    int place = ids().indexOf(id);
    return place < 0 ? factories.size() : place;
  }

  /** Whether the method is installed and can do that. */
  public boolean has(MethodId id, Capability capability) {
    return find(id).map(f -> f.has(capability)).orElse(false);
  }

  /**
   * The methods whose plans are worth looking at side by side, top row first: a variant that only remembers nothing plans,
   * where nothing was practised, as the method that it is of.
   */
  public List<PlannerFactory> rows() {
    return factories.stream().filter(f -> f.ablationOf().isEmpty() || f.has(Capability.REMEMBERS))
        .sorted(Comparator.comparingInt(PlannerFactory::row)).toList();
  }
}
