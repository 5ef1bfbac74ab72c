package ptp.domain;

import java.util.List;

/**
 * The privileged state of the table-top: positions in metres in the robot's frame, angles in radians. Demonstrators,
 * success measures and probe training use it; no policy and no planner ever does.
 *
 * @param opening how far the drawer is open, in metres (0 closed)
 * @param held whether the block is fixed to or held by the gripper
 */
public record SceneState(
    GripperPose gripper,
    double opening,
    double handleX,
    double handleY,
    double canX,
    double canY,
    double canZ,
    double blockX,
    double blockY,
    double blockZ,
    double blockYaw,
    double drawerX,
    double drawerY,
    double drawerYaw,
    boolean held,
    BlockPlace blockPlace,
    int canQuadrant) {

  /** Support of the block. */
  public enum BlockPlace {
    ON_TOP,
    IN_DRAWER,
    OUT
  }

  /** Names of the numbers in {@link #toArray()}. */
  public static final List<String> COLUMNS =
      List.of(
          "gripper_x", "gripper_y", "gripper_z", "gripper_yaw", "gripper_opening", "drawer_opening", "handle_x",
          "handle_y", "can_x", "can_y", "can_z", "block_x", "block_y", "block_z", "block_yaw", "drawer_x", "drawer_y",
          "drawer_yaw", "held", "block_place", "can_quadrant");

  public float[] toArray() {
    return new float[] {
      gripper.x(), gripper.y(), gripper.z(), gripper.yaw(), gripper.opening(), (float) opening, (float) handleX,
      (float) handleY, (float) canX, (float) canY, (float) canZ, (float) blockX, (float) blockY, (float) blockZ,
      (float) blockYaw, (float) drawerX, (float) drawerY, (float) drawerYaw, held ? 1 : 0, blockPlace.ordinal(),
      canQuadrant
    };
  }

  public static SceneState of(float[] v) {
    GripperPose gripper = new GripperPose(v[0], v[1], v[2], v[3], v[4], v[18] > .5f);
    BlockPlace place = BlockPlace.values()[(int) v[19]];
    return new SceneState(
        gripper, v[5], v[6], v[7], v[8], v[9], v[10], v[11], v[12], v[13], v[14], v[15], v[16], v[17], v[18] > .5f,
        place, (int) v[20]);
  }
}
