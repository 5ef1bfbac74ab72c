package ptp.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import ptp.domain.Frame;
import ptp.domain.Plan;
import ptp.domain.PlanLevel;
import ptp.domain.PlanLevel.Terms;
import ptp.domain.PlanState;
import ptp.domain.Subgoal;
import ptp.experiment.evaluate.LoadedNetworks;
import ptp.experiment.preset.Preset;
import ptp.learn.probe.StateProbe;
import ptp.plan.Plans;

/**
 * Adds to a plan what a person looks at: pictures, estimates, the steps that each segment needs and gets, and the cost terms
 * that all methods share. Its latents stay as they are.
 */
final class Explainer {
  private final LoadedNetworks networks;
  private final PlanPictures pictures;
  private final Preset preset;

  Explainer(LoadedNetworks networks, Optional<StateProbe> probe, Preset preset) {
    this.networks = networks;
    this.pictures = new PlanPictures(networks, probe);
    this.preset = preset;
  }

  /**
   * A plan of whose finest level some places may be left out.
   *
   * @param leftOut places of the finest level, counted from 0, whose states are dropped wherever they occur
   * @param seconds the search took
   */
  Plan explain(Plan plan, Frame start, Frame goal, Set<Integer> leftOut, double seconds) {
    List<PlanLevel> levels = new ArrayList<>();
    for (PlanLevel level : plan.levels()) levels.add(level(plan, shortened(plan, level, leftOut), goal));
    return with(plan, levels, start, seconds);
  }

  /** A plan with levels that are explained already. */
  Plan with(Plan plan, List<PlanLevel> levels, Frame start, double seconds) {
    PlanState from = pictures.start(plan.start().latent(), levels.getLast().latents(), start);
    return new Plan(
        plan.method(), from, levels, plan.latentShape(), Optional.of(networks.policy().options().observation()),
        seconds);
  }

  /** One level of a plan. */
  PlanLevel level(Plan plan, PlanLevel level, Frame goal) {
    List<PlanState> states = pictures.from(plan.start().latent(), level.latents(), goal);
    int segments = states.size();
    List<Subgoal> subgoals =
        IntStream.range(0, segments)
            .mapToObj(i -> subgoal(level.subgoals().get(i), states.get(i), preset.rollout().budget(i, segments)))
            .toList();
    return new PlanLevel(subgoals, level.cost(), terms(level), Optional.empty());
  }

  private Subgoal subgoal(Subgoal planned, PlanState shown, double budget) {
    double steps = networks.policy().steps(planned.value());
    return new Subgoal(shown, planned.value(), planned.distance(), steps, budget);
  }

  /** The terms as the search counted them; of what was not searched for them, computed from V in the same way. */
  private Terms terms(PlanLevel level) {
    Terms terms = level.terms();
    if (!Double.isNaN(terms.feasibility())) return terms;
    double values = -preset.planner().eta() * level.subgoals().stream().mapToDouble(Subgoal::value).sum();
    return new Terms(terms.distance(), values, terms.prior());
  }

  private PlanLevel shortened(Plan plan, PlanLevel level, Set<Integer> leftOut) {
    int span = plan.subgoals().size() / level.subgoals().size();
    List<float[]> kept = new ArrayList<>();
    for (int i = 0; i < level.subgoals().size(); i++) {
      boolean goal = i == level.subgoals().size() - 1;
      boolean dropped = level.search().isPresent() && leftOut.contains((i + 1) * span - 1);
      if (goal || !dropped) kept.add(level.subgoals().get(i).latent());
    }
    if (kept.size() == level.subgoals().size()) return level;
    List<Subgoal> rest = Plans.subgoals(plan.start().latent(), kept, networks.values());
    return new PlanLevel(rest, Double.NaN, Terms.unsearched(Double.NaN), Optional.empty());
  }
}
