package ptp.env.tabletop.physics;

import com.jme3.bullet.PhysicsSpace;
import com.jme3.bullet.RotationOrder;
import com.jme3.bullet.SolverInfo;
import com.jme3.bullet.joints.New6Dof;
import com.jme3.bullet.joints.PhysicsJoint;
import com.jme3.bullet.joints.motors.MotorParam;
import com.jme3.bullet.joints.motors.TranslationMotor;
import com.jme3.math.Matrix3f;
import com.jme3.math.Vector3f;
import com.simsilica.mathd.Vec3d;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import ptp.domain.SceneState;

/**
 * Physics of the table-top. The space and its bodies are created once and reused, because creating them for every scene
 * would leak 7 MB of native memory each time.
 */
public final class World implements AutoCloseable {
  static final double GRAVITY = 10;
  private static final int SLIDE_AXIS = 1;
  private static final double NOT_LOCKED = -1;

  private final PhysicsSpace space;
  private final Timing timing;
  private final Body table = Furniture.table();
  private final Body cabinet = Furniture.cabinet();
  private final Body drawer = Furniture.drawer();
  private final Body can = Furniture.can();
  private final Body block;
  private final Gripper gripper;
  private final New6Dof slide;
  private DrawerFootprint footprint = new DrawerFootprint(0, 0, 0);
  private double lockedAt = NOT_LOCKED;

  /** An empty table; {@link #place} puts the things on it. */
  public World(GraspMode mode) {
    timing = Timing.of(mode);
    space = makeSpace(timing);
    block = Furniture.block(mode == GraspMode.FRICTION);
    gripper = switch (mode) {
      case ASSISTED -> new AssistedGripper(space, block, timing.stepSeconds());
      case FRICTION -> new FrictionGripper(block, timing.stepSeconds());
    };
    slide = makeSlide();
  }

  private static PhysicsSpace makeSpace(Timing timing) {
    Vector3f corner = new Vector3f(2, 2, 2);
    PhysicsSpace space = new PhysicsSpace(corner.negate(), corner, PhysicsSpace.BroadphaseType.DBVT);
    space.setGravity(new Vector3f(0, 0, (float) -GRAVITY));
    space.setAccuracy((float) timing.stepSeconds());
    space.setMaxSubSteps(0);
    space.useDeterministicDispatch(true);
    SolverInfo solver = space.getSolverInfo();
    solver.setNumIterations(timing.iterations());
    solver.setSplitImpulseEnabled(true);
    solver.setSplitImpulseThreshold(-0.0005f);
    return space;
  }

  /** The drawer runs on a rail with a brake; its travel is limited at both ends. */
  private New6Dof makeSlide() {
    New6Dof joint = new New6Dof(cabinet.rigid, drawer.rigid, Furniture.vector(0, -boxOffset(0), 0), new Vector3f(),
        new Matrix3f(), new Matrix3f(), RotationOrder.XYZ);
    for (int i = 3; i < 6; i++) {
      joint.set(MotorParam.LowerLimit, i, 0);
      joint.set(MotorParam.UpperLimit, i, 0);
    }
    TranslationMotor motor = joint.getTranslationMotor();
    motor.set(MotorParam.UpperLimit, new Vector3f());
    motor.setMotorEnabled(SLIDE_AXIS, true);
    motor.set(MotorParam.TargetVelocity, new Vector3f());
    motor.set(MotorParam.MaxMotorForce, Furniture.vector(0, Geometry.BRAKE_NEWTON, 0));
    joint.setCollisionBetweenLinkedBodies(false);
    return joint;
  }

  /** From the cabinet to the centre of the drawer's box, along the direction that it opens in. */
  public static double boxOffset(double opening) {
    return Geometry.HANDLE_CLOSED - Geometry.HANDLE_REACH + opening;
  }

  /** Puts everything where the layout says, at rest. */
  public void place(Layout layout) {
    takeApart();
    footprint = layout.footprint();
    cabinet.put(layout.footprint().x(), layout.footprint().y(), Geometry.CABINET_Z, layout.footprint().yaw());
    double[] box = footprint.point(boxOffset(layout.opening()), 0);
    drawer.put(box[0], box[1], Geometry.CABINET_Z, layout.footprint().yaw());
    can.put(layout.can().x(), layout.can().y(), Geometry.CAN_Z, 0);
    block.put(layout.block().x(), layout.block().y(), layout.block().z(), layout.block().yaw());
    gripper.place(layout.gripper().x(), layout.gripper().y(), layout.gripper().z(), layout.gripper().yaw());
    lockedAt = NOT_LOCKED;
    putTogether();
  }

