package ptp.domain;

import java.util.List;
import java.util.Optional;

/**
 * A plan at one of its levels.
 *
 * @param subgoals the last one is the goal
 * @param cost the planner's cost of the whole level; NaN for methods without one, and where subgoals were left out after
 *     the search
 * @param terms the hierarchical search's cost, term by term, summed over the segments; NaN what a method does not have
 * @param search what the search of the level did; empty for methods without one
 */
public record PlanLevel(List<Subgoal> subgoals, double cost, Terms terms, Optional<Search> search) {
  public PlanLevel {
    subgoals = List.copyOf(subgoals);
  }

  /** The latents of the subgoals. */
  public List<float[]> latents() {
    return subgoals.stream().map(Subgoal::latent).toList();
  }

  /**
   * Result of a search.
   *
   * @param bestCost cheapest candidate after each MPPI round, summed over the level's segments
   * @param meanCost mean candidate after each round, likewise
   * @param latentPlan the chosen generator latents of every segment, {@code [segment][steps x 8]}: what the level's plan
   *     buffer keeps
   * @param segments the chosen candidate's cost in each segment
   */
  public record Search(
      int stepsBetween, double[] bestCost, double[] meanCost, List<float[]> latentPlan, List<Terms> segments) {}

  /**
   * A candidate's cost (equation 3): the sum of the three.
   *
   * @param distance ||s_K - s_g||
   * @param feasibility -eta times the sum of V over the segments: the dearer, the harder the segments
   * @param prior weight times the sum of ||z||^2
   */
  public record Terms(double distance, double feasibility, double prior) {
    /** Of a plan that was not searched for this cost: it ends in the goal itself, so no distance is left. */
    public static Terms unsearched(double prior) {
      return new Terms(0, Double.NaN, prior);
    }

    /** The sum of several segments' terms. */
    public static Terms sum(List<Terms> segments) {
      return new Terms(
          segments.stream().mapToDouble(Terms::distance).sum(),
          segments.stream().mapToDouble(Terms::feasibility).sum(),
          segments.stream().mapToDouble(Terms::prior).sum());
    }
  }
}
