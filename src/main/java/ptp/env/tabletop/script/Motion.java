package ptp.env.tabletop.script;

import java.util.Optional;
import ptp.domain.SceneState;
import ptp.env.tabletop.physics.Geometry;

/** Actions that move the gripper towards a point, and the heights that are safe to travel at. */
public final class Motion {
  /** Clear of the tray's rim and of everything on the table. */
  static final double TRAVEL_Z = -0.2;
  /** Clear of the can and of the drawer, but not of the tray. */
  static final double LOW_TRAVEL_Z = -0.27;
  /** Beside the handle and the can. */
  static final double WORK_Z = -0.345;
  /** Finger command that never grasps. */
  public static final float OPEN = -0.8f;
  /** Finger command that closes the hand. */
  public static final float CLOSE = 0.8f;

  private static final double METRES_PER_UNIT = 0.05;
  private static final double RADIANS_PER_UNIT = StrictMath.toRadians(5);

  private Motion() {}

  /** Straight towards a point; the longest component is cut to 1 and the others with it. */
  static Optional<float[]> towards(SceneState s, double x, double y, double z, double yaw, float grip) {
    double ax = (x - s.gripper().x()) / METRES_PER_UNIT;
    double ay = (y - s.gripper().y()) / METRES_PER_UNIT;
    double az = (z - s.gripper().z()) / METRES_PER_UNIT;
    double most = Math.max(1, Math.max(Math.abs(ax), Math.max(Math.abs(ay), Math.abs(az))));
    double turn = Geometry.clamp(Geometry.wrap(yaw - s.gripper().yaw()) / RADIANS_PER_UNIT, -1, 1);
    return Optional.of(
        new float[] {(float) (ax / most), (float) (ay / most), (float) (az / most), (float) turn, grip});
  }

  /** Straight up or down where the gripper is. */
  public static Optional<float[]> vertical(SceneState s, double z, double yaw, float grip) {
    return towards(s, s.gripper().x(), s.gripper().y(), z, yaw, grip);
  }

  /** Distance over the table from the gripper to a point. */
  static double away(SceneState s, double x, double y) {
    return Feasibility.distance(s.gripper().x(), s.gripper().y(), x, y);
  }

  /** The nearest point that the gripper may go to: {x, y}. */
  static double[] inWorkspace(double[] p) {
    return new double[] {
      Geometry.clamp(p[0], Geometry.X_LOW, Geometry.X_HIGH), Geometry.clamp(p[1], Geometry.Y_LOW, Geometry.Y_HIGH)
    };
  }
}
