package ptp.robot.gate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Limits of three kinds of arm. */
public final class Robots {
  private static final ColumnLimits FINGERS = new ColumnLimits(Role.GRIPPER, 0, 1, 2, 50);

  private Robots() {}

  /** The paper's 5 columns: x, y, z, yaw, opening. */
  public static Limits cartesian() {
    return new Limits(
        List.of(
            position(.5, .85), position(-.2, .2), position(-.36, -.1),
            new ColumnLimits(Role.ORIENTATION, -1.6, 1.6, 1, 4), FINGERS),
        GateTimes.DEFAULT);
  }

  private static ColumnLimits position(double low, double high) {
    return new ColumnLimits(Role.POSITION, low, high, .25, 1);
  }

  /** 5 joints and fingers, or two such arms of 6 joints. */
  public static Limits joints(int arms, int joints) {
    List<ColumnLimits> columns = new ArrayList<>();
    for (int arm = 0; arm < arms; arm++) {
      columns.addAll(Collections.nCopies(joints, new ColumnLimits(Role.JOINT, -1.2, 1.3, .8, 3)));
      columns.add(FINGERS);
    }
    return new Limits(columns, GateTimes.DEFAULT);
  }

  /** 5, 6 or 14 columns. */
  public static Limits of(int columns) {
    return switch (columns) {
      case 5 -> cartesian();
      case 6 -> joints(1, 5);
      default -> joints(2, 6);
    };
  }
}
