package ptp.rollout;

import ptp.config.Option;

/** Exploration beside the noise of every step, which averages out and frees no hand that is stuck. */
public record ExplorationOptions(
    @Option(doc = "share of the episodes that explore with noise that is held", paper = "0", min = 0,
        max = 1) double share,
    @Option(doc = "standard deviation of that noise on dx, dy, dz and dyaw", min = 0, max = 2,
        alias = "deviation") double std,
    @Option(doc = "steps for which it is held", min = 1, max = 10_000) int steps) {

  /** None: it frees a hand that is stuck and disturbs one that is not. */
  public static ExplorationOptions none() {
    return new ExplorationOptions(0, .2, 10);
  }
}
