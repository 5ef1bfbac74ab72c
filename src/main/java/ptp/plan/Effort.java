package ptp.plan;

/**
 * How much of a plan is wanted.
 *
 * @param levels that are planned, from the coarsest on; more than there are means all
 * @param quick whether the plan changes with every stroke of a pen, so that a rougher one at once is worth more
 */
public record Effort(int levels, boolean quick) {
  /** The whole plan. */
  public static final Effort WHOLE = new Effort(Integer.MAX_VALUE, false);

  /** A whole plan as fast as possible. */
  public static final Effort QUICK = new Effort(Integer.MAX_VALUE, true);

  /**
   * A plan without its finer levels, for episodes that do not follow those.
   *
   * @param count 0 for all levels
   */
  public static Effort levels(int count) {
    return count == 0 ? WHOLE : new Effort(count, false);
  }
}
