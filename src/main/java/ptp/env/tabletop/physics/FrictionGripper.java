package ptp.env.tabletop.physics;

import com.jme3.bullet.RotationOrder;
import com.jme3.bullet.joints.New6Dof;
import com.jme3.bullet.joints.PhysicsJoint;
import com.jme3.bullet.joints.motors.MotorParam;
import com.jme3.bullet.joints.motors.TranslationMotor;
import com.jme3.bullet.objects.PhysicsRigidBody;
import com.jme3.math.Matrix3f;
import com.jme3.math.Vector3f;
import com.simsilica.mathd.Vec3d;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import ptp.domain.GripperPose;

/**
 * A gripper with two fingers that slide on the palm, driven by motors of limited force; friction alone holds the block.
 * The motors are coupled so that the grip stays centred.
 */
final class FrictionGripper implements Gripper {
  /** Distance of each finger's inner face from the middle when fully open, in metres. */
  private static final double WIDEST = 0.052;
  private static final double PALM_MASS = 1;
  private static final double FINGER_MASS = 0.08;
  private static final double TOP_FORCE = 40;
  private static final double GRIP_FORCE = 8;
  private static final double FINGER_FRICTION = 1.5;
  private static final double FINGER_SPEED = 0.25;
  private static final double CENTRING = 2;
  private static final double CENTRING_SPEED = 0.1;
  private static final double CENTRING_FORCE = 400;
  private static final double HALF_THICK = 0.006;
  private static final double HALF_WIDE = 0.013;
  private static final double HALF_LONG = 0.055;
  private static final double TIP = 0.01;
  private static final double DOWN = HALF_LONG - TIP - PalmServo.PALM_UP;
  private static final double CLOSING = 0.02;
  private static final double THINNEST_HELD = 0.024;
  private static final double THICKEST_HELD = 0.04;
  private static final double HELD_XY = 0.03;
  private static final double HELD_Z = 0.035;

  private final double stepSeconds;
  private final Body block;
  private final Body palm = new Body(rigid(0.02, 0.045, 0.02, PALM_MASS));
  private final Body left = new Body(rigid(HALF_WIDE, HALF_THICK, HALF_LONG, FINGER_MASS));
  private final Body right = new Body(rigid(HALF_WIDE, HALF_THICK, HALF_LONG, FINGER_MASS));
  private final New6Dof leftJoint;
  private final New6Dof rightJoint;
  private final PalmServo servo;
  private double wanted = WIDEST;
  private final Vector3f vector = new Vector3f();

  FrictionGripper(Body block, double stepSeconds) {
    this.block = block;
    this.stepSeconds = stepSeconds;
    int meets = Furniture.TABLE | Furniture.CABINET | Furniture.DRAWER | Furniture.CAN | Furniture.BLOCK;
    Furniture.group(palm, 0.5, Furniture.GRIPPER, meets);
    Furniture.group(left, FINGER_FRICTION, Furniture.GRIPPER, meets);
    Furniture.group(right, FINGER_FRICTION, Furniture.GRIPPER, meets);
    left.rigid.setSpinningFriction(0.02f);
    right.rigid.setSpinningFriction(0.02f);
    leftJoint = slide(left, 1);
    rightJoint = slide(right, -1);
    double arm = HALF_THICK + WIDEST / 2;
    double inertia = PALM_MASS * (0.02 * 0.02 + 0.045 * 0.045) / 3 + 2 * FINGER_MASS * arm * arm;
    servo = new PalmServo(palm, stepSeconds, PALM_MASS + 2 * FINGER_MASS, inertia, TOP_FORCE);
  }

  private static PhysicsRigidBody rigid(double hx, double hy, double hz, double mass) {
    PhysicsRigidBody rigid = new PhysicsRigidBody(Furniture.box(hx, hy, hz), (float) mass);
    rigid.setAngularFactor(new Vector3f(0, 0, 1));
    rigid.setEnableSleep(false);
    rigid.setProtectGravity(true);
    rigid.setGravity(new Vector3f());
    rigid.setDamping(0, 0);
    return rigid;
  }

