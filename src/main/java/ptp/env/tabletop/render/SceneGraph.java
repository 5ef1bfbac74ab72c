package ptp.env.tabletop.render;

import static ptp.env.tabletop.physics.Geometry.TABLE_X_HIGH;
import static ptp.env.tabletop.physics.Geometry.TABLE_X_LOW;
import static ptp.env.tabletop.physics.Geometry.TABLE_Y_HIGH;
import static ptp.env.tabletop.physics.Geometry.TABLE_Y_LOW;
import static ptp.env.tabletop.physics.Geometry.TABLE_Z;

import java.util.ArrayList;
import java.util.List;
import ptp.domain.SceneObject;
import ptp.env.tabletop.physics.Body;
import ptp.env.tabletop.physics.Furniture;
import ptp.env.tabletop.physics.Geometry;
import ptp.env.tabletop.physics.PalmServo;
import ptp.env.tabletop.physics.World;

/** Visible shapes of a {@link World}: shapes that follow the bodies, and the arm. */
public final class SceneGraph {
  private static final double FINGER_X = 0.013;
  private static final double FINGER_Y = 0.0075;
  private static final double FINGER_HALF = 0.055;
  private static final double FINGER_UP = 0.045;
  private static final double TIP = 0.01;
  private static final double RIM = 0.02;

  private final World world;
  private final List<VisibleShape> still = new ArrayList<>();
  private final List<VisibleShape> moving = new ArrayList<>();
  private final List<VisibleShape> casters = new ArrayList<>();
  private final List<Furniture.Box> cabinetBoxes = Furniture.cabinetBoxes();
  private final List<Furniture.Box> drawerBoxes = Furniture.drawerBoxes();
  private final List<VisibleShape> cabinet;
  private final List<VisibleShape> drawer;
  private final VisibleShape can = VisibleShape.cylinder(Palette.CAN, Geometry.CAN_RADIUS, Geometry.CAN_HALF_HEIGHT);
  private final VisibleShape lid = VisibleShape.cylinder(Palette.CAN_LID, Geometry.CAN_RADIUS * 0.72, 0.001);
  private final VisibleShape block =
      VisibleShape.block(Palette.BLOCK, Geometry.BLOCK_HALF, Geometry.BLOCK_HALF, Geometry.BLOCK_HALF_HEIGHT);
  private final VisibleShape palm = VisibleShape.block(Palette.PALM, 0.02, 0.05, 0.02);
  private final VisibleShape left = VisibleShape.block(Palette.LEFT_FINGER, FINGER_X, FINGER_Y, FINGER_HALF);
  private final VisibleShape right = VisibleShape.block(Palette.RIGHT_FINGER, FINGER_X, FINGER_Y, FINGER_HALF);
  private final ArmShapes arm = new ArmShapes();
  private final DropShadow gripperShadow = new DropShadow(0.016, 0.04);
  private final DropShadow blockShadow = new DropShadow(0.028, 0.028);
  private final List<DropShadow> dropShadows = List.of(gripperShadow, blockShadow);
  private long stillVersion;

  /** Shapes and colours of a world, which is asked for places at every image. */
  public SceneGraph(World world) {
    this.world = world;
    room();
    cabinet = solids(cabinetBoxes);
    drawer = solids(drawerBoxes);
    still.addAll(cabinet);
    moving.addAll(drawer);
    moving.addAll(List.of(can, lid, block, palm, left, right));
    moving.addAll(arm.solids());
    casters.addAll(cabinet);
    casters.addAll(moving);
  }

  private void room() {
    double cx = (TABLE_X_LOW + TABLE_X_HIGH) / 2;
    double cy = (TABLE_Y_LOW + TABLE_Y_HIGH) / 2;
    double hx = (TABLE_X_HIGH - TABLE_X_LOW) / 2;
    double hy = (TABLE_Y_HIGH - TABLE_Y_LOW) / 2;
    still.add(VisibleShape.block(Palette.TABLE, hx, hy, RIM).at(cx, cy, TABLE_Z - RIM));
    for (int sign = -1; sign <= 1; sign += 2) {
      still.add(VisibleShape.block(Palette.WALL, RIM, hy, 2 * RIM).at(cx + sign * (hx + RIM), cy, TABLE_Z));
      still.add(VisibleShape.block(Palette.WALL, hx, RIM, 2 * RIM).at(cx, cy + sign * (hy + RIM), TABLE_Z));
    }
  }

  private static List<VisibleShape> solids(List<Furniture.Box> boxes) {
    List<VisibleShape> solids = new ArrayList<>();
    for (Furniture.Box b : boxes) solids.add(VisibleShape.block(colour(b.part()), b.hx(), b.hy(), b.hz()));
    return solids;
  }

  private static int colour(Furniture.Part part) {
    return switch (part) {
      case CABINET_WALL -> Palette.CABINET;
      case TRAY -> Palette.TRAY;
      case DRAWER_FLOOR, DRAWER_WALL -> Palette.DRAWER_INSIDE;
      case DRAWER_FRONT -> Palette.DRAWER_FRONT;
      case HANDLE -> Palette.HANDLE;
    };
  }

  /** Tells the next pictures that the cabinet may have moved. */
  public void cabinetMoved() {
    stillVersion++;
    attach(cabinet, cabinetBoxes, world.cabinet());
  }

  /** Takes the poses of the bodies as they are now. */
  public void follow() {
    attach(drawer, drawerBoxes, world.drawer());
    can.attach(world.can(), 0, 0, 0);
    lid.attach(world.can(), 0, 0, Geometry.CAN_HALF_HEIGHT);
    Body b = world.block();
    block.attach(b, 0, 0, 0);
    blockShadow.place(b.position().x, b.position().y, b.position().z, b.yaw());
    followGripper();
  }

  private void followGripper() {
    Body body = world.gripper().bodies().getFirst().read();
    double[] fingers = world.gripper().fingers();
    double down = FINGER_UP - PalmServo.PALM_UP;
    palm.attach(body, 0, 0, 0);
    left.attach(body, 0, fingers[0] + FINGER_Y, down);
    right.attach(body, 0, -fingers[1] - FINGER_Y, down);
    arm.reach(body.position().x, body.position().y, body.position().z);
    double tips = body.position().z - PalmServo.PALM_UP - TIP;
    gripperShadow.place(body.position().x, body.position().y, tips, body.yaw());
  }

  private static void attach(List<VisibleShape> solids, List<Furniture.Box> boxes, Body body) {
    for (int i = 0; i < boxes.size(); i++) {
      solids.get(i).attach(body, boxes.get(i).x(), boxes.get(i).y(), boxes.get(i).z());
    }
  }

  List<VisibleShape> still() {
    return still;
  }

  List<VisibleShape> moving() {
    return moving;
  }

  /** The drawer alone, of what moves. */
  public List<VisibleShape> drawer() {
    return drawer;
  }

  /** Object of each moving shape, by its index in {@link #moving}. */
  public SceneObject object(int index) {
    if (index < drawer.size()) return SceneObject.DRAWER;
    VisibleShape solid = moving.get(index);
    if (solid == can || solid == lid) return SceneObject.CAN;
    return solid == block ? SceneObject.BLOCK : SceneObject.GRIPPER;
  }

  /** Shapes that cast shadows: all but the room. */
  List<VisibleShape> casters() {
    return casters;
  }

  List<DropShadow> dropShadows() {
    return dropShadows;
  }

  long stillVersion() {
    return stillVersion;
  }
}
