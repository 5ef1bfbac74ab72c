package ptp.data.dataset;

import java.util.List;
import java.util.stream.Stream;

/** Display names, with units, of the numbers of a step, in the order of the files. */
public final class ColumnNames {
  /** The numbers of an action, as shares of a full step. */
  public static final List<String> ACTION =
      List.of("step along x", "step along y", "step along z", "turn", "grip");

  private static final List<String> POSE =
      List.of(
          "sensed gripper position x (m)", "sensed gripper position y (m)", "sensed gripper position z (m)",
          "sensed gripper yaw (rad)", "sensed gripper opening (0 to 1)", "sensed holding (0 or 1)");

  private static final List<String> STATE =
      List.of(
          "gripper position x (m)", "gripper position y (m)", "gripper position z (m)", "gripper yaw (rad)",
          "gripper opening (0 to 1)", "drawer opening (m)", "handle position x (m)", "handle position y (m)",
          "can position x (m)", "can position y (m)", "can position z (m)", "block position x (m)",
          "block position y (m)", "block position z (m)", "block yaw (rad)", "drawer position x (m)",
          "drawer position y (m)", "drawer yaw (rad)", "block held (0 or 1)", "place of the block (0 to 2)",
          "quadrant of the can");

  private static final List<String> ALL =
      Stream.of(ACTION.stream().map(name -> "action: " + name), POSE.stream(), STATE.stream()).flatMap(s -> s).toList();

  private ColumnNames() {}

  /** The name of a column of {@link StepLayout}. */
  static String of(int column) {
    return ALL.get(column);
  }
}
