package ptp.env.tabletop;

import java.util.Optional;
import ptp.domain.SceneState;

/** Comes down behind the can and pushes it to a place, steering from behind. */
final class SlideCan implements Script {
  /** From the can's centre back to where the gripper comes down. */
  static final double STAND_OFF = 0.084;
  private static final double CONTACT = 0.066;
  private static final double BEHIND = 0.045;
  private static final double SIDE = 0.034;
  private static final double LOW_Z = -0.322;
  private static final double PUSH = 0.035;
  private static final double DONE = 0.014;
  private static final double TOLERANCE = 0.018;

  private final double goalX;
  private final double goalY;

  SlideCan(double goalX, double goalY) {
    this.goalX = goalX;
    this.goalY = goalY;
  }

  @Override
  public Optional<float[]> act(SceneState s) {
    double dx = goalX - s.canX();
    double dy = goalY - s.canY();
    double left = Math.sqrt(dx * dx + dy * dy);
    if (left < DONE) return Optional.empty();
    double ux = dx / left;
    double uy = dy / left;
    double gx = s.canX() - s.gripper().x();
    double gy = s.canY() - s.gripper().y();
    double along = gx * ux + gy * uy;
    double aside = gy * ux - gx * uy;
    boolean low = s.gripper().z() < LOW_Z;
    if (low && along > BEHIND && along < STAND_OFF + PUSH && Math.abs(aside) < SIDE) return push(s, ux, uy, left);
    double x = Geometry.clamp(s.canX() - STAND_OFF * ux, Geometry.X_LOW, Geometry.X_HIGH);
    double y = Geometry.clamp(s.canY() - STAND_OFF * uy, Geometry.Y_LOW, Geometry.Y_HIGH);
    return Motion.descendTo(s, x, y, Motion.WORK_Z, safe(s), TOLERANCE, 0, Motion.OPEN);
  }

  private static Optional<float[]> push(SceneState s, double ux, double uy, double left) {
    double back = CONTACT - Math.min(PUSH, left);
    return Motion.towards(
        s, s.canX() - back * ux, s.canY() - back * uy, Motion.WORK_Z, 0, Motion.OPEN);
  }

  /** Near the cabinet the gripper must clear the tray, elsewhere only the can. */
  private static double safe(SceneState s) {
    double toCabinet = DrawerFootprint.of(s).distance(s.gripper().x(), s.gripper().y(), s.opening());
    return toCabinet < 0.08 ? Motion.TRAVEL_Z : Motion.LOW_TRAVEL_Z;
  }
}
