package ptp.domain;

/**
 * The gripper's own pose, as the robot's joint sensors report it: position in metres in the robot's frame, yaw in
 * radians, opening of the fingers from 0 (closed) to 1 (open), and whether the fingers press on something.
 */
public record GripperPose(float x, float y, float z, float yaw, float opening, boolean holding) {
  /** Numbers in {@link #toArray()}. */
  public static final int SIZE = 6;

  public float[] toArray() {
    return new float[] {x, y, z, yaw, opening, holding ? 1 : 0};
  }

  public static GripperPose of(float[] v) {
    return new GripperPose(v[0], v[1], v[2], v[3], v[4], v[5] > .5f);
  }
}
