package ptp.learn.subgoals;

import ptp.config.Option;
import ptp.learn.LearningRate;

/** Options of the distilled generators ({@link DistilledGenerator}). The paper has none. */
public record DistillationOptions(
    @Option(doc = "channels of a patch", min = 4, max = 512) int width,
    @Option(doc = "units of the layers over the whole state", min = 4, max = 2048) int hidden,
    @Option(doc = "batch size: states, each with several z; some of the generator's outputs are used as states "
        + "again",
        min = 1, max = 4096) int contexts,
    @Option(doc = "z per state", min = 1, max = 1024) int perContext,
    LearningRate learningRate,
    @Option(doc = "gradient steps of the whole training", min = 1, max = 1_000_000_000,
        alias = "trainingSteps") int gradientSteps) {

  /** The distilled generator's defaults: 4,000 gradient steps. */
  public static DistillationOptions defaults() {
    return new DistillationOptions(48, 128, 16, 8, LearningRate.oneCycle(2e-3, 4000, .1), 4000);
  }
}
