package ptp.env.tabletop.physics;

import com.jme3.bullet.PhysicsSpace;
import com.jme3.bullet.RotationOrder;
import com.jme3.bullet.collision.shapes.CapsuleCollisionShape;
import com.jme3.bullet.collision.shapes.CompoundCollisionShape;
import com.jme3.bullet.joints.New6Dof;
import com.jme3.bullet.joints.PhysicsJoint;
import com.jme3.bullet.joints.motors.MotorParam;
import com.jme3.bullet.objects.PhysicsRigidBody;
import com.jme3.math.Matrix3f;
import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import com.simsilica.mathd.Quatd;
import com.simsilica.mathd.Vec3d;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ptp.domain.GripperPose;

/**
 * A gripper of one piece. A closing command near the block fixes the block to the palm; an opening command frees it. The
 * fingers that the picture shows follow the command and do not meet the block. Differs from the paper's environment in
 * that the height must match too, or the gripper would pick the block up from above while it closes the drawer.
 */
final class AssistedGripper implements Gripper {
  private static final double MASS = 1;
  private static final double TOP_FORCE = 40;
  private static final double REACH_XY = 0.04;
  private static final double REACH_Z = 0.02;
  private static final double HELD_FINGER = 0.034;
  private static final double FINGER_SPEED = 0.02;
  /** Both fingers meet the world as one rounded rod, which slips into the handle's gap from whichever side. */
  private static final float FINGER_RADIUS = 0.014f;
  private static final float FINGER_HALF = 0.055f;
  private static final float TIP = 0.01f;
  private static final int DEGREES_OF_FREEDOM = 6;

  private final PhysicsSpace space;
  private final Body block;
  private final Body palm;
  private final PalmServo servo;
  private double finger = FULLY_OPEN;
  private @Nullable New6Dof weld;
  private final Vector3f weldPlace = new Vector3f();
  private final Matrix3f weldTurn = new Matrix3f();

  AssistedGripper(PhysicsSpace space, Body block, double stepSeconds) {
    this.space = space;
    this.block = block;
    palm = palm();
    double inertia = MASS * (0.02 * 0.02 + 0.04 * 0.04) / 3;
    servo = new PalmServo(palm, stepSeconds, MASS, inertia, TOP_FORCE);
  }

  private static Body palm() {
    CompoundCollisionShape shape = new CompoundCollisionShape(2);
    shape.addChildShape(Furniture.box(0.02, 0.045, 0.02), new Vector3f());
    CapsuleCollisionShape fingers =
        new CapsuleCollisionShape(FINGER_RADIUS, 2 * (FINGER_HALF - FINGER_RADIUS), PhysicsSpace.AXIS_Z);
    shape.addChildShape(fingers, Furniture.vector(0, 0, FINGER_HALF - TIP - PalmServo.PALM_UP));
    PhysicsRigidBody rigid = new PhysicsRigidBody(shape, (float) MASS);
    rigid.setAngularFactor(new Vector3f(0, 0, 1));
    rigid.setEnableSleep(false);
    rigid.setProtectGravity(true);
    rigid.setGravity(new Vector3f());
    rigid.setDamping(0, 0);
    int meets = Furniture.TABLE | Furniture.CABINET | Furniture.DRAWER | Furniture.CAN;
    return Furniture.group(new Body(rigid), 0.5, Furniture.GRIPPER, meets);
  }

  @Override
  public List<Body> bodies() {
    return List.of(palm);
  }

  @Override
  public List<PhysicsJoint> joints() {
    return weld == null ? List.of() : List.of(weld);
  }

  @Override
  public void place(double x, double y, double z, double yaw) {
    palm.put(x, y, z + PalmServo.PALM_UP, yaw);
    weld = null;
    finger = FULLY_OPEN;
  }

  @Override
  public void command(float[] action) {
    servo.aim(action);
    double grip = action[4];
    if (grip > 0 && weld == null && blockInReach()) grasp();
    if (grip < 0 && weld != null) release();
    double wanted = FULLY_OPEN * (1 - grip) / 2;
    double closest = weld == null ? 0 : HELD_FINGER;
    finger = Math.max(closest, finger + Geometry.clamp(wanted - finger, -FINGER_SPEED, FINGER_SPEED));
  }

  @Override
  public void drive(int left) {
    servo.drive(left, weld == null ? 0 : Geometry.BLOCK_MASS);
  }

  private boolean blockInReach() {
    Vec3d b = block.read().position();
    Vec3d p = palm.read().position();
    double dx = b.x - p.x;
    double dy = b.y - p.y;
    double dz = b.z - (p.z - PalmServo.PALM_UP);
    return dx * dx + dy * dy < REACH_XY * REACH_XY && Math.abs(dz) < REACH_Z;
  }

  private void grasp() {
    Vec3d b = block.read().position();
    Vec3d p = palm.read().position();
    double yaw = palm.yaw();
    double c = StrictMath.cos(yaw);
    double s = StrictMath.sin(yaw);
    double dx = b.x - p.x;
    double dy = b.y - p.y;
    weldPlace.set((float) (c * dx + s * dy), (float) (c * dy - s * dx), (float) (b.z - p.z));
    Quatd turn = palm.rotation().inverse().mult(block.rotation());
    weldTurn.set(new Quaternion((float) turn.x, (float) turn.y, (float) turn.z, (float) turn.w));
    makeWeld();
    space.addJoint(weld);
  }

  private void makeWeld() {
    weld = new New6Dof(
        palm.rigid, block.rigid, weldPlace, new Vector3f(), weldTurn, new Matrix3f(), RotationOrder.XYZ);
    for (int i = 0; i < DEGREES_OF_FREEDOM; i++) {
      weld.set(MotorParam.LowerLimit, i, 0);
      weld.set(MotorParam.UpperLimit, i, 0);
    }
  }

  private void release() {
    space.removeJoint(weld);
    weld = null;
  }

  @Override
  public GripperPose pose() {
    Vec3d p = palm.read().position();
    double z = p.z - PalmServo.PALM_UP;
    return new GripperPose(
        (float) p.x, (float) p.y, (float) z, (float) palm.yaw(), (float) (finger / FULLY_OPEN), holds());
  }

  @Override
  public double[] fingers() {
    return new double[] {finger, finger};
  }

  @Override
  public boolean holds() {
    return weld != null;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeDouble(finger);
    out.writeBoolean(weld != null);
    if (weld == null) return;
    for (float v : new float[] {weldPlace.x, weldPlace.y, weldPlace.z}) out.writeFloat(v);
    for (int i = 0; i < 9; i++) out.writeFloat(weldTurn.get(i / 3, i % 3));
  }

  @Override
  public void restore(DataInput in) throws IOException {
    finger = in.readDouble();
    weld = null;
    if (!in.readBoolean()) return;
    weldPlace.set(in.readFloat(), in.readFloat(), in.readFloat());
    for (int i = 0; i < 9; i++) weldTurn.set(i / 3, i % 3, in.readFloat());
    makeWeld();
  }
}
