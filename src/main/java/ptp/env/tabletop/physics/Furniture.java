package ptp.env.tabletop.physics;

import static ptp.env.tabletop.physics.Geometry.BLOCK_HALF;
import static ptp.env.tabletop.physics.Geometry.BLOCK_HALF_HEIGHT;
import static ptp.env.tabletop.physics.Geometry.BOX_FLOOR_Z;
import static ptp.env.tabletop.physics.Geometry.BOX_HALF_DEPTH;
import static ptp.env.tabletop.physics.Geometry.BOX_HALF_WIDTH;
import static ptp.env.tabletop.physics.Geometry.BOX_TOP_Z;
import static ptp.env.tabletop.physics.Geometry.CABINET_BOTTOM_Z;
import static ptp.env.tabletop.physics.Geometry.CABINET_HALF_DEPTH;
import static ptp.env.tabletop.physics.Geometry.CABINET_HALF_WIDTH;
import static ptp.env.tabletop.physics.Geometry.CABINET_TOP_Z;
import static ptp.env.tabletop.physics.Geometry.CABINET_Z;
import static ptp.env.tabletop.physics.Geometry.HANDLE_HALF;
import static ptp.env.tabletop.physics.Geometry.HANDLE_RADIUS;
import static ptp.env.tabletop.physics.Geometry.HANDLE_REACH;
import static ptp.env.tabletop.physics.Geometry.TRAY_FLOOR_Z;
import static ptp.env.tabletop.physics.Geometry.TRAY_HALF;
import static ptp.env.tabletop.physics.Geometry.TRAY_TOP_Z;
import static ptp.env.tabletop.physics.Geometry.WALL_HALF;

import com.jme3.bullet.PhysicsSpace;
import com.jme3.bullet.collision.shapes.BoxCollisionShape;
import com.jme3.bullet.collision.shapes.CollisionShape;
import com.jme3.bullet.collision.shapes.CompoundCollisionShape;
import com.jme3.bullet.collision.shapes.CylinderCollisionShape;
import com.jme3.bullet.objects.PhysicsRigidBody;
import com.jme3.math.Vector3f;
import java.util.ArrayList;
import java.util.List;

/** Makes the bodies of the scene; the boxes that they consist of serve the picture as well. */
public final class Furniture {
  static final int TABLE = 1;
  static final int CABINET = 2;
  static final int DRAWER = 4;
  static final int BLOCK = 8;
  static final int CAN = 16;
  static final int GRIPPER = 32;

  private static final double MARGIN = 0.001;
  private static final double TABLE_HALF = 0.6;
  /** Against a real can's; with 0 (no tipping at all) Bullet's friction no longer stops the can. */
  private static final float TIPPING_EASE = 0.1f;

  /** Role of a box of a compound body, for its colour. */
  public enum Part {
    CABINET_WALL,
    TRAY,
    DRAWER_FLOOR,
    DRAWER_WALL,
    DRAWER_FRONT,
    HANDLE
  }

  /** A box of a compound body: half extents and centre in the body's own axes. */
  public record Box(Part part, double hx, double hy, double hz, double x, double y, double z) {}

  private Furniture() {}

  static Body table() {
    Body body = new Body(new PhysicsRigidBody(box(TABLE_HALF, TABLE_HALF, 0.05), 0f));
    body.put(0.75, 0, Geometry.TABLE_Z - 0.05, 0);
    return group(body, 1, TABLE, BLOCK | CAN | GRIPPER);
  }

  static Body cabinet() {
    return group(new Body(new PhysicsRigidBody(compound(cabinetBoxes()), 0f)), 0.6, CABINET, BLOCK | CAN | GRIPPER);
  }

  static Body drawer() {
    PhysicsRigidBody rigid = new PhysicsRigidBody(compound(drawerBoxes()), (float) Geometry.BOX_MASS);
    rigid.setEnableSleep(false);
    return group(new Body(rigid), 1, DRAWER, BLOCK | CAN | GRIPPER);
  }

  static Body block(boolean meetsGripper) {
    PhysicsRigidBody rigid =
        new PhysicsRigidBody(box(BLOCK_HALF, BLOCK_HALF, BLOCK_HALF_HEIGHT), (float) Geometry.BLOCK_MASS);
    rigid.setEnableSleep(false);
    rigid.setDamping(0.05f, 0.2f);
    rigid.setSpinningFriction(0.005f);
    int others = TABLE | CABINET | DRAWER | CAN;
    return group(new Body(rigid), 1, BLOCK, meetsGripper ? others | GRIPPER : others);
  }

  /** The can hardly tips: only sliding it is of interest, and a rolling can would leave the table. */
  static Body can() {
    CylinderCollisionShape shape = new CylinderCollisionShape(
        (float) Geometry.CAN_RADIUS, (float) (2 * Geometry.CAN_HALF_HEIGHT), PhysicsSpace.AXIS_Z);
    shape.setMargin((float) MARGIN);
    PhysicsRigidBody rigid = new PhysicsRigidBody(shape, (float) Geometry.CAN_MASS);
    Vector3f ease = rigid.getInverseInertiaLocal(null);
    rigid.setInverseInertiaLocal(new Vector3f(ease.x * TIPPING_EASE, ease.y * TIPPING_EASE, ease.z));
    rigid.setEnableSleep(false);
    rigid.setDamping(0.05f, 0.2f);
    rigid.setSpinningFriction(0.005f);
    return group(new Body(rigid), 1, CAN, TABLE | CABINET | DRAWER | BLOCK | GRIPPER);
  }

