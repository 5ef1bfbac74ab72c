package ptp.plan;

/**
 * Tells when a policy has arrived at its goal: V(s, g) was above a threshold for some states in a row. Rewards, the ends of
 * segments and whatever is filtered by arrival ask this; {@link SubgoalFollower} switches by latent distance, because a hand
 * that switches as late as it arrives loses its time.
 *
 * <p>Differs from the paper because a latent distance tells the noise of a frame, not whether the objects are where they
 * should be: few states that truly arrive are below epsilon, while V separates true from false segments.
 */
public final class GoalArrival {
  private final ArrivalOptions options;
  private int inRow;
  private int seen;
  private int arrivedAfter;

  /** An arrival that has observed no state yet. */
  public GoalArrival(ArrivalOptions options) {
    this.options = options;
  }

  /** The states of a whole segment, the first one before its first step. */
  public static GoalArrival along(float[] values, ArrivalOptions options) {
    GoalArrival arrival = new GoalArrival(options);
    for (float value : values) arrival.observe(value);
    return arrival;
  }

  /** Told V(s, g) of one state after another; a value that is no number is far away. */
  public void observe(double value) {
    inRow = value >= options.value() ? inRow + 1 : 0;
    if (inRow >= options.steps() && arrivedAfter == 0) arrivedAfter = seen;
    seen++;
  }

  /** Whether it arrived after at least one step; a segment that begins where it should end teaches nothing. */
  public boolean arrived() {
    return arrivedAfter > 0;
  }

  /** Steps until it arrived; 0 when it did not. */
  public int steps() {
    return arrivedAfter;
  }
}
