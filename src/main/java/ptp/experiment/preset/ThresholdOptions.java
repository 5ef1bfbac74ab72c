package ptp.experiment.preset;

import ptp.config.Option;
import ptp.learn.vqvae.LatentDistances;

/**
 * When a state counts as the goal, for the reward and for switching subgoals alike. Differs from the paper because latent
 * distances depend on the codebook: a percentile of distances in the demonstrations means the same for every encoder.
 */
public record ThresholdOptions(
    @Option(doc = "threshold as a latent distance; 0 uses the percentile", paper = "3", min = 0,
        max = 1e6) double distance,
    @Option(doc = "steps between the frames of each measured distance", min = 0, max = 60) int stepsApart,
    @Option(doc = "percentile of those distances: 5, 10, 25, 50, 75, 90 or 95", min = 5, max = 95) int percentile) {

  /** Those of {@code laptop}. */
  public static ThresholdOptions defaults() {
    return new ThresholdOptions(0, 5, 25);
  }

  /** The latent distance below which a state counts as the goal. */
  public double resolve(LatentDistances measured) {
    return distance > 0 ? distance : measured.row(stepsApart).percentile(percentile);
  }
}
