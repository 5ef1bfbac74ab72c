package ptp.env.tabletop.script;

import java.util.Optional;
import ptp.domain.SceneState;

/**
 * Coming to a point from above: across at a safe height, then to hover over it, and down only while well aligned.
 *
 * @param point {x, y} in metres
 * @param away how far the gripper is from where it may come down, in metres; at most {@code tolerance} is aligned
 * @param grip the finger command on the way
 */
record Approach(double[] point, Heights heights, double away, double tolerance, double yaw, float grip) {
  private static final double SLACK = 0.02;

  /** Heights to work at, to hover at just above that, and to travel at, in metres. */
  record Heights(double work, double hover, double safe) {}

  Optional<float[]> next(SceneState s) {
    if (away < tolerance) return to(s, heights.work());
    if (away < 3 * tolerance) return to(s, heights.hover());
    if (s.gripper().z() > heights.safe() - SLACK) return to(s, heights.safe());
    return Motion.vertical(s, heights.safe() + SLACK / 2, yaw, grip);
  }

  private Optional<float[]> to(SceneState s, double z) {
    return Motion.towards(s, point[0], point[1], z, yaw, grip);
  }
}
