package ptp.learn.gcp;

import ptp.config.Option;
import ptp.learn.LearningRate;

/** Settings of the midpoint predictor. The paper gives none; those of the subgoal generators are used where they fit. */
public record GcpOptions(
    @Option(doc = "Channels of the hidden layers", min = 4, max = 512) int width,
    @Option(doc = "Numbers in the latent z", min = 1, max = 64, alias = "noise") int latentDim,
    @Option(doc = "Fewest frames between an end and the midpoint", min = 1, max = 10_000) int minGap,
    @Option(doc = "Most frames between an end and the midpoint", min = 1, max = 10_000) int maxGap,
    @Option(doc = "Weight of the smooth L1 error of the prediction", min = 0, max = 1e6) double reconstructionWeight,
    @Option(doc = "Weight of the divergence between posterior and prior of z", min = 0, max = 1e6) double klWeight,
    @Option(doc = "Gradients are clipped to this global norm; 0 for no limit", min = 0, max = 1e6) double clipNorm,
    LearningRate learningRate,
    @Option(doc = "Batch size: triples of frames", min = 1, max = 8192) int batch,
    @Option(doc = "Gradient steps of the whole training", min = 1, max = 1_000_000_000,
        alias = "trainingSteps") int gradientSteps) {

  /** Refuses a smallest gap above the largest. */
  public GcpOptions {
    if (minGap > maxGap) throw new IllegalArgumentException("minGap " + minGap + " must not exceed maxGap " + maxGap);
  }

  /** For the laptop: gaps from a finest segment to half a demonstration. */
  public static GcpOptions defaults() {
    return new GcpOptions(32, 8, 5, 37, 1000, .5, 50, LearningRate.oneCycle(1e-3, 5000, .3), 64, 5000);
  }
}
