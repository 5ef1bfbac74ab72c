package ptp.stats;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import ptp.domain.Seed;

/**
 * Stratified percentile bootstrap: runs are drawn with replacement within each stratum (a task), so that every resample
 * has as many runs of each task as the experiment had.
 *
 * @param level coverage, such as 0.95
 */
public record Bootstrap(int resamples, double level, Seed seed) {
  /** 2,000 resamples, 95 %. */
  public static Bootstrap of(Seed seed) {
    return new Bootstrap(2_000, 0.95, seed);
  }

  /** An interval on the measurement's scale. */
  public record Interval(double low, double high) {}

  /**
   * The interval of a statistic of the pooled values.
   *
   * @param strata one array of run values per task; empty strata are allowed, not all of them
   */
  public Interval interval(List<double[]> strata, ToDoubleFunction<double[]> statistic) {
    int size = strata.stream().mapToInt(s -> s.length).sum();
    if (size == 0) throw new IllegalArgumentException("an interval needs at least one value");
    SplittableRandom random = seed.random();
    double[] statistics = new double[resamples];
    double[] sample = new double[size];
    for (int r = 0; r < resamples; r++) {
      resample(strata, random, sample);
      statistics[r] = statistic.applyAsDouble(sample);
    }
    double tail = (1 - level) / 2;
    return new Interval(Aggregate.quantile(statistics, tail), Aggregate.quantile(statistics, 1 - tail));
  }

  private static void resample(List<double[]> strata, SplittableRandom random, double[] into) {
    int at = 0;
    for (double[] stratum : strata) {
      for (int i = 0; i < stratum.length; i++) into[at++] = stratum[random.nextInt(stratum.length)];
    }
  }
}
