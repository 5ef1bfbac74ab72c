package ptp.env.tabletop.script;

import ptp.domain.SceneState;
import ptp.domain.SceneState.BlockPlace;
import ptp.env.tabletop.physics.DrawerFootprint;
import ptp.env.tabletop.physics.Geometry;
import ptp.env.tabletop.physics.GraspMode;
import ptp.env.tabletop.physics.World;

/**
 * Properties of the gripper that the scripts need.
 *
 * @param idle finger command while it pushes or pulls
 * @param open finger command that lets go
 * @param across how far it may be off, in metres along the line between its fingers, when it comes down on the block
 * @param along how far it may be off the other way
 * @param turns whether the fingers must line up with the block's sides
 */
public record ScriptedHand(float idle, float open, double across, double along, boolean turns) {
  private static final double QUARTER = Math.PI / 2;
  private static final double ALIGNED = 0.12;
  private static final double TURNING_COST = 0.002;
  private static final double CRAMPED = 0.02;
  /** From the block's centre to the middle of an open finger. */
  private static final double FINGER = 0.048;
  private static final double MOST_SHIFT = 0.005;
  /** More room than this is not worth turning for. */
  private static final double COMFORTABLE = 0.03;

  /** The hand that fits how things are grasped. */
  public static ScriptedHand of(GraspMode mode) {
    return switch (mode) {
      case ASSISTED -> new ScriptedHand(Motion.OPEN, Motion.OPEN, 0.026, 0.026, false);
      case FRICTION -> new ScriptedHand(1, -0.62f, 0.008, 0.02, true);
    };
  }

  /** The finger command to come down over the block with. */
  float openFor(SceneState s) {
    if (!turns) return open;
    return cramped(s, roomiest(s, alongSides(s))) ? -1 : open;
  }

  /** Distance of the gripper from a position above the block where it may descend, as a multiple of the tolerance. */
  double misfit(SceneState s) {
    double[] aim = aim(s);
    double dx = aim[0] - s.gripper().x();
    double dy = aim[1] - s.gripper().y();
    if (!turns) return Math.sqrt(dx * dx + dy * dy) / across;
    double c = StrictMath.cos(s.gripper().yaw());
    double n = StrictMath.sin(s.gripper().yaw());
    double place = Math.max(Math.abs(c * dy - n * dx) / across, Math.abs(c * dx + n * dy) / along);
    boolean turned = Math.abs(Geometry.wrap(graspYaw(s) - s.gripper().yaw())) < ALIGNED;
    return turned ? place : Math.max(place, 2);
  }

  /** The yaw to grasp the block with: along its sides, with most room for the fingers where walls are near. */
  double graspYaw(SceneState s) {
    if (!turns) return 0;
    double nearest = alongSides(s);
    if (s.blockPlace() == BlockPlace.OUT) return nearest;
    double best = roomiest(s, nearest);
    return cramped(s, best) ? crosswise(s) : best;
  }

  private static double alongSides(SceneState s) {
    return s.blockYaw() - QUARTER * Math.rint(s.blockYaw() / QUARTER);
  }

  /** Whether the block stands so close to a wall of the drawer that no finger fits between along its sides. */
  private static boolean cramped(SceneState s, double yaw) {
    boolean inside = s.blockPlace() == BlockPlace.IN_DRAWER;
    return inside && Math.min(room(s, yaw, FINGER), room(s, yaw, -FINGER)) < CRAMPED;
  }

  /** Fingers to the left and right of the drawer, whichever way the block is turned: closing turns it. */
  private static double crosswise(SceneState s) {
    double yaw = s.drawerYaw() - QUARTER;
    return yaw - Math.PI * Math.rint(yaw / Math.PI);
  }

  private static double roomiest(SceneState s, double nearest) {
    double best = nearest;
    double most = Double.NEGATIVE_INFINITY;
    for (int turn = -1; turn <= 1; turn++) {
      double candidate = nearest + turn * QUARTER;
      double room = Math.min(room(s, candidate, FINGER), room(s, candidate, -FINGER)) - TURNING_COST * Math.abs(
          candidate);
      if (room > most) {
        most = room;
        best = candidate;
      }
    }
    return best;
  }

  /** Grasp position: the block's centre, or slightly off when a wall leaves too little room for a finger. */
  double[] aim(SceneState s) {
    double[] p = {s.blockX(), s.blockY()};
    if (!turns || s.blockPlace() == BlockPlace.OUT) return p;
    double yaw = graspYaw(s);
    double shift = Geometry.clamp((room(s, yaw, FINGER) - room(s, yaw, -FINGER)) / 2, -MOST_SHIFT, MOST_SHIFT);
    p[0] -= shift * StrictMath.sin(yaw);
    p[1] += shift * StrictMath.cos(yaw);
    return p;
  }

  /** Distance of a finger next to the block from the walls of the tray or the drawer, in metres. */
  private static double room(SceneState s, double yaw, double finger) {
    DrawerFootprint d = DrawerFootprint.of(s);
    double x = s.blockX() - finger * StrictMath.sin(yaw);
    double y = s.blockY() + finger * StrictMath.cos(yaw);
    boolean top = s.blockPlace() == BlockPlace.ON_TOP;
    double ahead = d.ahead(x, y) - (top ? 0 : World.boxOffset(s.opening()));
    double deep = top ? Geometry.TRAY_HALF : Geometry.BOX_HALF_DEPTH;
    double wide = top ? Geometry.TRAY_HALF : Geometry.BOX_HALF_WIDTH;
    return Math.min(Math.min(deep - Math.abs(ahead), wide - Math.abs(d.aside(x, y))), COMFORTABLE);
  }

  /** The yaw to carry the block with. */
  double carryYaw(SceneState s) {
    return turns ? s.gripper().yaw() : 0;
  }
}
