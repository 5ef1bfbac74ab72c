package ptp.rollout;

import java.util.List;

/** Looks on while episodes run, in the thread that runs them: it must be quick, and may render but not act. */
public interface EpisodeListener {
  /** Does not look. */
  EpisodeListener NOBODY = new EpisodeListener() {};

  /** Some episodes are planned next, which then run side by side. */
  default void begin() {}

  /** At the start, step 0, and after every step: the first of the episodes that run side by side. */
  default void onStep(StepView view) {}

  /** At the end of episodes that ran side by side; {@code ways} has one per result. */
  default void ended(List<EpisodeResult> results, List<EpisodeKeyframes> ways) {}
}