  /** Lets one control period pass; the action has five numbers in [-1, 1]. */
  public void step(float[] action) {
    updateLock();
    gripper.command(action);
    for (int left = timing.steps(); left > 0; left--) {
      gripper.drive(left);
      space.update((float) timing.stepSeconds(), 0, false, false, false);
    }
  }

  /** The rule of the original: the drawer cannot be pulled out further while the can stands in its way. */
  private void updateLock() {
    Vec3d c = can.read().position();
    boolean blocked = footprint.blockedBy(c.x, c.y);
    if (blocked == (lockedAt != NOT_LOCKED)) return;
    lockedAt = blocked ? Geometry.clamp(opening(), 0, Geometry.TRAVEL) : NOT_LOCKED;
    limitSlide();
  }

  private void limitSlide() {
    double furthest = lockedAt == NOT_LOCKED ? Geometry.TRAVEL : lockedAt;
    slide.getTranslationMotor().set(MotorParam.LowerLimit, Furniture.vector(0, -furthest, 0));
  }

  private void takeApart() {
    for (PhysicsJoint joint : new ArrayList<>(space.getJointList())) space.removeJoint(joint);
    for (Body body : bodies()) {
      if (space.contains(body.rigid)) space.removeCollisionObject(body.rigid);
    }
  }

  private void putTogether() {
    for (Body body : bodies()) space.addCollisionObject(body.rigid);
    limitSlide();
    space.addJoint(slide);
    for (PhysicsJoint joint : gripper.joints()) space.addJoint(joint);
  }

  private List<Body> bodies() {
    List<Body> all = new ArrayList<>(List.of(table, cabinet, drawer, can, block));
    all.addAll(gripper.bodies());
    return all;
  }

  private List<Body> movable() {
    return bodies().subList(2, bodies().size());
  }

  private double opening() {
    Vec3d p = drawer.read().position();
    return footprint.ahead(p.x, p.y) - boxOffset(0);
  }

  /** The scene as it is now. */
  public SceneState state() {
    double opening = opening();
    double[] handle = footprint.point(Geometry.HANDLE_CLOSED + opening, 0);
    Vec3d c = can.read().position();
    Vec3d b = block.read().position();
    return new SceneState(
        gripper.pose(), opening, handle[0], handle[1], c.x, c.y, c.z, b.x, b.y, b.z, block.yaw(), footprint.x(),
        footprint.y(), footprint.yaw(), gripper.holds(), footprint.blockPlace(b.x, b.y, b.z, opening), Geometry
            .quadrant(c.x, c.y));
  }

  /** Writes the state and goes on from exactly what was written, as a world that reads it does. */
  public void write(DataOutput out) throws IOException {
    for (double v : new double[] {footprint.x(), footprint.y(), footprint.yaw(), lockedAt}) out.writeDouble(v);
    for (Body body : movable()) body.write(out);
    gripper.write(out);
  }

  /** Takes back what {@code save} wrote, to the bit. */
  public void restore(DataInput in) throws IOException {
    takeApart();
    footprint = new DrawerFootprint(in.readDouble(), in.readDouble(), in.readDouble());
    lockedAt = in.readDouble();
    cabinet.put(footprint.x(), footprint.y(), Geometry.CABINET_Z, footprint.yaw());
    for (Body body : movable()) body.restore(in);
    gripper.restore(in);
    putTogether();
  }

  public Gripper gripper() {
    return gripper;
  }

  /** The cabinet with its pose read now. */
  public Body cabinet() {
    return cabinet.read();
  }

  /** The drawer with its pose read now. */
  public Body drawer() {
    return drawer.read();
  }

  /** The can with its pose read now. */
  public Body can() {
    return can.read();
  }

  /** The block with its pose read now. */
  public Body block() {
    return block.read();
  }

  @Override
  public void close() {
    takeApart();
    space.destroy();
  }
}
