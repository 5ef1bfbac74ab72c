package ptp.learn.leap;

import ptp.config.Option;
import ptp.learn.LearningRate;

/** Settings of the state VAE. The paper gives none but the latent's size. */
public record LeapOptions(
    @Option(doc = "Numbers in the latent of a state", paper = "16", min = 1, max = 256, alias = "noise") int latentDim,
    @Option(doc = "Units of the hidden layers", min = 8, max = 4096) int width,
    @Option(doc = "Weight of the smooth L1 error of the reconstruction", min = 0,
        max = 1e6) double reconstructionWeight,
    @Option(doc = "Weight of the divergence between posterior and prior", min = 0, max = 1e6) double klWeight,
    @Option(doc = "Gradients are clipped to this global norm; 0 for no limit", min = 0, max = 1e6) double clipNorm,
    LearningRate learningRate,
    @Option(doc = "Batch size: frames", min = 1, max = 8192) int batch,
    @Option(doc = "Gradient steps of the whole training", min = 1, max = 1_000_000_000,
        alias = "trainingSteps") int gradientSteps) {

  /** For the laptop. */
  public static LeapOptions defaults() {
    return new LeapOptions(16, 512, 1000, .5, 50, LearningRate.oneCycle(1e-3, 5000, .3), 128, 5000);
  }
}
