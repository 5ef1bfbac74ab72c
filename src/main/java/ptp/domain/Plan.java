package ptp.domain;

import java.util.List;

/**
 * A sequence of subgoals that ends in the goal itself.
 *
 * @param start latent of the start state
 * @param subgoals K states; the last one is the true goal
 * @param cost the planner's cost of the whole sequence (equation 3), NaN for methods without one
 * @param levels one trace per planning level, coarse to fine; empty for methods without a search
 */
public record Plan(MethodId method, float[] start, List<Subgoal> subgoals, double cost, List<PlanLevel> levels) {
  /** The goal's latent. */
  public float[] goal() {
    return subgoals.getLast().latent();
  }
}
