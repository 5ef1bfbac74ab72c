package ptp.stats;

import java.util.Arrays;

/** Summaries of a sample. All are NaN for an empty one. */
public final class Aggregate {
  private Aggregate() {}

  /** Arithmetic mean. */
  public static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }

  /** Sample standard deviation, with n - 1 in the denominator; NaN for fewer than two values. */
  public static double deviation(double[] values) {
    if (values.length < 2) return Double.NaN;
    double mean = mean(values);
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return Math.sqrt(squares / (values.length - 1));
  }

  /**
   * Inter-quartile mean: the mean of what is left when the smallest and the largest floor(n / 4) values are cut. Less
   * moved by one odd seed than the mean, less noisy than the median.
   */
  public static double interquartileMean(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int cut = sorted.length / 4;
    return mean(Arrays.copyOfRange(sorted, cut, sorted.length - cut));
  }

  /** The q-quantile, 0 to 1, linear between order statistics. */
  public static double quantile(double[] values, double q) {
    if (values.length == 0) return Double.NaN;
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double at = q * (sorted.length - 1);
    int below = (int) Math.floor(at);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
