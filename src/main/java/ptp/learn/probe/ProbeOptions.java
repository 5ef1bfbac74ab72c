package ptp.learn.probe;

import ptp.config.Option;
import ptp.learn.LearningRate;

/** Options of an object probe ({@link StateProbe}). The paper has none. */
public record ProbeOptions(
    @Option(doc = "channels of the first convolution; the second has twice as many", min = 1, max = 512) int width,
    @Option(doc = "units of the hidden layer", min = 1, max = 4096) int hidden,
    LearningRate learningRate,
    @Option(doc = "batch size: frames", min = 1, max = 8192) int batch,
    @Option(doc = "gradient steps of the whole training", min = 1, max = 1_000_000_000,
        alias = "steps") int gradientSteps) {

  /** 1,500 gradient steps on batches of 256 frames. */
  public static ProbeOptions defaults() {
    return new ProbeOptions(32, 256, LearningRate.oneCycle(2e-3, 1500, .3), 256, 1500);
  }
}
