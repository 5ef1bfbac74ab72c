package ptp.data.sampling;

/**
 * Transitions with goals, as parallel arrays of row numbers in one {@link TransitionTable}.
 *
 * @param state rows of s_t; the action taken there leads to {@code next}
 * @param next rows of s_{t+1}
 * @param nStep rows of s_{t+n'}, n' being in {@code steps}
 * @param steps n' = min(n, steps to the goal where known, steps to the episode's end), at least 1
 * @param goal rows of the goals; where {@code kind} is {@link GoalKind#STORED}, the row whose stored goal is meant
 * @param kind where each goal comes from
 * @param stepsToGoal steps from s_t to the goal, or {@link #UNKNOWN}
 */
public record HerBatch(
    int[] state, int[] next, int[] nStep, int[] steps, int[] goal, GoalKind[] kind, int[] stepsToGoal) {

  /** The steps to a goal that is not a later state of the same episode. */
  public static final int UNKNOWN = -1;

  /** A batch of that size with nothing in it yet. */
  HerBatch(int size) {
    this(
        new int[size], new int[size], new int[size], new int[size], new int[size], new GoalKind[size], new int[size]);
  }

  /** Transitions in the batch. */
  public int size() {
    return state.length;
  }
}
