package ptp.stats;

import java.util.Arrays;
import java.util.List;
import ptp.domain.Seed;

/**
 * Inter-quartile mean over all runs of all tasks with a 95 % stratified bootstrap interval (Agarwal et al. 2021): runs
 * are resampled within each task, and all values are pooled before the quarters are cut.
 *
 * @param value NaN when there are no runs, and so are its bounds
 */
public record RobustMean(double value, double low, double high) {
  /** Result for no runs. */
  public static final RobustMean NONE = new RobustMean(Double.NaN, Double.NaN, Double.NaN);

  /**
   * @param strata one array of run values per task; empty ones count for nothing
   */
  public static RobustMean of(List<double[]> strata, Seed seed) {
    double[] pooled = strata.stream().flatMapToDouble(Arrays::stream).toArray();
    if (pooled.length == 0) return NONE;
    Bootstrap.Interval interval = Bootstrap.of(seed).interval(strata, Aggregate::interquartileMean);
    return new RobustMean(Aggregate.interquartileMean(pooled), interval.low(), interval.high());
  }
}
