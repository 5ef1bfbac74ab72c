package ptp.env.tabletop.script;

import java.util.Optional;
import ptp.domain.SceneState;
import ptp.env.tabletop.physics.DrawerFootprint;

/** Comes down behind the can and pushes it to a place, steering from behind. */
final class SlideCan implements Script {
  /** From the can's centre back to where the gripper comes down. */
  static final double STAND_OFF = 0.084;
  private static final double CONTACT = 0.062;
  private static final double BEHIND = 0.045;
  private static final double SIDE = 0.034;
  private static final double LOW_Z = -0.322;
  private static final double PUSH = 0.035;
  private static final double SOFT_LANDING = 0.45;
  private static final double LEAST = 0.006;
  private static final double DONE = 0.012;
  private static final double TOLERANCE = 0.018;
  private static final Approach.Heights BY_CABINET = new Approach.Heights(Motion.WORK_Z, -0.285, Motion.TRAVEL_Z);
  private static final Approach.Heights FREE = new Approach.Heights(Motion.WORK_Z, -0.285, Motion.LOW_TRAVEL_Z);

  private final ScriptedHand hand;
  private final double goalX;
  private final double goalY;
  private double fromX = Double.NaN;
  private double fromY;

  SlideCan(ScriptedHand hand, double goalX, double goalY) {
    this.hand = hand;
    this.goalX = goalX;
    this.goalY = goalY;
  }

  @Override
  public Optional<float[]> act(SceneState s) {
    if (Double.isNaN(fromX)) {
      fromX = s.canX();
      fromY = s.canY();
    }
    if (passed(s)) return Optional.empty();
    double left = Feasibility.distance(goalX, goalY, s.canX(), s.canY());
    double ux = (goalX - s.canX()) / left;
    double uy = (goalY - s.canY()) / left;
    double gx = s.canX() - s.gripper().x();
    double gy = s.canY() - s.gripper().y();
    double along = gx * ux + gy * uy;
    double aside = gy * ux - gx * uy;
    boolean low = s.gripper().z() < LOW_Z;
    if (low && along > BEHIND && along < STAND_OFF + PUSH && Math.abs(aside) < SIDE) return push(s, ux, uy, left);
    double[] p = Motion.inWorkspace(new double[] {s.canX() - STAND_OFF * ux, s.canY() - STAND_OFF * uy});
    return new Approach(p, heights(s), Motion.away(s, p[0], p[1]), TOLERANCE, 0, hand.idle()).next(s);
  }

  /** Whether the can has come as far as the goal, measured along the way from where it stood at first. */
  private boolean passed(SceneState s) {
    double length = Feasibility.distance(goalX, goalY, fromX, fromY);
    double left = ((goalX - s.canX()) * (goalX - fromX) + (goalY - s.canY()) * (goalY - fromY)) / length;
    return left < DONE;
  }

  private Optional<float[]> push(SceneState s, double ux, double uy, double left) {
    double back = CONTACT - Math.min(PUSH, SOFT_LANDING * left + LEAST);
    return Motion.towards(s, s.canX() - back * ux, s.canY() - back * uy, Motion.WORK_Z, 0, hand.idle());
  }

  /** Near the cabinet the gripper must clear the tray, elsewhere only the can. */
  private static Approach.Heights heights(SceneState s) {
    double toCabinet = DrawerFootprint.of(s).distance(s.gripper().x(), s.gripper().y(), s.opening());
    return toCabinet < STAND_OFF ? BY_CABINET : FREE;
  }
}
