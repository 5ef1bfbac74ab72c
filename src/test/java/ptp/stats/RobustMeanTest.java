package ptp.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ptp.domain.Seed;

/**
 * The inter-quartile mean and its stratified bootstrap interval against the method's reference implementation, rliable
 * (Agarwal et al. 2021, github.com/google-research/rliable). Score matrices are runs x tasks. Its tests publish the
 * point values used here but no interval: those expected here were computed from the published definition (resample runs
 * within each task, 25 % trimmed mean of the pooled values, percentiles 2.5 and 97.5) with NumPy 2.4 and SciPy 1.17 on
 * the matrices of its tests. The intervals in the paper's figures need score files that are not in the repository.
 */
class RobustMeanTest {
  /** rliable, tests/rliable/metrics_test.py. */
  private static final double[][] X = {{1, 2}, {2, 2}, {1, 1}, {2, 1}};
  private static final double[][] Y = {{1, 1}, {2, 2}, {3, 3}};

  private static List<double[]> tasks(double[][] runs) {
    return IntStream.range(0, runs[0].length)
        .mapToObj(task -> Arrays.stream(runs).mapToDouble(run -> run[task]).toArray())
        .toList();
  }

  /** rliable, tests/library_test.py: 5 runs of 16 tasks with the scores 0 to 79, row by row. */
  private static double[][] counting() {
    return IntStream.range(0, 5)
        .mapToObj(run -> IntStream.range(0, 16).mapToDouble(task -> 16 * run + task).toArray())
        .toArray(double[][]::new);
  }

  @Test
  void pointValuesAreThoseOfTheReferencesOwnTests() {
    assertEquals(1.5, RobustMean.of(tasks(X), new Seed(1)).value());
    assertEquals(2, RobustMean.of(tasks(Y), new Seed(1)).value());
  }

  @Test
  void intervalsAreThoseOfTheReferencesDefinition() {
    RobustMean mean = RobustMean.of(tasks(counting()), new Seed(1));
    assertEquals(39.5, mean.value());
    // two runs of 100,000 resamples gave [32.45, 46.48] and [32.58, 46.53]; 2,000 resamples scatter by about 0.3
    assertEquals(32.5, mean.low(), 0.8);
    assertEquals(46.5, mean.high(), 0.8);
    RobustMean small = RobustMean.of(tasks(X), new Seed(1));
    assertEquals(1, small.low());
    assertEquals(2, small.high());
  }

  /** Three runs have 27 equally likely resamples, so the bootstrap distribution of their mean is known exactly. */
  @Test
  void aCaseByHand() {
    // of 27 sums of three of {0, 1, 5}: 0 once, 1 three times, ..., 15 once; 1/27 = 3.7 % > 2.5 % lies at either end
    RobustMean mean = RobustMean.of(List.of(new double[] {0, 1, 5}), new Seed(3));
    assertEquals(2, mean.value(), 1e-12);
    assertEquals(0, mean.low(), 1e-12);
    assertEquals(5, mean.high(), 1e-12);
    Bootstrap half = new Bootstrap(20_000, 0.5, new Seed(3));
    Bootstrap.Interval quartiles = half.interval(List.of(new double[] {0, 1, 5}), Aggregate::mean);
    assertEquals(quantile(0.25), quartiles.low(), 1e-12);
    assertEquals(quantile(0.75), quartiles.high(), 1e-12);
  }

  private static double quantile(double q) {
    double[] values = {0, 1, 5};
    List<Double> means = new ArrayList<>();
    for (double a : values) {
      for (double b : values) {
        for (double c : values) means.add((a + b + c) / 3);
      }
    }
    means.sort(null);
    return means.get((int) Math.floor(q * means.size()));
  }

  @Test
  void resamplesStayWithinTheirTask() {
    // task one always scores 0, task two always 100: pooled resampling would scatter, stratified does not
    RobustMean mean = RobustMean.of(List.of(new double[] {0, 0, 0, 0}, new double[] {100, 100, 100, 100}), new Seed(2));
    assertEquals(50, mean.value());
    assertEquals(50, mean.low());
    assertEquals(50, mean.high());
  }

  /** Of 400 experiments with a known truth, about 95 % of the intervals hold it; few runs make them a little short. */
  @Test
  void intervalsCoverTheTruthAboutAsOftenAsTheySay() {
    int held = 0;
    int experiments = 400;
    SplittableRandom random = new Seed(11).random();
    for (int i = 0; i < experiments; i++) {
      List<double[]> tasks = List.of(scores(random), scores(random), scores(random));
      Bootstrap.Interval interval =
          new Bootstrap(400, 0.95, new Seed(i)).interval(tasks, Aggregate::interquartileMean);
      if (interval.low() <= 0.5 && 0.5 <= interval.high()) held++;
    }
    double coverage = held / (double) experiments;
    assertTrue(coverage > 0.88 && coverage < 0.99, "coverage " + coverage);
  }

  private static double[] scores(SplittableRandom random) {
    return IntStream.range(0, 10).mapToDouble(i -> random.nextDouble()).toArray();
  }

  @Test
  void noRunsGiveNothing() {
    assertEquals(RobustMean.NONE, RobustMean.of(List.of(new double[0]), new Seed(1)));
  }
}
