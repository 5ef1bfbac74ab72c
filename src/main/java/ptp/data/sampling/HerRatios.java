package ptp.data.sampling;

/**
 * Probabilities of the kinds of goals that hindsight gives to transitions; they sum to 1. The paper uses 70 % future
 * states; the authors' released code 10 % next, 60 % future, 30 % stored (method.md, presets).
 *
 * @param discount of the geometric distribution of the steps to a future state, P(k) proportional to discount^k; 1 for a
 *     uniform one
 */
public record HerRatios(
    double next, double future, double last, double stored, double random, double nearby, double discount) {

  /** Future states are drawn uniformly. */
  public HerRatios(double next, double future, double last, double stored, double random, double nearby) {
    this(next, future, last, stored, random, nearby, 1);
  }

  public HerRatios {
    if (!(discount > 0 && discount <= 1)) {
      throw new IllegalArgumentException("the discount of future goals must be above 0 and at most 1, not " + discount);
    }
    double smallest = Math.min(Math.min(Math.min(next, future), Math.min(last, stored)), Math.min(random, nearby));
    double sum = next + future + last + stored + random + nearby;
    if (!(smallest >= 0) || !(Math.abs(sum - 1) < 1e-6)) {
      throw new IllegalArgumentException(
          "the probabilities of relabelling must be at least 0 and sum to 1, not to " + sum);
    }
  }

  /** The kind that a uniform number in [0, 1) falls on. */
  GoalKind kind(double uniform) {
    double left = uniform;
    if ((left -= next) < 0) return GoalKind.NEXT;
    if ((left -= future) < 0) return GoalKind.FUTURE;
    if ((left -= last) < 0) return GoalKind.LAST;
    if ((left -= stored) < 0) return GoalKind.STORED;
    if ((left -= random) < 0) return GoalKind.RANDOM;
    return nearby > 0 ? GoalKind.NEARBY : mostLikely();
  }

  /** Rounding may leave a number just below 1 over when there are no nearby goals. */
  private GoalKind mostLikely() {
    if (random >= Math.max(Math.max(next, future), Math.max(last, stored))) return GoalKind.RANDOM;
    if (future >= Math.max(Math.max(next, last), stored)) return GoalKind.FUTURE;
    if (last >= Math.max(next, stored)) return GoalKind.LAST;
    return next >= stored ? GoalKind.NEXT : GoalKind.STORED;
  }
}
