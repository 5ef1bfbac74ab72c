package ptp.env.tabletop.script;

import java.util.Optional;
import ptp.domain.SceneState;
import ptp.env.tabletop.physics.DrawerFootprint;
import ptp.env.tabletop.physics.Geometry;

/** Reaches down between the drawer's front and its handle, and pulls. */
public final class OpenDrawer implements Script {
  /** From the handle back to the middle of the gap. */
  private static final double GAP = 0.0374;
  private static final double GAP_HALF = 0.03;
  private static final double HOOKED_Z = -0.328;
  private static final double IN_GAP_Z = -0.324;
  private static final double SIDE = 0.055;
  /** Being off along the bar matters this much less than being off across it. */
  private static final double SIDE_EASE = 0.35;
  private static final double PULL = 0.045;
  private static final double DONE = Geometry.TRAVEL - 0.008;
  private static final double TOLERANCE = 0.014;
  private static final Approach.Heights HEIGHTS = new Approach.Heights(-0.357, -0.282, Motion.TRAVEL_Z);

  private final ScriptedHand hand;

  /**
   * @param hand that pulls
   */
  public OpenDrawer(ScriptedHand hand) {
    this.hand = hand;
  }

  @Override
  public Optional<float[]> act(SceneState s) {
    if (s.opening() > DONE) return Optional.empty();
    DrawerFootprint d = DrawerFootprint.of(s);
    double gap = Geometry.HANDLE_CLOSED + s.opening() - GAP;
    double ahead = d.ahead(s.gripper().x(), s.gripper().y()) - gap;
    double aside = d.aside(s.gripper().x(), s.gripper().y());
    boolean inGap = Math.abs(ahead) < GAP_HALF && Math.abs(aside) < SIDE && s.gripper().z() < IN_GAP_Z;
    if (inGap) return pull(s, d, gap, ahead, aside);
    double away = Math.max(Math.abs(ahead), SIDE_EASE * Math.abs(aside));
    return new Approach(d.point(gap, 0), HEIGHTS, away, TOLERANCE, 0, hand.idle()).next(s);
  }

  /** Deeper first, until the handle cannot slip below the fingers. */
  private Optional<float[]> pull(SceneState s, DrawerFootprint d, double gap, double ahead, double aside) {
    boolean hooked = s.gripper().z() < HOOKED_Z;
    double[] p = d.point(hooked ? gap + Math.max(ahead, 0) + PULL : gap, aside / 2);
    return Motion.towards(s, p[0], p[1], HEIGHTS.work(), 0, hand.idle());
  }
}
