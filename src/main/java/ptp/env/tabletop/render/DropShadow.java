package ptp.env.tabletop.render;

import ptp.env.tabletop.physics.Geometry;

/**
 * Darkens what lies straight below a rectangle, as a lamp high above would: the shadow shows where over the table the
 * object is, and how far above its shadow it appears shows its height. Its softness carries sub-pixel position.
 */
final class DropShadow {
  private static final double DARKNESS = 0.55;
  private static final double SOFT = 0.014;
  private static final double CLEARANCE = 0.004;

  private final double hx;
  private final double hy;
  private double x;
  private double y;
  private double z;
  private double cos = 1;
  private double sin;

  /** Half extents of the rectangle, in metres. */
  DropShadow(double hx, double hy) {
    this.hx = hx;
    this.hy = hy;
  }

  /** @param z height of the object's lowest point: only what lies lower is darkened */
  void place(double x, double y, double z, double yaw) {
    this.x = x;
    this.y = y;
    this.z = z - CLEARANCE;
    cos = StrictMath.cos(yaw);
    sin = StrictMath.sin(yaw);
  }

  /** Share of light that reaches a point; 1 outside the shadow. */
  double light(double px, double py, double pz) {
    if (pz > z) return 1;
    double dx = px - x;
    double dy = py - y;
    double ex = Math.max(0, Math.abs(cos * dx + sin * dy) - hx);
    double ey = Math.max(0, Math.abs(cos * dy - sin * dx) - hy);
    double outside = ex * ex + ey * ey;
    if (outside >= SOFT * SOFT) return 1;
    return 1 - DARKNESS * (1 - Math.sqrt(outside) / SOFT);
  }

  /** The part of the picture that it can reach: {u low, u high, v low, v high} as {@link Camera#project} gives them. */
  double[] bounds(Camera camera) {
    double reach = Math.sqrt(hx * hx + hy * hy) + SOFT;
    double[] b = {1, -1, 1, -1};
    for (int corner = 0; corner < 8; corner++) {
      double cx = x + ((corner & 1) == 0 ? -reach : reach);
      double cy = y + ((corner & 2) == 0 ? -reach : reach);
      double[] p = camera.project(cx, cy, (corner & 4) == 0 ? Geometry.TABLE_Z : z);
      b[0] = Math.min(b[0], p[0]);
      b[1] = Math.max(b[1], p[0]);
      b[2] = Math.min(b[2], p[1]);
      b[3] = Math.max(b[3], p[1]);
    }
    return b;
  }
}
