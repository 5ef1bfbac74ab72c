package ptp.learn.vqvae;

import ptp.config.Option;
import ptp.learn.LearningRate;

/** Settings of the state encoder. {@code paper} values are those of the authors' released code (method.md, section 1). */
public record VqvaeOptions(
    @Option(doc = "shape of encoder and decoder", paper = "released") Architecture architecture,
    @Option(doc = "channels of the hidden layers", paper = "128", min = 2, max = 1024) int width,
    @Option(doc = "residual blocks in the encoder, and as many in the decoder", paper = "3", min = 0,
        max = 16) int residualBlocks,
    @Option(doc = "code vectors in the codebook, each of 5 numbers", paper = "512", min = 2, max = 65_536) int codes,
    @Option(doc = "training of the code vectors: by gradient, or by moving averages of the encoder outputs "
        + "assigned to them",
        paper = "gradient") CodebookUpdate codebook,
    @Option(doc = "decay of the moving averages", min = 0, max = 1) double movingAverageDecay,
    @Option(doc = "a code used less than this per batch on average restarts at a random encoder output; 0 for "
        + "never",
        min = 0, max = 1e6) double restartBelow,
    @Option(doc = "weight of the mean squared error of the image, pixels in [-0.5, 0.5]", paper = "1",
        min = 0, max = 1e6) double reconstructionWeight,
    @Option(doc = "weight of the encoder's squared distance to its code vector", paper = "0.25",
        min = 0, max = 1e6) double commitmentWeight,
    @Option(doc = "gradients are clipped to this global norm; 0 for no limit", paper = "1", min = 0,
        max = 1e6) double clipNorm,
    LearningRate learningRate,
    @Option(doc = "batch size: images", paper = "64", min = 1, max = 8192) int batch,
    @Option(doc = "gradient steps of the whole training", min = 1, max = 1_000_000_000,
        alias = "steps") int gradientSteps) {

  /** Shapes of encoder and decoder. */
  public enum Architecture {
    /** Strided convolutions and transposed convolutions, tanh at the end: the authors' released code. */
    RELEASED,
    /** 4x4 pixels become 48 channels, then everything happens at 12x12: a tenth of the work for two cores. */
    LAPTOP
  }

  /** How the codebook learns. */
  public enum CodebookUpdate {
    /** By the gradient of the codebook loss (van den Oord et al. 2017, equation 3). */
    GRADIENT,
    /** Each code follows the mean of what is assigned to it (the same paper, appendix A.1). */
    MOVING_AVERAGE
  }

  /** The laptop's settings, two minutes on two cores; differs from the paper because its networks need hours there. */
  public static VqvaeOptions defaults() {
    return new VqvaeOptions(Architecture.LAPTOP, 64, 1, 512, CodebookUpdate.MOVING_AVERAGE, .98, .02, 10, .25, 1,
        LearningRate.oneCycle(2e-3, 3000, .1), 64, 3000);
  }
}
