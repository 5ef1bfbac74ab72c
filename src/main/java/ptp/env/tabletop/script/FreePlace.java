package ptp.env.tabletop.script;

import ptp.domain.SceneState.BlockPlace;
import ptp.env.tabletop.physics.DrawerFootprint;
import ptp.env.tabletop.physics.Geometry;
import ptp.env.tabletop.physics.Layout;

/** Free positions in a scene for an object that is placed by hand, in metres. */
public final class FreePlace {
  private static final double GAP = 0.006;
  /** A block reaches as far as its diagonal, however it is turned. */
  private static final double BLOCK_RADIUS = 0.046;
  private static final double GRIPPER_RADIUS = 0.05;
  /** The block may lie a little outside the gripper's reach, as it does at the start of task A. */
  private static final double BLOCK_MARGIN = 0.035;
  private static final double ABOVE = 0.015;
  private static final double RING = 0.003;
  private static final int RINGS = 130;
  private static final int DIRECTIONS = 48;

  private final Layout layout;
  private final DrawerFootprint footprint;

  /**
   * @param layout whose things take up room
   */
  public FreePlace(Layout layout) {
    this.layout = layout;
    this.footprint = layout.footprint();
  }

  /** Whether something fits there. */
  @FunctionalInterface
  interface Fits {
    boolean at(double x, double y);
  }

  /** The nearest place where the can fits: {x, y}; where it stands when there is none. */
  public double[] can(double x, double y) {
    return nearest(this::canFits, x, y, layout.can().x(), layout.can().y());
  }

  /** The nearest place on the table where the block fits. */
  public double[] block(double x, double y) {
    return nearest(this::blockFits, x, y, layout.block().x(), layout.block().y());
  }

  /** Goes outwards in rings until something fits. */
  private static double[] nearest(Fits fits, double x, double y, double otherwiseX, double otherwiseY) {
    for (int ring = 0; ring < RINGS; ring++) {
      for (int k = 0; k < (ring == 0 ? 1 : DIRECTIONS); k++) {
        double angle = 2 * Math.PI * k / DIRECTIONS;
        double px = x + ring * RING * StrictMath.cos(angle);
        double py = y + ring * RING * StrictMath.sin(angle);
        if (fits.at(px, py)) return new double[] {px, py};
      }
    }
    return new double[] {otherwiseX, otherwiseY};
  }

  private boolean canFits(double x, double y) {
    return inside(x, y, 0) && footprint.distance(x, y, layout.opening()) > Geometry.CAN_RADIUS + GAP
        && blockAway(x, y, Geometry.CAN_RADIUS + GAP) && gripperAway(x, y, Geometry.CAN_RADIUS, canTop());
  }

  private boolean blockFits(double x, double y) {
    double top = Geometry.BLOCK_TABLE_Z + Geometry.BLOCK_HALF_HEIGHT;
    boolean can =
        Feasibility.distance(x, y, layout.can().x(), layout.can().y()) > Geometry.CAN_RADIUS + BLOCK_RADIUS + GAP;
    return inside(x, y, BLOCK_MARGIN) && can && gripperAway(x, y, BLOCK_RADIUS, top)
        && footprint.distance(x, y, layout.opening()) > BLOCK_RADIUS + GAP;
  }

  private static boolean inside(double x, double y, double margin) {
    return x > Geometry.X_LOW - margin && x < Geometry.X_HIGH + margin && y > Geometry.Y_LOW - margin
        && y < Geometry.Y_HIGH + margin;
  }

  private boolean blockAway(double x, double y, double radius) {
    return layout.blockPlace() != BlockPlace.OUT
        || Feasibility.distance(x, y, layout.block().x(), layout.block().y()) > BLOCK_RADIUS + radius;
  }

  /** Whether the gripper is beside what shall be put there, or above it. */
  private boolean gripperAway(double x, double y, double radius, double top) {
    return layout.gripper().z() > top + ABOVE
        || Feasibility.distance(x, y, layout.gripper().x(), layout.gripper().y()) > GRIPPER_RADIUS + radius;
  }

  private static double canTop() {
    return Geometry.CAN_Z + Geometry.CAN_HALF_HEIGHT;
  }

  /** Whether the drawer can stand that far open without meeting can, block or gripper. */
  public boolean drawerFits(double opening) {
    boolean can =
        footprint.distance(layout.can().x(), layout.can().y(), opening) > Geometry.CAN_RADIUS + GAP;
    boolean block =
        layout.blockPlace() != BlockPlace.OUT
            || footprint.distance(layout.block().x(), layout.block().y(), opening) > BLOCK_RADIUS;
    boolean gripper =
        layout.gripper().z() > Geometry.CABINET_TOP_Z + ABOVE
            || footprint.distance(layout.gripper().x(), layout.gripper().y(), opening) > GRIPPER_RADIUS;
    return can && block && gripper;
  }

  /** How low the gripper may go there. */
  public double floor(double x, double y) {
    double floor = Geometry.Z_LOW;
    double ahead = footprint.ahead(x, y);
    if (footprint.distance(x, y, layout.opening()) < GRIPPER_RADIUS) {
      boolean tray = ahead < Geometry.TRAY_HALF + GRIPPER_RADIUS;
      floor = (tray ? Geometry.TRAY_TOP_Z : Geometry.CABINET_TOP_Z) + ABOVE;
    }
    if (Feasibility.distance(x, y, layout.can().x(), layout.can().y()) < Geometry.CAN_RADIUS + GRIPPER_RADIUS) {
      floor = Math.max(floor, canTop() + ABOVE);
    }
    if (Feasibility.distance(x, y, layout.block().x(), layout.block().y()) < BLOCK_RADIUS + GRIPPER_RADIUS) {
      floor = Math.max(floor, layout.block().z() + Geometry.BLOCK_HALF_HEIGHT + ABOVE);
    }
    return floor;
  }

  /** Largest distance of the block's centre from the tray's centre, in the cabinet's axes. */
  public static double trayRoom() {
    return Geometry.TRAY_HALF - Geometry.WALL_HALF - BLOCK_RADIUS;
  }

  /** Largest distance of the block's centre from the drawer's centre, ahead and aside. */
  public static double[] drawerRoom() {
    double walls = 2 * Geometry.WALL_HALF + BLOCK_RADIUS;
    return new double[] {Geometry.BOX_HALF_DEPTH - walls, Geometry.BOX_HALF_WIDTH - walls};
  }
}
