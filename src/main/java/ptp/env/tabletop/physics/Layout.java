package ptp.env.tabletop.physics;

import ptp.domain.SceneState;
import ptp.domain.SceneState.BlockPlace;

/** Start positions of a scene, in metres and radians. The block's height determines what it lies on. */
public record Layout(
    double drawerX,
    double drawerY,
    double drawerYaw,
    double opening,
    double gripperX,
    double gripperY,
    double gripperZ,
    double gripperYaw,
    double canX,
    double canY,
    double blockX,
    double blockY,
    double blockZ,
    double blockYaw) {

  /** The scene as it stands. */
  public static Layout of(SceneState s) {
    return new Layout(
        s.drawerX(), s.drawerY(), s.drawerYaw(), Geometry.clamp(s.opening(), 0, Geometry.TRAVEL), s.gripper().x(),
        s.gripper().y(), s.gripper().z(), s.gripper().yaw(), s.canX(), s.canY(), s.blockX(), s.blockY(), s.blockZ(),
        s.blockYaw());
  }

  public DrawerFootprint footprint() {
    return new DrawerFootprint(drawerX, drawerY, drawerYaw);
  }

  public BlockPlace blockPlace() {
    return footprint().blockPlace(blockX, blockY, blockZ, opening);
  }

  public Layout withCan(double x, double y) {
    return new Layout(
        drawerX, drawerY, drawerYaw, opening, gripperX, gripperY, gripperZ, gripperYaw, x, y, blockX, blockY, blockZ,
        blockYaw);
  }

  public Layout withBlock(double x, double y, double z, double yaw) {
    return new Layout(
        drawerX, drawerY, drawerYaw, opening, gripperX, gripperY, gripperZ, gripperYaw, canX, canY, x, y, z, yaw);
  }

  public Layout withGripper(double x, double y, double z, double yaw) {
    return new Layout(
        drawerX, drawerY, drawerYaw, opening, x, y, z, yaw, canX, canY, blockX, blockY, blockZ, blockYaw);
  }

  public Layout withOpening(double metres) {
    return new Layout(
        drawerX, drawerY, drawerYaw, metres, gripperX, gripperY, gripperZ, gripperYaw, canX, canY, blockX, blockY,
        blockZ, blockYaw);
  }
}
