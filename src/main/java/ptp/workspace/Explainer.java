package ptp.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import ptp.domain.Frame;
import ptp.domain.Method;
import ptp.domain.Plan;
import ptp.domain.PlanLevel;
import ptp.domain.Subgoal;
import ptp.experiment.evaluate.LoadedNetworks;
import ptp.learn.probe.StateProbe;
import ptp.plan.Plans;
import ptp.service.InspectService.Explained;
import ptp.service.InspectService.Level;
import ptp.service.InspectService.Reading;
import ptp.service.PlanService.Query;

/** Turns a plan into pictures, estimates and costs, level by level. */
final class Explainer {
  private final LoadedNetworks networks;
  private final Optional<StateProbe> readout;
  private final double eta;

  /**
   * @param eta the hierarchical search's weight of the values
   */
  Explainer(LoadedNetworks networks, Optional<StateProbe> readout, double eta) {
    this.networks = networks;
    this.readout = readout;
    this.eta = eta;
  }

  /**
   * Explains a plan.
   *
   * @param seconds the search took
   */
  Explained explain(Query query, Frame start, Frame goal, Plan plan, double seconds) {
    List<List<float[]>> ways = PlanStates.of(plan, query.edits().leftOut());
    List<Level> levels =
        IntStream.range(0, ways.size()).mapToObj(i -> level(query, start, goal, plan, ways.get(i), i, seconds))
            .toList();
    return new Explained(query, levels);
  }

  private Level level(
      Query query, Frame start, Frame goal, Plan plan, List<float[]> states, int number, double seconds) {
    List<Subgoal> hops = Plans.hops(plan.start(), states, networks.values());
    Optional<PlanLevel> searched =
        plan.levels().isEmpty() ? Optional.empty() : Optional.of(plan.levels().get(number));
    boolean whole = searched.map(l -> l.subgoals().size() == states.size()).orElse(true);
    double cost = searched.map(l -> l.bestCost()[l.bestCost().length - 1]).orElse(plan.cost());
    var film = new Filmstrips(networks).of(query.method(), start, goal, hops, whole ? cost : Double.NaN, seconds);
    PlanLevel.Terms terms = searched.filter(l -> whole).map(Explainer::sum).orElseGet(() -> terms(plan, hops));
    return new Level(film, readings(plan.start(), states), terms);
  }

  /** The terms of a way that ends in the goal itself, whoever chose it: the distance that is left is none. */
  private PlanLevel.Terms terms(Plan plan, List<Subgoal> hops) {
    double values = -eta * hops.stream().mapToDouble(Subgoal::value).sum();
    return new PlanLevel.Terms(0, values, plan.method() == Method.LEAP ? leapPrior(plan) : Double.NaN);
  }

  /** LEAP's cost is minus the least V and its prior's term. */
  private static double leapPrior(Plan plan) {
    return plan.cost() + plan.subgoals().stream().mapToDouble(Subgoal::value).min().orElseThrow();
  }

  /** A level's cost terms, summed over its segments. */
  private static PlanLevel.Terms sum(PlanLevel level) {
    return new PlanLevel.Terms(
        level.terms().stream().mapToDouble(PlanLevel.Terms::distance).sum(),
        level.terms().stream().mapToDouble(PlanLevel.Terms::feasibility).sum(),
        level.terms().stream().mapToDouble(PlanLevel.Terms::prior).sum());
  }

  private List<Reading> readings(float[] start, List<float[]> states) {
    if (readout.isEmpty()) return List.of();
    List<float[]> all = new ArrayList<>(List.of(start));
    all.addAll(states);
    return ProbeEstimates.of(readout.get(), all);
  }
}
