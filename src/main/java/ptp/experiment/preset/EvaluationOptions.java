package ptp.experiment.preset;

import ptp.config.Option;

/** How success is measured, always on goals and seeds that nothing was trained or tuned on. */
public record EvaluationOptions(
    @Option(doc = "episodes of a full evaluation", paper = "5 after each epoch", min = 1, max = 10_000) int episodes,
    @Option(doc = "episodes of the evaluation at the end of an epoch", paper = "5", min = 1,
        max = 1000) int episodesPerEpoch,
    @Option(doc = "epochs between two evaluations during practice", paper = "1", min = 1, max = 1000) int everyEpochs,
    @Option(
        doc = "standard deviation of the action noise during evaluation",
        paper = "exploration roll-outs, 0.15",
        min = 0,
        max = 2, alias = "noise") double actionNoiseStd) {

  /** Those of {@code laptop}. */
  public static EvaluationOptions defaults() {
    return new EvaluationOptions(50, 10, 10, 0.15);
  }
}
