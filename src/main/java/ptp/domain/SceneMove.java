package ptp.domain;

/** One change of a scene by hand. What is not possible becomes the nearest that is. */
public sealed interface SceneMove {
  /**
   * Moves an object as it is seen.
   *
   * @param right how far, as a share of the picture's edge
   * @param down as a share of the picture's edge; on the table that is towards the camera
   */
  record Drag(SceneObject object, double right, double down) implements SceneMove {}

  /** Raises or lowers the gripper, in metres. */
  record Lift(double metres) implements SceneMove {}

  /** Turns the block or the gripper about the vertical, in radians, clockwise as seen from above. */
  record Turn(SceneObject object, double angle) implements SceneMove {}

  /** Lays the block somewhere; into the drawer only while that is open. */
  record Place(SceneState.BlockPlace place) implements SceneMove {}
}
