package ptp.plan.ptp;

import java.util.List;

/**
 * What one round of a level's search looked at. Costs are summed over the level's segments.
 *
 * @param level counted from 0, the coarsest
 * @param round counted from 0: the first one samples the prior
 * @param bestCost the cheapest candidate of every segment
 * @param meanCost the mean candidate of every segment
 * @param candidates some of them, cheapest first: the best ones, which move the search, and some that are rejected
 */
public record SearchRound(int level, int round, double bestCost, double meanCost, List<Candidate> candidates) {
  /**
   * A whole way of this level: every segment's candidate of the same rank.
   *
   * @param rank among the round's candidates, 0 the cheapest
   * @param of how many candidates each segment had
   * @param states latents along the way, as the generator made them; the last one of each segment is where the candidate
   *     ended, not the segment's end
   * @param exact whether the cost is known; otherwise it is a bound from below, because the values of what cannot win are
   *     never asked for
   */
  public record Candidate(int rank, int of, List<float[]> states, double cost, boolean exact) {}
}
