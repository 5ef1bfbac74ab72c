package ptp.env.tabletop.physics;

import ptp.domain.SceneState;
import ptp.domain.SceneState.BlockPlace;

/**
 * Area of the table that the cabinet and its drawer cover, as a rectangle in the drawer's own axes: {@code ahead} along the
 * direction that it opens in, {@code aside} along the handle's bar.
 */
public record DrawerFootprint(double x, double y, double yaw) {

  /** Where the cabinet stands in this state. */
  public static DrawerFootprint of(SceneState state) {
    return new DrawerFootprint(state.drawerX(), state.drawerY(), state.drawerYaw());
  }

  /** x of the unit vector in which the drawer opens. */
  public double forwardX() {
    return StrictMath.sin(yaw);
  }

  /** y of the unit vector in which the drawer opens. */
  public double forwardY() {
    return -StrictMath.cos(yaw);
  }

  /** Metres from (x, y) to the point, along the direction in which the drawer opens. */
  public double ahead(double px, double py) {
    return (px - x) * forwardX() + (py - y) * forwardY();
  }

  /** Metres from (x, y) to the point, across the direction in which the drawer opens. */
  public double aside(double px, double py) {
    return (py - y) * forwardX() - (px - x) * forwardY();
  }

  /** The point at (ahead, aside): {x, y}. */
  public double[] point(double ahead, double aside) {
    double fx = forwardX();
    double fy = forwardY();
    return new double[] {x + ahead * fx - aside * fy, y + ahead * fy + aside * fx};
  }

  /** Distance in metres from a point to the cabinet with its drawer opened so far; 0 inside. */
  public double distance(double px, double py, double opening) {
    double front = Geometry.HANDLE_CLOSED + opening + Geometry.HANDLE_RADIUS;
    double ahead = ahead(px, py);
    double dx = Math.max(0, Math.max(ahead - front, -Geometry.TRAY_HALF - Geometry.WALL_HALF - ahead));
    double dy = Math.max(0, Math.abs(aside(px, py)) - Geometry.CABINET_HALF_WIDTH);
    return Math.sqrt(dx * dx + dy * dy);
  }

  /** Support of a block with its centre at that position. */
  BlockPlace blockPlace(double px, double py, double pz, double opening) {
    double ahead = ahead(px, py);
    double aside = Math.abs(aside(px, py));
    boolean overTray = Math.abs(ahead) < Geometry.TRAY_HALF && aside < Geometry.TRAY_HALF;
    if (overTray && Math.abs(pz - Geometry.BLOCK_TOP_Z) < 0.02) return BlockPlace.ON_TOP;
    boolean overBox =
        Math.abs(ahead - World.boxOffset(opening)) < Geometry.BOX_HALF_DEPTH && aside < Geometry.BOX_HALF_WIDTH;
    return overBox && pz < Geometry.BLOCK_DRAWER_Z + 0.02 ? BlockPlace.IN_DRAWER : BlockPlace.OUT;
  }

  /** Whether the can stands where the opening drawer would go, in the quadrant that the open handle comes to. */
  boolean blockedBy(double canX, double canY) {
    double[] handle = point(Geometry.HANDLE_CLOSED + Geometry.TRAVEL, 0);
    return Geometry.quadrant(canX, canY) == Geometry.quadrant(handle[0], handle[1])
        && distance(canX, canY, Geometry.TRAVEL) < Geometry.CAN_RADIUS;
  }
}
