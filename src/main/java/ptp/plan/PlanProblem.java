package ptp.plan;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ptp.domain.Latent;
import ptp.domain.Seed;

/**
 * A plan request: subgoals from a start to a goal.
 *
 * @param start latent of the start, {@code float[720]} (see {@link Latent})
 * @param goal latent of the goal, {@code float[720]}
 * @param seed source of every random number of this plan
 * @param pins fixed subgoals by their index in the plan, from 0; the other subgoals are planned around them.
 *     The last place is always the goal and cannot be pinned. Methods without a search ignore pins.
 * @param solution latents along a solution of the very problem, start excluded, for methods that need one; empty where none
 *     is known
 */
public record PlanProblem(
    float[] start, float[] goal, Seed seed, Map<Integer, float[]> pins, List<float[]> solution) {
  public PlanProblem {
    requireLatent("start", start);
    requireLatent("goal", goal);
    pins.values().forEach(pin -> requireLatent("pinned subgoal", pin));
    solution.forEach(state -> requireLatent("solution", state));
    pins = new TreeMap<>(pins);
    solution = List.copyOf(solution);
  }

  /** A problem without pinned subgoals and without a solution. */
  public PlanProblem(float[] start, float[] goal, Seed seed) {
    this(start, goal, seed, Map.of(), List.of());
  }

  private static void requireLatent(String name, float[] latent) {
    if (latent.length != Latent.SIZE) {
      throw new IllegalArgumentException(
          "the %s of a plan needs %d numbers, not %d".formatted(name, Latent.SIZE, latent.length));
    }
  }
}
