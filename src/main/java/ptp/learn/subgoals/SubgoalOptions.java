package ptp.learn.subgoals;

import ptp.config.Option;
import ptp.learn.LearningRate;

/** Settings of one subgoal generator. {@code paper} values are those of the released code (method.md, section 2). */
public record SubgoalOptions(
    @Option(doc = "shape of the networks", paper = "released") Architecture architecture,
    @Option(doc = "channels of the first hidden layer", paper = "64", min = 4, max = 512) int width,
    @Option(doc = "numbers in the generator's latent z", paper = "8", min = 1, max = 64, alias = "noise") int latentDim,
    @Option(doc = "steps between a state and its subgoal", min = 1, max = 1000) int stepsBetween,
    @Option(doc = "fewest frames between two states of a training sequence", min = 1, max = 10_000) int minGap,
    @Option(doc = "most frames between two states of a training sequence", min = 1, max = 10_000) int maxGap,
    @Option(doc = "predictions in a training sequence, each starting from the one before", min = 1,
        max = 8) int sequenceSteps,
    @Option(doc = "sequences start and end within this many frames of the ends of a trajectory; 0 for anywhere",
        min = 0, max = 10_000) int edgeFrames,
    @Option(doc = "weight of the smooth L1 error of the prediction", paper = "1000",
        min = 0, max = 1e6) double reconstructionWeight,
    @Option(doc = "weight of the divergence between posterior and prior of z", paper = "0.1", min = 0,
        max = 1e6) double klWeight,
    @Option(doc = "gradients are clipped to this global norm; 0 for no limit", min = 0, max = 1e6) double clipNorm,
    LearningRate learningRate,
    @Option(doc = "batch size: sequences", paper = "64", min = 1, max = 8192) int batch,
    @Option(doc = "gradient steps of the whole training", min = 1, max = 1_000_000_000,
        alias = "trainingSteps") int gradientSteps) {

  /** Most frames between two states of the coarsest generators' training sequences. */
  private static final int LONGEST_GAP = 75;

  /** Fewest steps of a generator: its training sequences have 45 frames in at most 8 segments. */
  public static final int FEWEST_STEPS = 6;

  /** Most steps of a generator: two thirds of them are the least gap of its training sequences. */
  public static final int MOST_STEPS = LONGEST_GAP * 3 / 2 + 1;

  /** Shapes of the networks. */
  public enum Architecture {
    /** The released code's U-Net. */
    RELEASED,
    /** A U-Net of half the width whose output says per number how much of the context to keep. */
    LAPTOP,
    /** Patches of 4x4 cells and a narrow global layer: at width 96 an eighth of the laptop's work per state. */
    FAST
  }

  public SubgoalOptions {
    if (minGap > maxGap) {
      throw new IllegalArgumentException("min-gap " + minGap + " must not exceed max-gap " + maxGap);
    }
  }

  /** The laptop's generator of the given number of steps. Differs from the paper as ghosts appear at KL weight 0.1. */
  public static SubgoalOptions defaults(int stepsBetween) {
    return sequences(Architecture.LAPTOP, 32, .5, LearningRate.oneCycle(1e-3, 5000, .3), 5000, stepsBetween);
  }

  /** The laptop's generator of 15 steps. */
  public static SubgoalOptions defaults() {
    return defaults(15);
  }

  /**
   * For planning within a second on two cores. Its predictions were about as near to held-out states as the laptop's
   * (best of 64 samples 15.8 against 15.5, posterior mean 15.4 against 15.6; 60 steps, one training each), but plans made
   * with them alone succeeded far less: states that are a mixture of two look cheap to the planner.
   */
  public static SubgoalOptions fast(int stepsBetween) {
    return sequences(Architecture.FAST, 96, .5, LearningRate.oneCycle(1e-3, 8000, .3), 8000, stepsBetween);
  }

  /** The training sequences of method.md: 3 segments of 10-15 frames, 2 of 20-30, or one from the first to the last ten. */
  private static SubgoalOptions sequences(Architecture architecture, int width, double klWeight, LearningRate rate,
      int trainingSteps, int stepsBetween) {
    int minGap = stepsBetween * 2 / 3;
    int segments = Math.max(1, 45 / stepsBetween + (stepsBetween == 30 ? 1 : 0));
    int edge = stepsBetween >= 60 ? 10 : 0;
    int maxGap = edge > 0 ? LONGEST_GAP : stepsBetween;
    return new SubgoalOptions(architecture, width, 8, stepsBetween, minGap, maxGap, segments, edge, 1000, klWeight, 50,
        rate,
        64, trainingSteps);
  }
}
