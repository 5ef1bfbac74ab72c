package ptp.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ptp.domain.Plan;

/** The levels of a plan as sequences of states. */
final class PlanStates {
  private PlanStates() {}

  /**
   * The states of every level, coarse to fine, each sequence ending in the goal; one level for methods without levels.
   *
   * @param leftOut places of the finest level whose states are dropped wherever they occur
   */
  static List<List<float[]>> of(Plan plan, Set<Integer> leftOut) {
    if (plan.levels().isEmpty()) return List.of(plan.subgoals().stream().map(s -> s.latent()).toList());
    int finest = plan.subgoals().size();
    return plan.levels().stream().map(l -> kept(l.subgoals(), finest / l.subgoals().size(), leftOut)).toList();
  }

  /**
   * The states that stay.
   *
   * @param span places of the finest level for each of this one
   */
  private static List<float[]> kept(List<float[]> states, int span, Set<Integer> leftOut) {
    List<float[]> kept = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) {
      boolean goal = i == states.size() - 1;
      if (goal || !leftOut.contains((i + 1) * span - 1)) kept.add(states.get(i));
    }
    return List.copyOf(kept);
  }
}
