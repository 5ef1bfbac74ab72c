package ptp.data.sampling;

/** Source of the goal of a relabelled transition. */
public enum GoalKind {
  /** The next state of the episode. */
  NEXT,
  /** A state of the episode after the transition's first, uniformly. */
  FUTURE,
  /** The last state of the episode. */
  LAST,
  /** The subgoal that was active when the transition was made (online data only). */
  STORED,
  /** Any state of the set; the steps to it are unknown. */
  RANDOM,
  /**
   * Any state of an episode recorded shortly before or after: in demonstrations often of the same scene, so that it looks
   * near and may be out of reach; the steps to it are unknown.
   */
  NEARBY
}
