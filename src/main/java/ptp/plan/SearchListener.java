package ptp.plan;

import java.util.Optional;
import java.util.function.Consumer;
import ptp.domain.Plan;

/**
 * What somebody wants to be told while a planner searches.
 *
 * @param soFar told the plan after each of its levels, coarse to fine, the whole plan last; methods without levels tell
 *     nothing
 * @param rounds told every round of the search in order, which takes longer; planners without a search tell nothing
 */
public record SearchListener(Consumer<Plan> soFar, Optional<Consumer<SearchRound>> rounds) {
  /** Wants to be told nothing. */
  public static final SearchListener NONE = ofPlans(plan -> {});

  /** Wants the plan after each of its levels. */
  public static SearchListener ofPlans(Consumer<Plan> soFar) {
    return new SearchListener(soFar, Optional.empty());
  }

  /** Wants every round. */
  public static SearchListener ofRounds(Consumer<SearchRound> rounds) {
    return new SearchListener(plan -> {}, Optional.of(rounds));
  }
}
