package ptp.ui.plan;

import java.util.List;
import ptp.domain.MethodId;
import ptp.domain.PlanLevel;
import ptp.domain.PlanLevel.Terms;
import ptp.domain.Subgoal;
import ptp.service.PlanService.Answer;

/**
 * What a plan costs. The first two columns are comparable between methods; the terms are those of the
 * hierarchical search's cost.
 *
 * @param steps minus the sum of V over the segments: about how many steps the whole way needs
 * @param hardest minus the least V of a segment: about how many steps the hardest segment needs
 * @param terms as the search counted them, or computed in the same way for methods without such a search
 */
record CostRow(MethodId method, double steps, double hardest, Terms terms, double total) {
  /** The rows' costs at a level. */
  static List<CostRow> of(List<PlanRow> rows, int level) {
    return rows.stream().flatMap(r -> r.plan().stream()).map(Answer::plan).map(p -> of(p.method(), p.level(level)))
        .toList();
  }

  private static CostRow of(MethodId method, PlanLevel level) {
    List<Subgoal> hops = level.subgoals();
    double steps = hops.stream().mapToDouble(Subgoal::steps).sum();
    double hardest = hops.stream().mapToDouble(Subgoal::steps).max().orElse(Double.NaN);
    return new CostRow(method, steps, hardest, level.terms(), level.cost());
  }
}
