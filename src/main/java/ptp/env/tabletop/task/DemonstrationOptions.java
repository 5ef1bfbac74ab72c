package ptp.env.tabletop.task;

import ptp.config.Option;

/**
 * Options of demonstrations. The standard deviation of a demonstration's action noise is drawn uniformly between two values,
 * once per trajectory. Differs from the paper, which prints 0.05, because the policy must see corrections.
 */
public record DemonstrationOptions(
    @Option(doc = "steps of a demonstration", min = 40, max = 10_000) int steps,
    @Option(doc = "smallest standard deviation of a demonstration's action noise", min = 0,
        max = 1) double noiseLow,
    @Option(doc = "largest standard deviation of a demonstration's action noise", min = 0,
        max = 1) double noiseHigh,
    @Option(doc = "consecutive demonstrations per scene", min = 1, max = 10_000) int trajectoriesPerScene) {
  public DemonstrationOptions {
    if (steps < 40) throw new IllegalArgumentException("a demonstration needs at least 40 steps, not " + steps);
    if (!(noiseLow >= 0 && noiseHigh >= noiseLow && noiseHigh <= 1)) {
      throw new IllegalArgumentException(
          "the action noise must satisfy 0 <= low <= high <= 1, not %s and %s".formatted(noiseLow, noiseHigh));
    }
    if (trajectoriesPerScene < 1) {
      throw new IllegalArgumentException("trajectories per scene must be at least 1, not " + trajectoriesPerScene);
    }
  }

  /** The laptop's choice: more noise than printed, so that the policy sees corrections. */
  public static DemonstrationOptions defaults() {
    return new DemonstrationOptions(75, 0.05, 0.35, 4);
  }

  /** As printed in the paper's appendix. */
  public static DemonstrationOptions printed() {
    return new DemonstrationOptions(75, 0.05, 0.05, 4);
  }
}
