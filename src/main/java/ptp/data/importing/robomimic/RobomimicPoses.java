package ptp.data.importing.robomimic;

import java.io.IOException;
import java.util.List;
import ptp.data.importing.RefusedException;
import ptp.domain.GripperPose;

/**
 * The gripper's poses of a demonstration. They are known when the place and the fingers are; the turn is 0 where it is not
 * recorded, and whether something is held never is.
 */
final class RobomimicPoses {
  private static final String PLACE = "/obs/robot0_eef_pos";
  private static final String TURN = "/obs/robot0_eef_quat";
  private static final String FINGERS = "/obs/robot0_gripper_qpos";

  private final float[] place;
  private final float[] turn;
  private final float[] fingers;
  private final float widest;
  private final int joints;

  private RobomimicPoses(float[] place, float[] turn, float[] fingers, float widest, int rows) {
    this.place = place;
    this.turn = turn;
    this.fingers = fingers;
    this.widest = widest;
    this.joints = fingers.length / rows;
  }

  /** Whether a demonstration tells them. */
  static boolean known(Hdf5File file, String demo) throws IOException {
    return file.holds(demo + PLACE) && file.holds(demo + FINGERS);
  }

  static boolean turnKnown(Hdf5File file, String demo) throws IOException {
    return file.holds(demo + TURN);
  }

  /** RobomimicPoses that nothing is known of. */
  static RobomimicPoses unknown(int rows) {
    return new RobomimicPoses(new float[3 * rows], new float[0], new float[0], 0, rows);
  }

  /** Warnings about poses. */
  static List<String> notes(boolean turned) {
    String held = "whether the gripper holds something is not recorded, so its poses never say so";
    return turned ? List.of(held) : List.of(held, "the yaw of the gripper is not recorded, so it is 0 in its poses");
  }

  /** Largest finger opening in a demonstration, in the file's units. */
  static float widest(Hdf5File file, String demo, int rows) throws IOException {
    float[] fingers = numbers(file, demo + FINGERS, rows, 0);
    float widest = 0;
    for (int row = 0; row < rows; row++) widest = Math.max(widest, apart(fingers, row, fingers.length / rows));
    return widest;
  }

  /**
   * The poses of a demonstration.
   *
   * @param widest of all demonstrations: an opening of 1
   */
  static RobomimicPoses read(Hdf5File file, String demo, int rows, float widest) throws IOException {
    float[] turn = turnKnown(file, demo) ? numbers(file, demo + TURN, rows, 4) : new float[0];
    return new RobomimicPoses(
        numbers(file, demo + PLACE, rows, 3), turn, numbers(file, demo + FINGERS, rows, 0), widest, rows);
  }

  /**
   * @param columns how many there must be; 0 for any
   */
  private static float[] numbers(Hdf5File file, String path, int rows, int columns) throws IOException {
    Hdf5Array array = file.array(path);
    long[] shape = array.shape();
    boolean fits = shape.length == 2 && shape[0] == rows && shape[1] > 0 && shape[1] <= 64;
    if (!fits || columns > 0 && shape[1] != columns) {
      throw new RefusedException("\"%s\" has the wrong shape".formatted(path));
    }
    float[] numbers = array.floats(0, rows);
    for (float number : numbers) {
      if (!Float.isFinite(number)) throw new RefusedException("\"%s\" holds %s".formatted(path, number));
    }
    return numbers;
  }

  private static float apart(float[] fingers, int row, int joints) {
    float sum = 0;
    for (int i = 0; i < joints; i++) sum += Math.abs(fingers[row * joints + i]);
    return sum;
  }

  /** The pose at a step. */
  GripperPose at(int row) {
    float opening = widest > 0 ? apart(fingers, row, joints) / widest : 0;
    return new GripperPose(place[3 * row], place[3 * row + 1], place[3 * row + 2], yaw(row), opening, false);
  }

  private float yaw(int row) {
    if (turn.length == 0) return 0;
    double x = turn[4 * row];
    double y = turn[4 * row + 1];
    double z = turn[4 * row + 2];
    double w = turn[4 * row + 3];
    return (float) Math.atan2(2 * (w * z + x * y), 1 - 2 * (y * y + z * z));
  }
}
