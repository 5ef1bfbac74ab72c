package ptp.plan;

import java.util.List;
import java.util.stream.IntStream;
import ptp.domain.PlanState;

/**
 * Result of one search round. Costs are summed over the level's segments.
 *
 * @param level counted from 0, the coarsest; 0 for a search without levels
 * @param round counted from 0: the first one samples the prior
 * @param bestCost cost of the best candidate, summed over segments
 * @param meanCost mean cost of the candidates, summed over segments
 * @param candidates a sample of the candidates, best first: the best ones and some rejected ones
 */
public record SearchRound(int level, int round, double bestCost, double meanCost, List<Candidate> candidates) {
  /** Best candidates that are told, and of the rejected ones the places in the ranking, as shares. */
  private static final int BEST = 3;

  private static final double[] REJECTED = {.25, .5, 1};

  /**
   * A whole way of this level: every segment's candidate of the same rank.
   *
   * @param rank among the round's candidates, 0 the cheapest
   * @param of how many candidates each segment had
   * @param states along the way, as the search made them; where a generator makes them one after another, the last
   *     one of each segment is where the candidate ended, not the segment's end
   * @param exact whether the cost is known; otherwise it is a bound from below, because the values of what cannot win are
   *     never asked for
   */
  public record Candidate(int rank, int of, List<PlanState> states, double cost, boolean exact) {}

  /** The ranks of the candidates that are told, ascending, of {@code count} candidates. */
  public static int[] toldRanks(int count) {
    IntStream best = IntStream.range(0, Math.min(BEST, count));
    IntStream rejected = IntStream.range(0, REJECTED.length).map(i -> (int) (REJECTED[i] * (count - 1)));
    return IntStream.concat(best, rejected).distinct().sorted().toArray();
  }
}
