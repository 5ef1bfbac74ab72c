package ptp.rollout;

import java.util.ArrayList;
import java.util.List;
import ptp.domain.Plan;
import ptp.domain.Subgoal;

/** Picks the level of a hierarchical plan that a policy follows. */
public final class Levels {
  private Levels() {}

  /**
   * The plan with the subgoals of one of its levels.
   *
   * @param level 1 the coarsest; 0 the finest; beyond the finest, the finest. Plans without levels are left as they are
   */
  public static Plan at(Plan plan, int level) {
    if (level == 0 || level >= plan.levels().size()) return plan;
    List<Subgoal> subgoals = new ArrayList<>();
    for (float[] latent : plan.levels().get(level - 1).subgoals()) {
      subgoals.add(new Subgoal(latent, Double.NaN, Double.NaN));
    }
    return new Plan(plan.method(), plan.start(), subgoals, plan.cost(), plan.levels());
  }
}
