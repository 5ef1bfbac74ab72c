package ptp.domain;

import java.util.List;
import java.util.Optional;

/**
 * A sequence of subgoals that ends in the goal itself, at every level at which it was planned. A planner fills in latents,
 * values and costs; whoever shows the plan adds pictures, estimates and budgets to it. The same plan is shown, saved, and
 * followed by the policy.
 *
 * @param levels coarse to fine; one for methods that plan all subgoals at once
 * @param latentShape of every state's latent, {@link Latent#SHAPE}; empty for plans that were saved without their latents
 * @param observation what the policy observes whose values the plan has; empty until it is shown
 * @param seconds the search took, NaN when it was not measured
 */
public record Plan(
    MethodId method, PlanState start, List<PlanLevel> levels, List<Integer> latentShape,
    Optional<ObservationMode> observation, double seconds) {
  public Plan {
    levels = List.copyOf(levels);
    latentShape = List.copyOf(latentShape);
  }

  /**
   * As planners make it.
   *
   * @param start latent of the start
   */
  public Plan(MethodId method, float[] start, List<PlanLevel> levels) {
    this(method, new PlanState(start), levels, Latent.SHAPE, Optional.empty(), Double.NaN);
  }

  /** A plan of one level that was not searched for the hierarchical search's cost. */
  public Plan(MethodId method, float[] start, List<Subgoal> subgoals, double cost) {
    this(
        method, start,
        List.of(new PlanLevel(subgoals, cost, PlanLevel.Terms.unsearched(Double.NaN), Optional.empty())));
  }

  /** The plan itself. */
  public PlanLevel finest() {
    return levels.getLast();
  }

  /** The level of that number, counted from 0, or the finest there is. */
  public PlanLevel level(int number) {
    return levels.get(Math.min(number, levels.size() - 1));
  }

  /**
   * The plan as far as one of its levels.
   *
   * @param last 1 the coarsest; 0 the finest; beyond the finest, the finest
   */
  public Plan coarsest(int last) {
    if (last == 0 || last >= levels.size()) return this;
    return new Plan(method, start, levels.subList(0, last), latentShape, observation, seconds);
  }

  /** The finest level's subgoals. */
  public List<Subgoal> subgoals() {
    return finest().subgoals();
  }

  /** The finest level's cost. */
  public double cost() {
    return finest().cost();
  }

  /** The goal's latent. */
  public float[] goal() {
    return subgoals().getLast().latent();
  }
}
