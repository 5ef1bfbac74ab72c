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
 */
public record PlanLevel(
    int stepsBetween, List<float[]> subgoals, double[] bestCost, double[] meanCost, List<float[]> latentPlan) {}
