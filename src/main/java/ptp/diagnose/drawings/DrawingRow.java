package ptp.diagnose.drawings;

import java.util.List;
import ptp.domain.Success;
import ptp.rollout.EpisodeResult;

/**
 * One start, once with the drawn and once with the rendered goal.
 *
 * @param seed the scene's seed
 * @param apart latent distance between the two goals
 */
public record DrawingRow(long seed, double apart, Side drawn, Side rendered) {
  /**
   * Result of one goal.
   *
   * @param cost of the plan, NaN for methods without one
   * @param lastHop latent distance from the plan's last subgoal to the goal
   * @param left latent distance from the episode's last picture to the goal
   * @param success of the episode, measured against the rendered goal's state
   */
  public record Side(double cost, double lastHop, double left, Success success) {
    static Side of(EpisodeResult result, double left) {
      var plan = result.episode().plan();
      return new Side(plan.cost(), plan.subgoals().getLast().distance(), left, result.success());
    }
  }

  /** Names of {@link #values()}. */
  static final List<String> COLUMNS =
      List.of(
          "seed", "latent_distance_drawn_to_rendered", "drawn_cost", "rendered_cost", "drawn_last_hop",
          "rendered_last_hop", "drawn_distance_left", "rendered_distance_left", "drawn_can", "rendered_can",
          "drawn_drawer", "rendered_drawer", "drawn_success", "rendered_success");

  List<Object> values() {
    return List.of(
        seed, apart, drawn.cost, rendered.cost, drawn.lastHop, rendered.lastHop, drawn.left, rendered.left,
        drawn.success.can(), rendered.success.can(), drawn.success.drawer(), rendered.success.drawer(),
        drawn.success.whole(), rendered.success.whole());
  }
}
