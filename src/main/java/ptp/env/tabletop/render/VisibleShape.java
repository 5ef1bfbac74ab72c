package ptp.env.tabletop.render;

import com.simsilica.mathd.Quatd;
import ptp.env.tabletop.physics.Body;
import ptp.env.tabletop.physics.Geometry;

/** A visible convex shape with a pose and a colour. Rays are given in the shape's own axes. */
abstract sealed class VisibleShape permits VisibleShape.Block, VisibleShape.Cylinder, VisibleShape.Capsule {
  static final double MISS = Double.POSITIVE_INFINITY;
  private static final double NEAREST = 1e-6;
  /** Stands in for a zero in a ray's direction, whose inverse would make NaN. */
  private static final double PARALLEL = 1e-200;

  final int rgb;
  /** Half extents of the bounding box along the shape's own axes, in metres. */
  final double hx;
  final double hy;
  double hz;
  double px;
  double py;
  double pz;
  /** Rotation, row-major: columns are the shape's own axes in the world. */
  final double[] r = {1, 0, 0, 0, 1, 0, 0, 0, 1};

  private VisibleShape(int rgb, double hx, double hy, double hz) {
    this.rgb = rgb;
    this.hx = hx;
    this.hy = hy;
    this.hz = hz;
  }

  static VisibleShape block(int rgb, double hx, double hy, double hz) {
    return new Block(rgb, hx, hy, hz);
  }

  static VisibleShape cylinder(int rgb, double radius, double halfHeight) {
    return new Cylinder(rgb, radius, halfHeight);
  }

  static VisibleShape capsule(int rgb, double radius) {
    return new Capsule(rgb, radius);
  }

  /** Distance along the ray in units of its direction's length, or {@link #MISS}. */
  abstract double hit(double ox, double oy, double oz, double dx, double dy, double dz);

  /**
   * Writes {@link #hit} of the rays of a row of samples into {@code t}. One call for a row lets every shape's own test be
   * compiled into its loop, which a call for each sample would not.
   *
   * @param d the direction where u is 0, then how much of u = 1 is added to it: {@code double[6]}
   * @param u of each column
   */
  abstract void hitRow(double ox, double oy, double oz, double[] d, double[] u, int from, int to, double[] t);

  /** Writes the outward normal at a point of the surface, in the shape's own axes. */
  abstract void normal(double x, double y, double z, double[] out);

  VisibleShape at(double x, double y, double z) {
    px = x;
    py = y;
    pz = z;
    return this;
  }

  /** Takes a pose. */
  VisibleShape pose(double x, double y, double z, Quatd q) {
    at(x, y, z);
    r[0] = 1 - 2 * (q.y * q.y + q.z * q.z);
    r[1] = 2 * (q.x * q.y - q.z * q.w);
    r[2] = 2 * (q.x * q.z + q.y * q.w);
    r[3] = 2 * (q.x * q.y + q.z * q.w);
    r[4] = 1 - 2 * (q.x * q.x + q.z * q.z);
    r[5] = 2 * (q.y * q.z - q.x * q.w);
    r[6] = 2 * (q.x * q.z - q.y * q.w);
    r[7] = 2 * (q.y * q.z + q.x * q.w);
    r[8] = 1 - 2 * (q.x * q.x + q.y * q.y);
    return this;
  }

  /** Takes the pose of a body, moved by an offset in the body's own axes. */
  VisibleShape attach(Body body, double x, double y, double z) {
    pose(body.position().x, body.position().y, body.position().z, body.rotation());
    return at(px + r[0] * x + r[1] * y + r[2] * z, py + r[3] * x + r[4] * y + r[5] * z,
        pz + r[6] * x + r[7] * y + r[8] * z);
  }

