package ptp.env.tabletop.physics;

import com.jme3.math.Vector3f;

/**
 * Drives the palm to its target with limited force and torque, so it yields to objects that it cannot push.
 * The reference point is the fingertips' centre, {@link #PALM_UP} below the palm's centre.
 */
public final class PalmServo {
  public static final double PALM_UP = 0.12;
  private static final double METRES_PER_UNIT = 0.05;
  /** Part of the way to the target that the free arm covers in one control period. */
  private static final double COVERED = 0.5;
  private static final double RADIANS_PER_UNIT = StrictMath.toRadians(5);
  private static final double TOP_SPEED = 0.9;
  private static final double TOP_SPIN = 4;
  private static final double TOP_TORQUE = 6;
  private static final int SOFTEST = 3;

  private final Body palm;
  private final double stepSeconds;
  private final double mass;
  private final double inertia;
  private final double topForce;
  private final double[] target = new double[4];
  private final Vector3f force = new Vector3f();

  /**
   * @param mass of palm and fingers together, in kg
   * @param inertia of palm and fingers about z, in kg m^2
   * @param topForce in newtons
   */
  PalmServo(Body palm, double stepSeconds, double mass, double inertia, double topForce) {
    this.palm = palm;
    this.stepSeconds = stepSeconds;
    this.mass = mass;
    this.inertia = inertia;
    this.topForce = topForce;
  }

  /**
   * Sets the target from the pose now and an action: 5 cm and 5 degrees per unit, within the workspace. As in the
   * original the arm does not come all the way within one control period; here it covers {@link #COVERED} of it.
   */
  void aim(float[] action) {
    palm.read();
    target[0] = ahead(palm.position().x, action[0], Geometry.X_LOW, Geometry.X_HIGH);
    target[1] = ahead(palm.position().y, action[1], Geometry.Y_LOW, Geometry.Y_HIGH);
    target[2] = ahead(palm.position().z, action[2], Geometry.Z_LOW + PALM_UP, Geometry.Z_HIGH + PALM_UP);
    target[3] = palm.yaw() + RADIANS_PER_UNIT * action[3];
  }

  private static double ahead(double now, double action, double low, double high) {
    return now + COVERED * (Geometry.clamp(now + METRES_PER_UNIT * action, low, high) - now);
  }

  /** Applies force and torque for one physics step, {@code left} steps before the end of the control period. */
  void drive(int left, double payload) {
    palm.read();
    double gain = 1 / (stepSeconds * Math.max(left, SOFTEST));
    double vx = gain * (target[0] - palm.position().x);
    double vy = gain * (target[1] - palm.position().y);
    double vz = gain * (target[2] - palm.position().z);
    double slow = limit(vx, vy, vz, TOP_SPEED);
    double perSecond = (mass + payload) / stepSeconds;
    double fx = perSecond * (slow * vx - palm.velocity().x);
    double fy = perSecond * (slow * vy - palm.velocity().y);
    double fz = perSecond * (slow * vz - palm.velocity().z) + payload * World.GRAVITY;
    double weak = limit(fx, fy, fz, topForce);
    palm.rigid.applyCentralForce(force.set((float) (weak * fx), (float) (weak * fy), (float) (weak * fz)));
    turn(gain);
  }

  private void turn(double gain) {
    double spin = Geometry.clamp(gain * Geometry.wrap(target[3] - palm.yaw()), -TOP_SPIN, TOP_SPIN);
    double torque = Geometry.clamp((spin - palm.spin().z) / stepSeconds * inertia, -TOP_TORQUE, TOP_TORQUE);
    palm.rigid.applyTorque(force.set(0, 0, (float) torque));
  }

  /** The factor that shortens a vector to at most {@code top}. */
  private static double limit(double x, double y, double z, double top) {
    double length = Math.sqrt(x * x + y * y + z * z);
    return length > top ? top / length : 1;
  }
}
