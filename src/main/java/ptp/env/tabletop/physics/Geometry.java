package ptp.env.tabletop.physics;

/**
 * The table-top as numbers, in metres, z up, the robot's base at the origin; they describe the environment of the
 * paper's released code. The drawer's own frame has its origin at the cabinet, slides along its own -y, and is turned by
 * the drawer's yaw about z.
 */
public final class Geometry {
  public static final double TABLE_Z = -0.375;
  public static final double TABLE_X_LOW = 0.25;
  public static final double TABLE_X_HIGH = 1.25;
  public static final double TABLE_Y_LOW = -0.95;
  public static final double TABLE_Y_HIGH = 0.55;

  public static final double X_LOW = 0.5;
  public static final double X_HIGH = 0.85;
  public static final double Y_LOW = -0.2;
  public static final double Y_HIGH = 0.2;
  public static final double Z_LOW = -0.36;
  public static final double Z_HIGH = -0.1;

  /** Lines between the quadrants. */
  public static final double QUADRANT_X = 0.67;

  public static final double CABINET_X = 0.525;
  public static final double CABINET_Y = 0.1675;
  static final double CABINET_Z = -0.34;
  static final double CABINET_HALF_WIDTH = 0.0825;
  static final double CABINET_HALF_DEPTH = 0.0715;
  public static final double CABINET_TOP_Z = -0.307;
  static final double CABINET_BOTTOM_Z = -0.373;

  public static final double TRAY_HALF = 0.074;
  static final double TRAY_FLOOR_Z = -0.2925;
  public static final double TRAY_TOP_Z = -0.2605;
  public static final double WALL_HALF = 0.003;

  public static final double BOX_HALF_WIDTH = 0.077;
  public static final double BOX_HALF_DEPTH = 0.066;
  static final double BOX_FLOOR_Z = -0.3675;
  static final double BOX_TOP_Z = -0.3265;
  static final double BOX_MASS = 0.1;
  static final double BRAKE_NEWTON = 1;

  /** From the centre of the drawer's box to its handle. */
  static final double HANDLE_REACH = 0.132;
  static final double HANDLE_RADIUS = 0.0088;
  static final double HANDLE_HALF = 0.077;
  public static final double HANDLE_Z = -0.34;
  /** From the cabinet to the handle of the closed drawer. */
  public static final double HANDLE_CLOSED = 0.15134;
  /** Range of the drawer in metres: the handle moves from 0.15134 to 0.2695 m. */
  public static final double TRAVEL = 0.11816;

  public static final double BLOCK_HALF = 0.032;
  public static final double BLOCK_HALF_HEIGHT = 0.023;
  static final double BLOCK_MASS = 0.2;
  public static final double BLOCK_TABLE_Z = -0.352;
  public static final double BLOCK_DRAWER_Z = -0.3445;
  public static final double BLOCK_TOP_Z = -0.2695;

  public static final double CAN_RADIUS = 0.049;
  public static final double CAN_HALF_HEIGHT = 0.035;
  public static final double CAN_Z = TABLE_Z + CAN_HALF_HEIGHT;
  static final double CAN_MASS = 1;

  private static final double[][] CAN_SPAWN = {{.61, .09}, {.61, -.0889}, {.73, -.0889}, {.73, .09}};
  private static final double[][] CAN_GOAL = {{.585, .115}, {.585, -.1139}, {.755, -.1139}, {.755, .115}};

  private Geometry() {}

  /** The quadrant, 0 to 3, of a point of the table. */
  public static int quadrant(double x, double y) {
    boolean near = x < QUADRANT_X;
    if (y >= 0) return near ? 0 : 3;
    return near ? 1 : 2;
  }

  /** Start position of a can: {x, y} in metres. */
  public static double[] canSpawn(int quadrant) {
    return CAN_SPAWN[quadrant].clone();
  }

  /** Target position of a sliding can: {x, y} in metres. */
  public static double[] canGoal(int quadrant) {
    return CAN_GOAL[quadrant].clone();
  }

  /** The nearest number between two bounds. */
  public static double clamp(double value, double low, double high) {
    return Math.max(low, Math.min(high, value));
  }

  /** The same angle in (-pi, pi]. */
  public static double wrap(double angle) {
    return angle - 2 * Math.PI * Math.ceil((angle - Math.PI) / (2 * Math.PI));
  }
}
