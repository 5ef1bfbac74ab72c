package ptp.plan.ptp;

import java.util.List;

/**
 * Options of the hierarchical planner.
 *
 * @param candidates N, candidates per segment and round, 2 to 100,000; paper 1,024
 * @param noise standard deviation of the perturbation in each MPPI round after the first, whose candidates come from the
 *     prior and the plan buffer; paper "5 iterations", released code 1.0, 0.5, 0.2, 0.1, 0.1
 * @param temperature of the weights softmax(-(cost - min) / temperature), above 0; released code 0.1
 * @param eta weight of the values in the cost, 0 or more; paper 0.01, released code 0.001
 * @param priorWeight weight of the sum of ||z||^2 in the cost, 0 or more; not in the paper, released code 0.01
 * @param levels steps between subgoals of each level's generator, coarse to fine; paper 60, 30, 15
 * @param subgoalsPerSegment M, subgoals planned between two subgoals of the level above, 1 to 64; paper 2. The plan has
 *     M^(number of levels) subgoals
 * @param bufferCapacity plans that each level's latent plan buffer keeps, 0 for no buffer; released code 1,000
 * @param bufferMinimum plans that must be there before the buffer is used; released code 32
 * @param bufferProbability with which a search takes half of its first candidates from the buffer, 0 to 1; the paper
 *     always does, released code 0.9
 */
public record PlannerOptions(
    int candidates,
    List<Double> noise,
    double temperature,
    double eta,
    double priorWeight,
    List<Integer> levels,
    int subgoalsPerSegment,
    int bufferCapacity,
    int bufferMinimum,
    double bufferProbability) {

  public PlannerOptions {
    noise = List.copyOf(noise);
    levels = List.copyOf(levels);
    require(candidates >= 2 && candidates <= 100_000, "candidates", "from 2 to 100,000", candidates);
    require(noise.stream().allMatch(s -> s >= 0 && s < 100), "noise", "from 0 to 100 in every round", noise);
    require(temperature > 0, "temperature", "above 0", temperature);
    require(eta >= 0, "eta", "0 or more", eta);
    require(priorWeight >= 0, "priorWeight", "0 or more", priorWeight);
    require(!levels.isEmpty() && levels.stream().allMatch(dt -> dt > 0), "levels", "one or more steps counts", levels);
    require(subgoalsPerSegment >= 1 && subgoalsPerSegment <= 64, "subgoalsPerSegment", "from 1 to 64", subgoalsPerSegment);
    require(bufferCapacity >= 0, "bufferCapacity", "0 or more", bufferCapacity);
    require(bufferMinimum >= 1, "bufferMinimum", "1 or more", bufferMinimum);
    require(bufferProbability >= 0 && bufferProbability <= 1, "bufferProbability", "from 0 to 1", bufferProbability);
  }

  /** As the paper prints it, with what it leaves open taken from the released code. */
  public static PlannerOptions printed() {
    return new PlannerOptions(
        1024, List.of(1.0, .5, .2, .1, .1), .1, .01, .01, List.of(60, 30, 15), 2, 1000, 32, .9);
  }

  /** What produced the paper's figures. */
  public static PlannerOptions released() {
    return new PlannerOptions(
        1024, List.of(1.0, .5, .2, .1, .1), .1, .001, .01, List.of(60, 30, 15), 2, 1000, 32, .9);
  }

  /** One midpoint and the goal, the fastest plan that helped; differs from the paper because finer levels did not help. */
  public static PlannerOptions laptop() {
    return new PlannerOptions(256, List.of(.5, .25, .12), .1, .05, .1, List.of(60), 2, 1000, 32, .9);
  }

  /** The ablation without plan buffer. */
  public PlannerOptions withoutBuffer() {
    return new PlannerOptions(
        candidates, noise, temperature, eta, priorWeight, levels, subgoalsPerSegment, 0, bufferMinimum,
        bufferProbability);
  }

  /** The ablation without hierarchy: one level with the finest generator and as many subgoals. */
  public PlannerOptions flat() {
    return new PlannerOptions(
        candidates, noise, temperature, eta, priorWeight, List.of(levels.getLast()), subgoals(), bufferCapacity,
        bufferMinimum, bufferProbability);
  }

  /** K, subgoals of a whole plan. */
  public int subgoals() {
    return Math.toIntExact(Math.round(Math.pow(subgoalsPerSegment, levels.size())));
  }

  private static void require(boolean holds, String name, String range, Object value) {
    if (!holds) throw new IllegalArgumentException("planner option " + name + " must be " + range + ", not " + value);
  }
}
