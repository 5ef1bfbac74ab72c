package ptp.env.tabletop.render;

/**
 * A pinhole camera without roll. A ray through the picture is {@code forward + u right + v up} with u and v from -tan to
 * tan of half the field of view.
 */
public final class Camera {
  final double[] eye;
  final double[] forward = new double[3];
  final double[] right = new double[3];
  final double[] up = new double[3];
  final double tangent;

  Camera(double[] eye, double[] target, double fieldOfViewDegrees) {
    this.eye = eye.clone();
    double x = target[0] - eye[0];
    double y = target[1] - eye[1];
    double z = target[2] - eye[2];
    double n = Math.sqrt(x * x + y * y + z * z);
    set(forward, x / n, y / n, z / n);
    double m = Math.sqrt(x * x + y * y);
    set(right, y / m, -x / m, 0);
    set(up, right[1] * forward[2], -right[0] * forward[2], right[0] * forward[1] - right[1] * forward[0]);
    tangent = StrictMath.tan(StrictMath.toRadians(fieldOfViewDegrees) / 2);
  }

  /**
   * The camera of the observations. Differs from the paper's environment, whose camera stands lower and closer: from
   * here, 53 degrees up and far away with a narrow view, the gripper stays in the picture over the whole workspace.
   */
  public static Camera observation() {
    return new Camera(new double[] {1.48, 0, 0.89}, new double[] {0.645, 0, -0.222}, 25.5);
  }

  private static void set(double[] v, double x, double y, double z) {
    v[0] = x;
    v[1] = y;
    v[2] = z;
  }

  static double dot(double[] v, double x, double y, double z) {
    return v[0] * x + v[1] * y + v[2] * z;
  }

  /** Image position of a point: {u, v} divided by the tangent, -1 to 1 inside a square picture, v upwards. */
  public double[] project(double x, double y, double z) {
    double dx = x - eye[0];
    double dy = y - eye[1];
    double dz = z - eye[2];
    double depth = dot(forward, dx, dy, dz) * tangent;
    return new double[] {dot(right, dx, dy, dz) / depth, dot(up, dx, dy, dz) / depth};
  }

  /** Where the ray through a point of the picture, given as {@link #project} gives it, meets a height: {x, y}. */
  public double[] meet(double u, double v, double z) {
    double a = u * tangent;
    double b = v * tangent;
    double t = (z - eye[2]) / (forward[2] + a * right[2] + b * up[2]);
    return new double[] {
      eye[0] + t * (forward[0] + a * right[0] + b * up[0]), eye[1] + t * (forward[1] + a * right[1] + b * up[1])
    };
  }
}
