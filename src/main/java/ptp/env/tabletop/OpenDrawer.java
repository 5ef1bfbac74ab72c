package ptp.env.tabletop;

import java.util.Optional;
import ptp.domain.SceneState;

/** Reaches down between the drawer's front and its handle, and pulls. */
final class OpenDrawer implements Script {
  /** From the handle back to the middle of the gap. */
  private static final double GAP = 0.0374;
  private static final double GAP_HALF = 0.03;
  private static final double HOOKED_Z = -0.322;
  private static final double SIDE = 0.055;
  private static final double PULL = 0.045;
  private static final double DONE = Geometry.TRAVEL - 0.008;
  private static final double TOLERANCE = 0.013;

  @Override
  public Optional<float[]> act(SceneState s) {
    if (s.opening() > DONE) return Optional.empty();
    DrawerFootprint d = DrawerFootprint.of(s);
    double gap = Geometry.HANDLE_CLOSED + s.opening() - GAP;
    double ahead = d.ahead(s.gripper().x(), s.gripper().y()) - gap;
    double aside = d.aside(s.gripper().x(), s.gripper().y());
    boolean inGap = Math.abs(ahead) < GAP_HALF && Math.abs(aside) < SIDE && s.gripper().z() < HOOKED_Z;
    if (inGap) {
      double[] p = d.point(gap + Math.max(ahead, 0) + PULL, 0);
      return Motion.towards(s, p[0], p[1], Motion.WORK_Z, 0, Motion.OPEN);
    }
    double[] p = d.point(gap, 0);
    return Motion.descendTo(s, p[0], p[1], Motion.WORK_Z, Motion.TRAVEL_Z, TOLERANCE, 0, Motion.OPEN);
  }
}
