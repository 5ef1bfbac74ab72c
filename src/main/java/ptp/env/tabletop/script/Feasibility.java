package ptp.env.tabletop.script;

import java.util.ArrayList;
import java.util.List;
import ptp.domain.Primitive;
import ptp.domain.SceneState;
import ptp.domain.SceneState.BlockPlace;
import ptp.env.tabletop.physics.DrawerFootprint;
import ptp.env.tabletop.physics.Geometry;

/** Which primitives are feasible in a state, and to which quadrants the can can slide. */
public final class Feasibility {
  private static final double NEARLY = 0.02;
  private static final double CAN_GAP = 0.006;
  private static final double BLOCK_RADIUS = 0.046;
  private static final double GRIPPER_RADIUS = 0.03;
  private static final double EDGE = 0.02;
  private static final int PATH_POINTS = 12;

  private Feasibility() {}

  /** Whether a primitive has something to do in a scene and room to do it. */
  public static boolean possible(Primitive primitive, SceneState s) {
    if (s.held() || !onTable(s)) return false;
    return switch (primitive) {
      case OPEN_DRAWER -> closed(s) && sweepClear(s);
      case CLOSE_DRAWER -> open(s) && s.blockPlace() != BlockPlace.IN_DRAWER && pushClear(s);
      case PLACE_ON_TOP -> graspable(s) && s.blockPlace() != BlockPlace.ON_TOP;
      case PLACE_IN_DRAWER -> graspable(s) && s.blockPlace() != BlockPlace.IN_DRAWER && open(s);
      case TAKE_OUT -> graspable(s) && s.blockPlace() != BlockPlace.OUT;
      case SLIDE_CAN -> !slideGoals(s).isEmpty();
    };
  }

  static boolean open(SceneState s) {
    return s.opening() > Geometry.TRAVEL - NEARLY;
  }

  static boolean closed(SceneState s) {
    return s.opening() < NEARLY;
  }

  private static boolean onTable(SceneState s) {
    return s.canX() > Geometry.X_LOW && s.canX() < Geometry.X_HIGH && Math.abs(s.canY()) < Geometry.Y_HIGH
        && Math.abs(s.canZ() - Geometry.CAN_Z) < 0.01;
  }

  /** Whether the block can be reached, and lies flat in one of the three places. */
  private static boolean graspable(SceneState s) {
    double z = switch (s.blockPlace()) {
      case ON_TOP -> Geometry.BLOCK_TOP_Z;
      case IN_DRAWER -> Geometry.BLOCK_DRAWER_Z;
      case OUT -> Geometry.BLOCK_TABLE_Z;
    };
    boolean inside = s.blockX() > Geometry.X_LOW - EDGE && s.blockX() < Geometry.X_HIGH + EDGE
        && Math.abs(s.blockY()) < Geometry.Y_HIGH + EDGE;
    boolean uncovered = s.blockPlace() != BlockPlace.IN_DRAWER || open(s);
    return inside && uncovered && Math.abs(s.blockZ() - z) < 0.006;
  }

  private static boolean sweepClear(SceneState s) {
    DrawerFootprint footprint = DrawerFootprint.of(s);
    boolean can = footprint.distance(s.canX(), s.canY(), Geometry.TRAVEL) > Geometry.CAN_RADIUS + CAN_GAP;
    return can && blockBeside(footprint, s);
  }

  private static boolean blockBeside(DrawerFootprint footprint, SceneState s) {
    return s.blockPlace() != BlockPlace.OUT
        || footprint.distance(s.blockX(), s.blockY(), Geometry.TRAVEL) > BLOCK_RADIUS;
  }

  /** Whether there is room in front of the handle for the gripper that pushes it. */
  private static boolean pushClear(SceneState s) {
    DrawerFootprint footprint = DrawerFootprint.of(s);
    double[] p = footprint.point(Geometry.HANDLE_CLOSED + s.opening() + CloseDrawer.STAND_OFF, 0);
    boolean can = distance(p[0], p[1], s.canX(), s.canY()) > Geometry.CAN_RADIUS + GRIPPER_RADIUS;
    boolean block =
        s.blockPlace() != BlockPlace.OUT || distance(p[0], p[1], s.blockX(), s.blockY()) > BLOCK_RADIUS
            + GRIPPER_RADIUS;
    return can && block;
  }

  /** The quadrants that the can can be slid to from where it stands: adjacent, free and with a free way. */
  static List<Integer> slideGoals(SceneState s) {
    List<Integer> goals = new ArrayList<>();
    for (int step = 1; step <= 3; step += 2) {
      int quadrant = (s.canQuadrant() + step) % 4;
      double[] goal = Geometry.canGoal(quadrant);
      if (slideClear(s, goal)) goals.add(quadrant);
    }
    return goals;
  }

  private static boolean slideClear(SceneState s, double[] goal) {
    double dx = goal[0] - s.canX();
    double dy = goal[1] - s.canY();
    double length = Math.sqrt(dx * dx + dy * dy);
    if (length < 2 * EDGE) return false;
    double behindX = s.canX() - SlideCan.STAND_OFF * dx / length;
    double behindY = s.canY() - SlideCan.STAND_OFF * dy / length;
    if (!gripperFits(s, behindX, behindY)) return false;
    for (int i = 1; i <= PATH_POINTS; i++) {
      double f = (double) i / PATH_POINTS;
      if (!canFits(s, s.canX() + f * dx, s.canY() + f * dy)) return false;
    }
    return true;
  }

  private static boolean gripperFits(SceneState s, double x, double y) {
    boolean inside = x > Geometry.X_LOW - EDGE / 2 && x < Geometry.X_HIGH + EDGE / 2 && Math.abs(y) < Geometry.Y_HIGH
        + EDGE / 2;
    boolean drawer = DrawerFootprint.of(s).distance(x, y, s.opening()) > GRIPPER_RADIUS;
    return inside && drawer && blockAway(s, x, y, GRIPPER_RADIUS);
  }

  /** Whether the gripper may come down there and meet neither drawer nor can nor block. */
  static boolean freeForGripper(SceneState s, double x, double y) {
    boolean can = distance(x, y, s.canX(), s.canY()) > Geometry.CAN_RADIUS + GRIPPER_RADIUS;
    boolean block = distance(x, y, s.blockX(), s.blockY()) > BLOCK_RADIUS + GRIPPER_RADIUS;
    return can && block && DrawerFootprint.of(s).distance(x, y, s.opening()) > GRIPPER_RADIUS;
  }

  private static boolean canFits(SceneState s, double x, double y) {
    boolean drawer = DrawerFootprint.of(s).distance(x, y, s.opening()) > Geometry.CAN_RADIUS + CAN_GAP;
    return drawer && blockAway(s, x, y, Geometry.CAN_RADIUS + CAN_GAP);
  }

  private static boolean blockAway(SceneState s, double x, double y, double radius) {
    return s.blockPlace() != BlockPlace.OUT || distance(x, y, s.blockX(), s.blockY()) > BLOCK_RADIUS + radius;
  }

  static double distance(double ax, double ay, double bx, double by) {
    return Math.sqrt((ax - bx) * (ax - bx) + (ay - by) * (ay - by));
  }
}