  private New6Dof slide(Body finger, int side) {
    New6Dof joint = new New6Dof(palm.rigid, finger.rigid, Furniture.vector(0, side * HALF_THICK, DOWN), new Vector3f(),
        new Matrix3f(), new Matrix3f(), RotationOrder.XYZ);
    for (int i = 3; i < 6; i++) {
      joint.set(MotorParam.LowerLimit, i, 0);
      joint.set(MotorParam.UpperLimit, i, 0);
    }
    TranslationMotor motor = joint.getTranslationMotor();
    motor.set(MotorParam.LowerLimit, Furniture.vector(0, side > 0 ? 0 : -WIDEST, 0));
    motor.set(MotorParam.UpperLimit, Furniture.vector(0, side > 0 ? WIDEST : 0, 0));
    motor.setMotorEnabled(1, true);
    joint.setCollisionBetweenLinkedBodies(false);
    return joint;
  }

  @Override
  public List<Body> bodies() {
    return List.of(palm, left, right);
  }

  @Override
  public List<PhysicsJoint> joints() {
    return List.of(leftJoint, rightJoint);
  }

  @Override
  public void place(double x, double y, double z, double yaw) {
    palm.put(x, y, z + PalmServo.PALM_UP, yaw);
    double side = WIDEST + HALF_THICK;
    double sx = -StrictMath.sin(yaw) * side;
    double sy = StrictMath.cos(yaw) * side;
    left.put(x + sx, y + sy, z + PalmServo.PALM_UP + DOWN, yaw);
    right.put(x - sx, y - sy, z + PalmServo.PALM_UP + DOWN, yaw);
    wanted = WIDEST;
  }

  @Override
  public void command(float[] action) {
    servo.aim(action);
    wanted = WIDEST * (1 - action[4]) / 2;
  }

  @Override
  public void drive(int left) {
    servo.drive(left, 0);
    double[] open = fingers();
    double uneven = open[0] - open[1];
    motor(leftJoint, 1, open[0], uneven);
    motor(rightJoint, -1, open[1], -uneven);
  }

  /** Bullet counts a motor's speed from the finger to the palm, hence the minus sign. */
  private void motor(New6Dof joint, int side, double open, double uneven) {
    double speed = Geometry.clamp((wanted - open) / (4 * stepSeconds), -FINGER_SPEED, FINGER_SPEED)
        - Geometry.clamp(CENTRING * uneven, -CENTRING_SPEED, CENTRING_SPEED);
    double more = Geometry.clamp(CENTRING_FORCE * uneven, -0.6 * GRIP_FORCE, 0.6 * GRIP_FORCE);
    double force = wanted < open ? GRIP_FORCE + more : GRIP_FORCE;
    TranslationMotor motor = joint.getTranslationMotor();
    motor.set(MotorParam.TargetVelocity, vector.set(0, (float) (-side * speed), 0));
    motor.set(MotorParam.MaxMotorForce, vector.set(0, (float) force, 0));
  }

  @Override
  public double[] fingers() {
    palm.read();
    return new double[] {open(left), open(right)};
  }

  private double open(Body finger) {
    Vec3d f = finger.read().position();
    Vec3d p = palm.position();
    double yaw = palm.yaw();
    double along = (f.y - p.y) * StrictMath.cos(yaw) - (f.x - p.x) * StrictMath.sin(yaw);
    return Math.abs(along) - HALF_THICK;
  }

  @Override
  public GripperPose pose() {
    double[] open = fingers();
    Vec3d p = palm.position();
    double opening = Geometry.clamp((open[0] + open[1]) / (2 * WIDEST), 0, 1);
    return new GripperPose(
        (float) p.x, (float) p.y, (float) (p.z - PalmServo.PALM_UP), (float) palm.yaw(), (float) opening,
        holds());
  }

  /** Whether closing fingers are kept apart with the block between them. */
  @Override
  public boolean holds() {
    double[] open = fingers();
    if (wanted > CLOSING || Math.min(open[0], open[1]) < THINNEST_HELD || Math.max(open[0], open[1]) > THICKEST_HELD) {
      return false;
    }
    Vec3d b = block.read().position();
    Vec3d p = palm.position();
    double dx = b.x - p.x;
    double dy = b.y - p.y;
    return dx * dx + dy * dy < HELD_XY * HELD_XY && Math.abs(b.z - p.z + PalmServo.PALM_UP) < HELD_Z;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeDouble(wanted);
  }

  @Override
  public void restore(DataInput in) throws IOException {
    wanted = in.readDouble();
  }
}
