package ptp.env.tabletop;

import ptp.domain.SceneMove;
import ptp.domain.SceneObject;
import ptp.domain.SceneState.BlockPlace;
import ptp.env.tabletop.physics.DrawerFootprint;
import ptp.env.tabletop.physics.Geometry;
import ptp.env.tabletop.physics.Layout;
import ptp.env.tabletop.physics.World;
import ptp.env.tabletop.render.Camera;
import ptp.env.tabletop.script.FreePlace;

/** Moves objects of a scene by dragging them in the camera image, to feasible positions only. */
final class Arrangement {
  private static final Camera CAMERA = Camera.observation();
  /** Set down from this little above, so that physics finds it resting and not stuck. */
  private static final double LIFT = 0.0005;
  /** The drawer is pulled in steps, so that it stops at what stands in its way. */
  private static final double PULL = 0.001;
  /** Below this opening the block cannot be seen in the drawer, nor put there. */
  private static final double OPEN_ENOUGH = Geometry.TRAVEL / 2;

  private final Layout from;
  private final DrawerFootprint footprint;
  private final FreePlace free;

  private Arrangement(Layout from) {
    this.from = from;
    this.footprint = from.footprint();
    this.free = new FreePlace(from);
  }

  static Layout moved(Layout from, SceneMove move) {
    Arrangement scene = new Arrangement(from);
    return switch (move) {
      case SceneMove.Drag(SceneObject object, double right, double down) -> scene.dragged(object, right, down);
      case SceneMove.Lift(double metres) -> scene.gripperAt(from.gripper().x(), from.gripper().y(), from.gripper().z()
          + metres);
      case SceneMove.Turn(SceneObject object, double angle) -> scene.turned(object, -angle);
      case SceneMove.Place(BlockPlace place) -> scene.placed(place);
    };
  }

  private Layout dragged(SceneObject object, double right, double down) {
    return switch (object) {
      case CAN -> {
        double[] seen = sight(from.can().x(), from.can().y(), Geometry.CAN_Z, right, down).at(Geometry.CAN_Z);
        double[] p = free.can(seen[0], seen[1]);
        yield from.withCan(p[0], p[1]);
      }
      case BLOCK -> blockSeen(sight(from.block().x(), from.block().y(), from.block().z(), right, down));
      case GRIPPER -> {
        double z = from.gripper().z();
        double[] p = sight(from.gripper().x(), from.gripper().y(), z, right, down).at(z);
        yield gripperAt(p[0], p[1], z);
      }
      case DRAWER -> {
        double[] handle = footprint.point(Geometry.HANDLE_CLOSED + from.opening(), 0);
        double[] p = sight(handle[0], handle[1], Geometry.HANDLE_Z, right, down).at(Geometry.HANDLE_Z);
        yield opened(footprint.ahead(p[0], p[1]) - Geometry.HANDLE_CLOSED);
      }
    };
  }

  /** A ray through the picture. */
  private record Sight(double u, double v) {
    double[] at(double z) {
      return CAMERA.meet(u, v, z);
    }
  }

  /** The ray through where a point would be seen if it were moved by shares of the picture's edge. */
  private static Sight sight(double x, double y, double z, double right, double down) {
    double[] seen = CAMERA.project(x, y, z);
    return new Sight(Geometry.clamp(seen[0] + 2 * right, -1, 1), Geometry.clamp(seen[1] - 2 * down, -1, 1));
  }

