package ptp.plan;

import ptp.config.Option;

/** When a state counts as arrived at a goal. */
public record ArrivalOptions(
    @Option(
        doc = "least V(s, g), about minus the steps that are left, at which a state may have arrived; chosen on tuning "
            + "problems, -15 to -20 where the planner's V is",
        paper = "a latent distance below epsilon", min = -1000, max = 0) double value,
    @Option(doc = "steps in a row at which it must be reached", paper = "1", min = 1, max = 1000) int steps) {

  /** Arrived when V is at least -15 at three steps in a row. */
  public static ArrivalOptions defaults() {
    return new ArrivalOptions(-15, 3);
  }
}
