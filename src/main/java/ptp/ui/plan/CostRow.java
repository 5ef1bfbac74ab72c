package ptp.ui.plan;

import java.util.List;
import java.util.Optional;
import ptp.domain.Method;
import ptp.domain.PlanLevel.Terms;
import ptp.run.InspectService.Level;
import ptp.run.PlanService.Hop;

/**
 * What a plan costs. The first two columns are comparable between methods; the others are the search's own cost, term by
 * term.
 *
 * @param steps minus the sum of V over the hops: about how many steps the whole way needs
 * @param hardest minus the least V of a hop: about how many steps the hardest hop needs
 * @param terms of the search, empty for methods without such a search
 */
record CostRow(Method method, double steps, double hardest, Optional<Terms> terms, double total) {
  /** The rows' costs at a level. */
  static List<CostRow> of(List<PlanRow> rows, int level) {
    return rows.stream().filter(r -> r.plan().isPresent()).map(r -> of(r.plan().get().level(level))).toList();
  }

  private static CostRow of(Level level) {
    List<Hop> hops = level.film().hops();
    double steps = -hops.stream().mapToDouble(Hop::value).sum();
    double hardest = -hops.stream().mapToDouble(Hop::value).min().orElse(Double.NaN);
    return new CostRow(level.film().method(), steps, hardest, level.terms(), level.film().cost());
  }
}
