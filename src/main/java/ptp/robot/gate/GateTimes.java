package ptp.robot.gate;

/**
 * What the gate tolerates. Distances are given as the time that they take at a column's full speed, so that they fit every
 * unit: at 0.25 m/s, {@code margin} is 2 cm, {@code following} 8 cm and {@code moved} 1 cm.
 *
 * @param sensed age of the newest picture at most, ns
 * @param command time between two targets at most, ns
 * @param shortest time between two targets at least, ns
 * @param astray how long the robot may miss its target, ns
 * @param margin how far outside its box the robot may be, s at full speed
 * @param following how far from its target the robot may be, s at full speed
 * @param moved how far the robot may move while the picture stays the same, s at full speed
 */
public record GateTimes(
    long sensed, long command, long shortest, long astray, double margin, double following, double moved) {
  public static final GateTimes DEFAULT =
      new GateTimes(150_000_000, 250_000_000, 20_000_000, 500_000_000, .08, .32, .04);

  public GateTimes {
    boolean right = sensed > 0 && shortest > 0 && command > shortest && astray > 0;
    right &= margin > 0 && following > 0 && moved > 0;
    if (!right) throw new IllegalArgumentException("every tolerance must be given and above 0");
  }
}
