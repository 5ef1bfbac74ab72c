package ptp.plan.ptp;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import ptp.domain.PlanState;
import ptp.plan.SearchRound;
import ptp.plan.SearchRound.Candidate;

/** Records the search rounds of one level for an observer. */
final class Watch {
  private final int level;
  private final boolean valued;
  private final Consumer<SearchRound> told;

  /**
   * @param valued whether values belong to the cost
   */
  Watch(int level, boolean valued, Consumer<SearchRound> told) {
    this.level = level;
    this.valued = valued;
    this.told = told;
  }

  /**
   * Takes in a round.
   *
   * @param states of the given rows: row by row, step by step
   */
  void round(int round, Costs costs, Function<int[], List<float[]>> states) {
    List<int[]> ranked = IntStream.range(0, costs.segments()).mapToObj(costs::ranked).toList();
    List<Candidate> candidates = new ArrayList<>();
    for (int rank : SearchRound.toldRanks(costs.count())) {
      int[] rows = ranked.stream().mapToInt(r -> r[rank]).toArray();
      candidates.add(candidate(rank, rows, costs, states.apply(rows)));
    }
    told.accept(new SearchRound(level, round, costs.best(), costs.mean(), List.copyOf(candidates)));
  }

  private Candidate candidate(int rank, int[] rows, Costs costs, List<float[]> states) {
    double cost = IntStream.of(rows).mapToDouble(costs::total).sum();
    boolean exact = !valued || IntStream.of(rows).allMatch(r -> costs.feasibility()[r] != 0);
    return new Candidate(rank, costs.count(), states.stream().map(PlanState::new).toList(), cost, exact);
  }
}