  /** The block lies on whatever is seen there: the tray, the open drawer or the table. */
  private Layout blockSeen(Sight sight) {
    double[] top = sight.at(Geometry.BLOCK_TOP_Z);
    boolean overTray =
        Math.abs(footprint.ahead(top[0], top[1])) < Geometry.TRAY_HALF
            && Math.abs(footprint.aside(top[0], top[1])) < Geometry.TRAY_HALF;
    if (overTray) return onTray(footprint.ahead(top[0], top[1]), footprint.aside(top[0], top[1]));
    double[] low = sight.at(Geometry.BLOCK_DRAWER_Z);
    double ahead = footprint.ahead(low[0], low[1]) - World.boxOffset(from.opening());
    double aside = footprint.aside(low[0], low[1]);
    boolean overBox = Math.abs(ahead) < Geometry.BOX_HALF_DEPTH && Math.abs(aside) < Geometry.BOX_HALF_WIDTH;
    if (overBox && from.opening() >= OPEN_ENOUGH) return inDrawer(ahead, aside);
    return onTable(sight.at(Geometry.BLOCK_TABLE_Z));
  }

  private Layout onTray(double ahead, double aside) {
    double room = FreePlace.trayRoom();
    double[] p = footprint.point(Geometry.clamp(ahead, -room, room), Geometry.clamp(aside, -room, room));
    return blockAt(p, Geometry.BLOCK_TOP_Z);
  }

  /** {@code ahead} is counted from the middle of the drawer. */
  private Layout inDrawer(double ahead, double aside) {
    double[] room = FreePlace.drawerRoom();
    double inside = Geometry.clamp(ahead, -room[0], room[0]);
    double[] p = footprint.point(World.boxOffset(from.opening()) + inside, Geometry.clamp(aside, -room[1], room[1]));
    return blockAt(p, Geometry.BLOCK_DRAWER_Z);
  }

  private Layout onTable(double[] at) {
    return blockAt(free.block(at[0], at[1]), Geometry.BLOCK_TABLE_Z);
  }

  private Layout blockAt(double[] p, double z) {
    return from.withBlock(p[0], p[1], z + LIFT, from.block().yaw());
  }

  private Layout placed(BlockPlace place) {
    if (place == from.blockPlace()) return from;
    return switch (place) {
      case ON_TOP -> onTray(0, 0);
      case IN_DRAWER -> from.opening() < OPEN_ENOUGH ? from : inDrawer(0, 0);
      case OUT -> onTable(new double[] {from.block().x(), from.block().y()});
    };
  }

  private Layout gripperAt(double x, double y, double z) {
    double px = Geometry.clamp(x, Geometry.X_LOW, Geometry.X_HIGH);
    double py = Geometry.clamp(y, Geometry.Y_LOW, Geometry.Y_HIGH);
    double pz = Geometry.clamp(Math.max(z, free.floor(px, py)), Geometry.Z_LOW, Geometry.Z_HIGH);
    return from.withGripper(px, py, pz, from.gripper().yaw());
  }

  private Layout turned(SceneObject object, double angle) {
    return switch (object) {
      case BLOCK -> from.withBlock(
          from.block().x(), from.block().y(), from.block().z() + LIFT, Geometry.wrap(from.block().yaw() + angle));
      case GRIPPER -> from.withGripper(
          from.gripper().x(), from.gripper().y(), from.gripper().z(), Geometry.wrap(from.gripper().yaw() + angle));
      case CAN, DRAWER -> from;
    };
  }

  /** Moves objects in the drawer with the drawer. */
  private Layout opened(double wanted) {
    double opening = pulled(Geometry.clamp(wanted, 0, Geometry.TRAVEL));
    Layout now = from.withOpening(opening);
    if (from.blockPlace() != BlockPlace.IN_DRAWER) return now;
    double along = opening - from.opening();
    return now.withBlock(
        from.block().x() + along * footprint.forwardX(), from.block().y() + along * footprint.forwardY(),
        from.block().z() + LIFT, from.block().yaw());
  }

  /** Pushing in meets nothing; pulling out stops before the first thing in the way. */
  private double pulled(double wanted) {
    double opening = from.opening();
    if (wanted <= opening) return wanted;
    while (opening < wanted && free.drawerFits(Math.min(wanted, opening + PULL))) {
      opening = Math.min(wanted, opening + PULL);
    }
    return opening;
  }
}
