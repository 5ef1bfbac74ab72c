package ptp.env.tabletop.physics;

import ptp.domain.SceneState;
import ptp.domain.SceneState.BlockPlace;

/**
 * Start positions of a scene, in metres and radians. The block's height determines what it lies on.
 *
 * @param footprint where the drawer's cabinet stands
 * @param opening of the drawer
 */
public record Layout(DrawerFootprint footprint, double opening, Place gripper, Spot can, Place block) {
  /** Where something is and how it is turned about the vertical axis. */
  public record Place(double x, double y, double z, double yaw) {}

  /** Where the can stands on the table. */
  public record Spot(double x, double y) {}

  /** The scene as it stands. */
  public static Layout of(SceneState s) {
    return new Layout(
        DrawerFootprint.of(s), Geometry.clamp(s.opening(), 0, Geometry.TRAVEL),
        new Place(s.gripper().x(), s.gripper().y(), s.gripper().z(), s.gripper().yaw()), new Spot(s.canX(), s.canY()),
        new Place(s.blockX(), s.blockY(), s.blockZ(), s.blockYaw()));
  }

  /** What the block lies on. */
  public BlockPlace blockPlace() {
    return footprint.blockPlace(block.x, block.y, block.z, opening);
  }

  /** The same layout with the can at this point of the table, in metres. */
  public Layout withCan(double x, double y) {
    return new Layout(footprint, opening, gripper, new Spot(x, y), block);
  }

  /** The same layout with the block here; metres, and yaw in radians. */
  public Layout withBlock(double x, double y, double z, double yaw) {
    return new Layout(footprint, opening, gripper, can, new Place(x, y, z, yaw));
  }

  /** The same layout with the gripper here; metres, and yaw in radians. */
  public Layout withGripper(double x, double y, double z, double yaw) {
    return new Layout(footprint, opening, new Place(x, y, z, yaw), can, block);
  }

  /** The same layout with the drawer open by this many metres. */
  public Layout withOpening(double metres) {
    return new Layout(footprint, metres, gripper, can, block);
  }
}
