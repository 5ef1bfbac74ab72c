package ptp.robot.gate;

/**
 * Limits of one action column, all mandatory, in the column's unit u.
 *
 * @param low smallest target, u
 * @param high largest target, u
 * @param speed of the target, u/s
 * @param acceleration of the target, u/s^2; braking is the robot's own
 */
public record ColumnLimits(Role role, double low, double high, double speed, double acceleration) {
  private static final double LARGEST = 1e4;

  public ColumnLimits {
    if (role == null || !role.moves()) throw new IllegalArgumentException("a column that is moved needs a role");
    if (!(low >= -LARGEST && low < high && high <= LARGEST)) {
      throw new IllegalArgumentException("low must be below high, and both must be given, not %s and %s"
          .formatted(low, high));
    }
    if (!(speed > 0 && speed <= LARGEST && acceleration > 0 && acceleration <= LARGEST)) {
      throw new IllegalArgumentException("speed and acceleration must be given and above 0, not %s and %s"
          .formatted(speed, acceleration));
    }
  }

  /** Whatever is stricter of both. */
  public ColumnLimits stricter(ColumnLimits other) {
    return new ColumnLimits(
        role, Math.max(low, other.low), Math.min(high, other.high), Math.min(speed, other.speed),
        Math.min(acceleration, other.acceleration));
  }

  /** The same with no more than this speed. */
  public ColumnLimits atMost(double top) {
    return new ColumnLimits(role, low, high, Math.min(speed, top), acceleration);
  }

  /** The nearest value within the limits. */
  public double inside(double value) {
    return Math.clamp(value, low, high);
  }

  /** Whether the value is within the limits, widened by the margin on both sides. */
  public boolean within(double value, double margin) {
    return value >= low - margin && value <= high + margin;
  }
}
