package ptp.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import ptp.domain.Seed;
import ptp.stats.BandCurve.Summary;

class CurvesTest {
  private static final double EXACT = 1e-12;

  private static SeedCurve curve(long seed, long[] epochs, double... values) {
    return new SeedCurve(seed, epochs, values);
  }

  @Test
  void meanAndSampleDeviationPerEpoch() {
    long[] epochs = {-1, 0, 1};
    BandCurve band = Curves.mean(List.of(curve(1, epochs, 0, 1, 4), curve(2, epochs, 2, 1, 6), curve(3, epochs, 4, 1,
        8)));
    assertArrayEquals(new double[] {2, 1, 6}, band.centre(), EXACT);
    assertArrayEquals(new double[] {0, 1, 4}, band.low(), EXACT);
    assertArrayEquals(new double[] {4, 1, 8}, band.high(), EXACT);
  }

  @Test
  void everySeedCountsWhereItHasAValue() {
    BandCurve band = Curves.mean(List.of(curve(1, new long[] {0, 1}, 1, 3), curve(2, new long[] {1, 2}, 5, 9)));
    assertArrayEquals(new long[] {0, 1, 2}, band.epochs());
    assertArrayEquals(new int[] {1, 2, 1}, band.n());
    assertArrayEquals(new double[] {1, 4, 9}, band.centre(), EXACT);
    assertEquals(9, band.low()[2], EXACT, "one seed has no band");
  }

  @Test
  void smoothingIsCentredAndDoesNotCrossTheStartOfPractice() {
    SeedCurve raw = curve(1, new long[] {-2, -1, 0, 1, 2, 3}, 0, 3, 6, 60, 90, 30);
    SeedCurve smooth = new Smoothing(3).apply(raw);
    assertArrayEquals(new double[] {1.5, 3, 4.5, 75, 60, 60}, smooth.values(), EXACT);
    assertArrayEquals(raw.values(), Smoothing.NONE.apply(raw).values());
  }

  @Test
  void smoothingCountsEpochsNotPoints() {
    SeedCurve raw = curve(1, new long[] {1, 6, 7}, 1, 5, 9);
    assertArrayEquals(new double[] {1, 7, 7}, new Smoothing(3).apply(raw).values(), EXACT);
  }

  @Test
  void evenWindowsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Smoothing(10));
  }

  @Test
  void interquartileMeanIgnoresTheTails() {
    assertEquals(3.5, Aggregate.interquartileMean(new double[] {1, 2, 3, 4, 5, 600}), EXACT);
    assertEquals(2.5, Aggregate.interquartileMean(new double[] {-100, 2, 3, 900}), EXACT);
    assertEquals(2, Aggregate.interquartileMean(new double[] {1, 2, 3}), EXACT, "three seeds: nothing to cut");
  }

  @Test
  void bootstrapIsSeededAndWithinTheData() {
    List<double[]> strata = List.of(new double[] {1, 2, 3}, new double[] {10, 11});
    Bootstrap.Interval a = Bootstrap.of(new Seed(7)).interval(strata, Aggregate::mean);
    assertEquals(a, Bootstrap.of(new Seed(7)).interval(strata, Aggregate::mean));
    double mean = 27 / 5.0;
    assertTrue(a.low() < mean && mean < a.high());
    assertTrue(a.low() >= 23 / 5.0 && a.high() <= 31 / 5.0, "a resample keeps the size of every stratum");
  }

  @Test
  void bootstrapMatchesTheNormalIntervalOfAMean() {
    double[] values = new double[400];
    for (int i = 0; i < values.length; i++) values[i] = (i * 37 % 400) / 400.0;
    Bootstrap.Interval interval = Bootstrap.of(new Seed(1)).interval(List.of(values), Aggregate::mean);
    double halfWidth = 1.96 * Aggregate.deviation(values) / Math.sqrt(values.length);
    assertEquals(2 * halfWidth, interval.high() - interval.low(), 0.06 * 2 * halfWidth + 1e-3);
  }

  @Test
  void beforeAndAfterPracticeAreTheLastValuesOfEachSide() {
    SeedCurve curve = curve(1, new long[] {-2, 0, 1, 4}, .1, .2, .3, .4);
    assertEquals(.2, curve.beforePractice());
    assertEquals(.4, curve.afterPractice());
    assertTrue(Double.isNaN(curve(1, new long[] {3}, .5).beforePractice()));
    assertTrue(Double.isNaN(curve(1, new long[] {-3}, .5).afterPractice()));
  }

  @Test
  void summariseSmoothsEachRunFirst() {
    List<SeedCurve> runs = List.of(curve(1, new long[] {1, 2, 3}, 0, 3, 6), curve(2, new long[] {1, 2, 3}, 6, 3, 0));
    BandCurve band = Curves.summarise(runs, Summary.MEAN_DEVIATION, new Smoothing(3), new Seed(1));
    assertArrayEquals(new double[] {3, 3, 3}, band.centre(), EXACT);
    assertEquals(3 + Aggregate.deviation(new double[] {1.5, 4.5}), band.high()[0], EXACT);
  }
}