  /** Stretches a cylinder or capsule from one point to another. */
  VisibleShape span(double[] a, double[] b) {
    at((a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2);
    double dx = b[0] - a[0];
    double dy = b[1] - a[1];
    double dz = b[2] - a[2];
    double length = Math.sqrt(dx * dx + dy * dy + dz * dz);
    hz = length / 2 + caps();
    align(dx / length, dy / length, dz / length);
    return this;
  }

  double caps() {
    return 0;
  }

  private void align(double dx, double dy, double dz) {
    boolean steep = Math.abs(dz) > 0.9;
    double ux = steep ? 0 : -dy;
    double uy = steep ? -dz : dx;
    double uz = steep ? dy : 0;
    double n = Math.sqrt(ux * ux + uy * uy + uz * uz);
    column(0, ux / n, uy / n, uz / n);
    column(1, (dy * uz - dz * uy) / n, (dz * ux - dx * uz) / n, (dx * uy - dy * ux) / n);
    column(2, dx, dy, dz);
  }

  private void column(int i, double x, double y, double z) {
    r[i] = x;
    r[3 + i] = y;
    r[6 + i] = z;
  }

  private static double sphere(double ox, double oy, double oz, double dx, double dy, double dz, double radius) {
    double a = dx * dx + dy * dy + dz * dz;
    double b = ox * dx + oy * dy + oz * dz;
    double disc = b * b - a * (ox * ox + oy * oy + oz * oz - radius * radius);
    if (disc < 0) return MISS;
    double t = (-b - Math.sqrt(disc)) / a;
    return t < NEAREST ? MISS : t;
  }

  /** A box. */
  static final class Block extends VisibleShape {
    private Block(int rgb, double hx, double hy, double hz) {
      super(rgb, hx, hy, hz);
    }

    @Override
    double hit(double ox, double oy, double oz, double dx, double dy, double dz) {
      double ix = 1 / (dx == 0 ? PARALLEL : dx);
      double iy = 1 / (dy == 0 ? PARALLEL : dy);
      double iz = 1 / (dz == 0 ? PARALLEL : dz);
      double ax = Math.abs(ix) * hx;
      double ay = Math.abs(iy) * hy;
      double az = Math.abs(iz) * hz;
      double near = Math.max(Math.max(-ox * ix - ax, -oy * iy - ay), -oz * iz - az);
      double far = Math.min(Math.min(-ox * ix + ax, -oy * iy + ay), -oz * iz + az);
      return near <= far && near > NEAREST ? near : MISS;
    }

    @Override
    void hitRow(double ox, double oy, double oz, double[] d, double[] u, int from, int to, double[] t) {
      for (int i = from; i <= to; i++) {
        t[i] = hit(ox, oy, oz, d[0] + u[i] * d[3], d[1] + u[i] * d[4], d[2] + u[i] * d[5]);
      }
    }

    @Override
    void normal(double x, double y, double z, double[] out) {
      double a = Math.abs(x) - hx;
      double b = Math.abs(y) - hy;
      double c = Math.abs(z) - hz;
      out[0] = a > b && a > c ? Math.signum(x) : 0;
      out[1] = out[0] == 0 && b > c ? Math.signum(y) : 0;
      out[2] = out[0] == 0 && out[1] == 0 ? Math.signum(z) : 0;
    }
  }

  /** A cylinder along its own z. */
  static final class Cylinder extends VisibleShape {
    private Cylinder(int rgb, double radius, double halfHeight) {
      super(rgb, radius, radius, halfHeight);
    }

    @Override
    double hit(double ox, double oy, double oz, double dx, double dy, double dz) {
      double a = dx * dx + dy * dy;
      double b = ox * dx + oy * dy;
      double c = ox * ox + oy * oy - hx * hx;
      double disc = b * b - a * c;
      if (disc < 0) return MISS;
      double t = (-b - Math.sqrt(disc)) / a;
      if (t > NEAREST && Math.abs(oz + t * dz) <= hz) return t;
      return lid(ox, oy, oz, dx, dy, dz);
    }

    private double lid(double ox, double oy, double oz, double dx, double dy, double dz) {
      double t = ((dz > 0 ? -hz : hz) - oz) / dz;
      double x = ox + t * dx;
      double y = oy + t * dy;
      return t > NEAREST && x * x + y * y <= hx * hx ? t : MISS;
    }

    @Override
    void hitRow(double ox, double oy, double oz, double[] d, double[] u, int from, int to, double[] t) {
      for (int i = from; i <= to; i++) {
        t[i] = hit(ox, oy, oz, d[0] + u[i] * d[3], d[1] + u[i] * d[4], d[2] + u[i] * d[5]);
      }
    }

    @Override
    void normal(double x, double y, double z, double[] out) {
      double d = Math.sqrt(x * x + y * y);
      boolean lid = Math.abs(z) - hz > d - hx;
      out[0] = lid ? 0 : x / d;
      out[1] = lid ? 0 : y / d;
      out[2] = lid ? Math.signum(z) : 0;
    }
  }

  /** A cylinder along its own z with round ends; {@code hz} reaches to the tips. */
  static final class Capsule extends VisibleShape {
    private Capsule(int rgb, double radius) {
      super(rgb, radius, radius, radius);
    }

    @Override
    double caps() {
      return hx;
    }

    @Override
    double hit(double ox, double oy, double oz, double dx, double dy, double dz) {
      double a = dx * dx + dy * dy;
      double b = ox * dx + oy * dy;
      double disc = b * b - a * (ox * ox + oy * oy - hx * hx);
      if (disc < 0) return MISS;
      double t = (-b - Math.sqrt(disc)) / a;
      double z = oz + t * dz;
      double straight = hz - hx;
      if (Math.abs(z) <= straight) return t > NEAREST ? t : MISS;
      return sphere(ox, oy, oz - (z < 0 ? -straight : straight), dx, dy, dz, hx);
    }

    @Override
    void hitRow(double ox, double oy, double oz, double[] d, double[] u, int from, int to, double[] t) {
      for (int i = from; i <= to; i++) {
        t[i] = hit(ox, oy, oz, d[0] + u[i] * d[3], d[1] + u[i] * d[4], d[2] + u[i] * d[5]);
      }
    }

    @Override
    void normal(double x, double y, double z, double[] out) {
      double straight = hz - hx;
      double dz = z - Geometry.clamp(z, -straight, straight);
      double d = Math.sqrt(x * x + y * y + dz * dz);
      out[0] = x / d;
      out[1] = y / d;
      out[2] = dz / d;
    }
  }
}
