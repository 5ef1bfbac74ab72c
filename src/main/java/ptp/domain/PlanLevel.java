package ptp.domain;

import java.util.List;

/**
 * What the search of one planning level did.
 *
 * @param subgoals latents of this level's plan, its last one the goal
 * @param bestCost cheapest candidate after each MPPI round, summed over the level's segments
 * @param meanCost mean candidate after each round, likewise
 * @param latentPlan the chosen generator latents of every segment, {@code [segment][steps x 8]}: what the level's plan
 *     buffer keeps
 * @param terms the chosen candidate's cost in each segment, term by term
 */
public record PlanLevel(
    int stepsBetween, List<float[]> subgoals, double[] bestCost, double[] meanCost, List<float[]> latentPlan,
    List<Terms> terms) {

  /**
   * A candidate's cost (equation 3): the sum of the three.
   *
   * @param distance ||s_K - s_g||
   * @param feasibility -eta times the sum of V over the hops: the dearer, the harder the hops
   * @param prior weight times the sum of ||z||^2
   */
  public record Terms(double distance, double feasibility, double prior) {}
}
