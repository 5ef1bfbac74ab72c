package ptp.rollout;

import java.util.List;

/** Looks on while episodes run, in the thread that runs them: it must be quick, and may render but not act. */
public interface RolloutWatch {
  /** Does not look. */
  RolloutWatch NOBODY = new RolloutWatch() {};

  /** After every step, the first of the episodes that run side by side. */
  default void step(StepView sight) {}

  /** At the end of episodes that ran side by side; {@code ways} has one per result. */
  default void ended(List<EpisodeResult> results, List<EpisodeKeyframes> ways) {}
}
