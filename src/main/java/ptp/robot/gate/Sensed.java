package ptp.robot.gate;

/**
 * What was sensed last.
 *
 * @param at when it arrived, ns of this side's monotonic clock
 * @param pose one number for each action column
 * @param ready whether the robot may be moved, as it says itself
 * @param picture changes when the picture does, such as its hash
 */
public record Sensed(long at, double[] pose, boolean ready, int picture) {
  /** Before the first picture: from a time that never comes. */
  public static final Sensed NOTHING = new Sensed(Long.MAX_VALUE, new double[0], false, 0);
}
