package ptp.stats;

import java.util.Arrays;

/**
 * Measurements of one run: one value per epoch. The run, never the episode, is the unit of replication.
 *
 * @param epochs strictly ascending; not positive offline, positive online
 * @param values as many, in the measurement's own unit
 */
public record SeedCurve(long seed, long[] epochs, double[] values) {
  public SeedCurve {
    if (epochs.length != values.length) {
      throw new IllegalArgumentException(epochs.length + " epochs but " + values.length + " values");
    }
    for (int i = 1; i < epochs.length; i++) {
      if (epochs[i] <= epochs[i - 1]) throw new IllegalArgumentException("epochs of seed " + seed + " do not ascend");
    }
  }

  /** The value at an epoch, NaN when the run has none there. */
  public double at(long epoch) {
    int i = Arrays.binarySearch(epochs, epoch);
    return i < 0 ? Double.NaN : values[i];
  }

  /** The last offline value (epoch not positive), NaN when there is none: what practice started from. */
  public double beforePractice() {
    int i = firstOnline();
    return i == 0 ? Double.NaN : values[i - 1];
  }

  /** The last online value (epoch positive), NaN when there is none. */
  public double afterPractice() {
    return firstOnline() == epochs.length ? Double.NaN : values[epochs.length - 1];
  }

  private int firstOnline() {
    int i = Arrays.binarySearch(epochs, 1);
    return i < 0 ? -i - 1 : i;
  }
}