  /** The cabinet's shell and the open tray on top of it; origin at the height of the handle. */
  public static List<Box> cabinetBoxes() {
    List<Box> boxes = new ArrayList<>();
    double wallHalf = (CABINET_TOP_Z - CABINET_BOTTOM_Z) / 2;
    double wallZ = (CABINET_TOP_Z + CABINET_BOTTOM_Z) / 2 - CABINET_Z;
    double side = CABINET_HALF_WIDTH - WALL_HALF;
    for (int sign = -1; sign <= 1; sign += 2) {
      boxes.add(new Box(Part.CABINET_WALL, WALL_HALF, CABINET_HALF_DEPTH, wallHalf, sign * side, 0, wallZ));
    }
    boxes.add(new Box(Part.CABINET_WALL, side, WALL_HALF, wallHalf, 0, CABINET_HALF_DEPTH - WALL_HALF, wallZ));
    double plateHalf = (TRAY_FLOOR_Z - CABINET_TOP_Z) / 2;
    double plateZ = (TRAY_FLOOR_Z + CABINET_TOP_Z) / 2 - CABINET_Z;
    boxes.add(new Box(Part.TRAY, CABINET_HALF_WIDTH, TRAY_HALF + WALL_HALF, plateHalf, 0, 0, plateZ));
    double rimHalf = (TRAY_TOP_Z - TRAY_FLOOR_Z) / 2;
    double rimZ = (TRAY_TOP_Z + TRAY_FLOOR_Z) / 2 - CABINET_Z;
    for (int sign = -1; sign <= 1; sign += 2) {
      boxes.add(new Box(
          Part.CABINET_WALL, WALL_HALF, TRAY_HALF + WALL_HALF, rimHalf, sign * (TRAY_HALF + WALL_HALF), 0, rimZ));
      boxes.add(new Box(Part.CABINET_WALL, TRAY_HALF, WALL_HALF, rimHalf, 0, sign * TRAY_HALF, rimZ));
    }
    return boxes;
  }

  /** The drawer: a box with a front and a handle on two rods; origin at the box's centre at the height of the handle. */
  public static List<Box> drawerBoxes() {
    List<Box> boxes = new ArrayList<>();
    double floorHalf = 0.004;
    boxes.add(new Box(
        Part.DRAWER_FLOOR, BOX_HALF_WIDTH, BOX_HALF_DEPTH, floorHalf, 0, 0, BOX_FLOOR_Z - floorHalf - CABINET_Z));
    double wallHalf = (BOX_TOP_Z - BOX_FLOOR_Z) / 2;
    double wallZ = (BOX_TOP_Z + BOX_FLOOR_Z) / 2 - CABINET_Z;
    for (int sign = -1; sign <= 1; sign += 2) {
      double x = sign * (BOX_HALF_WIDTH - WALL_HALF);
      boxes.add(new Box(Part.DRAWER_WALL, WALL_HALF, BOX_HALF_DEPTH, wallHalf, x, 0, wallZ));
    }
    double inner = BOX_HALF_WIDTH - 2 * WALL_HALF;
    boxes.add(new Box(Part.DRAWER_WALL, inner, WALL_HALF, wallHalf, 0, BOX_HALF_DEPTH - WALL_HALF, wallZ));
    double frontHalf = (CABINET_TOP_Z - CABINET_BOTTOM_Z) / 2;
    double frontZ = (CABINET_TOP_Z + CABINET_BOTTOM_Z) / 2 - CABINET_Z;
    boxes.add(new Box(
        Part.DRAWER_FRONT, CABINET_HALF_WIDTH, WALL_HALF, frontHalf, 0, WALL_HALF - BOX_HALF_DEPTH, frontZ));
    double rodHalf = (HANDLE_REACH - BOX_HALF_DEPTH) / 2;
    for (int sign = -1; sign <= 1; sign += 2) {
      double x = sign * (HANDLE_HALF - 0.006);
      boxes.add(new Box(Part.HANDLE, 0.006, rodHalf, 0.006, x, -BOX_HALF_DEPTH - rodHalf, 0));
    }
    boxes.add(new Box(Part.HANDLE, HANDLE_HALF, HANDLE_RADIUS, HANDLE_RADIUS, 0, -HANDLE_REACH, 0));
    return boxes;
  }

  static BoxCollisionShape box(double hx, double hy, double hz) {
    BoxCollisionShape shape = new BoxCollisionShape(vector(hx, hy, hz));
    shape.setMargin((float) Math.min(MARGIN, 0.5 * Math.min(hx, Math.min(hy, hz))));
    return shape;
  }

  static Vector3f vector(double x, double y, double z) {
    return new Vector3f((float) x, (float) y, (float) z);
  }

  static Body group(Body body, double friction, int group, int meets) {
    body.rigid.setFriction((float) friction);
    body.rigid.setRestitution(0);
    body.rigid.setCollisionGroup(group);
    body.rigid.setCollideWithGroups(meets);
    return body;
  }

  private static CollisionShape compound(List<Box> boxes) {
    CompoundCollisionShape shape = new CompoundCollisionShape(boxes.size());
    for (Box b : boxes) shape.addChildShape(box(b.hx, b.hy, b.hz), vector(b.x, b.y, b.z));
    return shape;
  }
}
