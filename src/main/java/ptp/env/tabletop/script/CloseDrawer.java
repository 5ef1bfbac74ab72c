package ptp.env.tabletop.script;

import java.util.Optional;
import ptp.domain.SceneState;
import ptp.env.tabletop.physics.DrawerFootprint;
import ptp.env.tabletop.physics.Geometry;

/** Comes down in front of the handle and pushes it in. */
final class CloseDrawer implements Script {
  /** From the handle to where the gripper comes down. */
  static final double STAND_OFF = 0.042;
  private static final double IN_FRONT = 0.012;
  private static final double LOW_Z = -0.322;
  private static final double SIDE = 0.065;
  private static final double PUSH = 0.03;
  private static final double DONE = 0.004;
  private static final double TOLERANCE = 0.018;
  private static final double SIDE_EASE = 0.4;
  private static final Approach.Heights HEIGHTS = new Approach.Heights(Motion.WORK_Z, -0.29, Motion.TRAVEL_Z);

  private final ScriptedHand hand;

  CloseDrawer(ScriptedHand hand) {
    this.hand = hand;
  }

  @Override
  public Optional<float[]> act(SceneState s) {
    if (s.opening() < DONE) return Optional.empty();
    DrawerFootprint d = DrawerFootprint.of(s);
    double handle = Geometry.HANDLE_CLOSED + s.opening();
    double ahead = d.ahead(s.gripper().x(), s.gripper().y()) - handle;
    double aside = d.aside(s.gripper().x(), s.gripper().y());
    boolean inFront = ahead > IN_FRONT && ahead < 2 * STAND_OFF && Math.abs(aside) < SIDE;
    if (inFront && s.gripper().z() < LOW_Z) {
      double[] p = d.point(handle - PUSH, aside / 2);
      return Motion.towards(s, p[0], p[1], Motion.WORK_Z, 0, hand.idle());
    }
    double[] p = Motion.inWorkspace(d.point(handle + STAND_OFF, 0));
    double off = Math.abs(ahead - (d.ahead(p[0], p[1]) - handle));
    double away = Math.max(off, SIDE_EASE * Math.abs(aside));
    return new Approach(p, HEIGHTS, away, TOLERANCE, 0, hand.idle()).next(s);
  }
}
