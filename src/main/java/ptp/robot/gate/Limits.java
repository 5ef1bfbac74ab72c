package ptp.robot.gate;

import java.util.ArrayList;
import java.util.List;

/** Limits of a robot with 1 to 64 action columns. */
public record Limits(List<ColumnLimits> columns, GateTimes times) {
  public static final int MOST_COLUMNS = 64;

  public Limits {
    columns = List.copyOf(columns);
    if (columns.isEmpty() || columns.size() > MOST_COLUMNS) {
      throw new IllegalArgumentException("a robot has 1 to 64 action columns, not " + columns.size());
    }
  }

  /** Whatever is stricter of both, column by column. */
  public Limits stricter(Limits other) {
    if (other.columns.size() != columns.size()) {
      throw new IllegalArgumentException(
          "limits for %d columns do not fit %d".formatted(other.columns.size(), columns.size()));
    }
    List<ColumnLimits> both = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) both.add(columns.get(i).stricter(other.columns.get(i)));
    return new Limits(both, times);
  }

  /** The same with no column of this role faster than that. */
  public Limits atMost(Role role, double speed) {
    return new Limits(columns.stream().map(c -> c.role() == role ? c.atMost(speed) : c).toList(), times);
  }

  /**
   * Whether a pose lies in the box, widened by the way at full speed in some seconds.
   *
   * @param pose one number for each column
   */
  public boolean within(double[] pose, double seconds) {
    for (int i = 0; i < pose.length; i++) {
      ColumnLimits c = columns.get(i);
      if (!c.within(pose[i], seconds * c.speed())) return false;
    }
    return true;
  }

  /** Whether two poses differ by at most so many seconds at full speed in every column but fingers. */
  public boolean near(double[] a, double[] b, double seconds) {
    for (int i = 0; i < a.length; i++) {
      ColumnLimits c = columns.get(i);
      if (c.role() != Role.GRIPPER && Math.abs(a[i] - b[i]) > seconds * c.speed()) return false;
    }
    return true;
  }

  /** The nearest pose in the box. */
  public double[] inside(double[] pose) {
    double[] inside = new double[pose.length];
    for (int i = 0; i < pose.length; i++) inside[i] = columns.get(i).inside(pose[i]);
    return inside;
  }
}
