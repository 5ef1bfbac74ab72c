package ptp.data.importing;

import java.util.Optional;
import ptp.domain.Action;

/**
 * How the columns of another program's actions become the five of {@link Action}: dx, dy, dz, dyaw, grip, each in
 * [-1, 1]. 5 columns are read as they are, 4 as (dx, dy, dz, grip), 7 as (dx, dy, dz, droll, dpitch, dyaw, grip). Any other
 * number is rejected, because its meaning is unknown.
 */
public enum ActionColumns {
  /** dx, dy, dz, dyaw and grip. */
  FIVE("", 0, 1, 2, 3, 4),
  /** dx, dy, dz and grip. */
  WITHOUT_YAW("its 4 action columns are read as dx, dy, dz and grip; yaw stays constant", 0, 1, 2, -1, 3),
  /** dx, dy, dz, droll, dpitch, dyaw and grip. */
  WITH_ROTATION(
      "its 7 action columns are read as dx, dy, dz, droll, dpitch, dyaw and grip; droll and dpitch are dropped",
      0, 1, 2,
      5, 6);

  /** Rounding may push a full action past its limit by as much. */
  private static final float TOLERANCE = 1e-4f;

  private final String note;
  private final int[] source;

  ActionColumns(String note, int... source) {
    this.note = note;
    this.source = source;
  }

  /** The meaning of so many columns. */
  public static ActionColumns of(long columns) throws RefusedException {
    if (columns == 4) return WITHOUT_YAW;
    if (columns == 5) return FIVE;
    if (columns == 7) return WITH_ROTATION;
    throw new RefusedException(
        ("its actions have %d columns; supported are 5 (dx, dy, dz, dyaw, grip), 4 (no dyaw) and 7 (also droll and dpitch "
            + "before dyaw)").formatted(columns));
  }

  /** Says how columns are converted; empty if they need no conversion. */
  public Optional<String> note() {
    return Optional.of(note).filter(n -> !n.isEmpty());
  }

  /** Whether a column is one of those that are left out. */
  boolean leavesOut(int column) {
    for (int used : source) {
      if (used == column) return false;
    }
    return true;
  }

  /**
   * An action of this program.
   *
   * @param from holds the other program's action from {@code offset} on
   * @param row is named when a number is not finite or leaves [-1, 1]
   */
  public float[] map(float[] from, int offset, long row) throws RefusedException {
    float[] action = new float[Action.SIZE];
    for (int i = 0; i < action.length; i++) {
      if (source[i] >= 0) action[i] = checked(from[offset + source[i]], source[i], row);
    }
    return action;
  }

  private static float checked(float number, int column, long row) throws RefusedException {
    if (!Float.isFinite(number)) {
      throw new RefusedException(
          "column %d of the action in row %d is %s; remove or repair that step".formatted(column, row, number));
    }
    if (Math.abs(number) > 1 + TOLERANCE) {
      throw new RefusedException(
          "column %d of the action in row %d is %.4g; scale all actions to -1 to 1".formatted(column, row, number));
    }
    return Math.clamp(number, -1f, 1f);
  }
}
