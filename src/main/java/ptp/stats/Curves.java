package ptp.stats;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import ptp.domain.Seed;
import ptp.stats.BandCurve.Summary;

/** Curves over seeds. Every run counts at every epoch where it has a value. */
public final class Curves {
  private Curves() {}

  /** The curve and band of these runs, smoothed run by run first. */
  public static BandCurve summarise(List<SeedCurve> runs, Summary summary, Smoothing smoothing, Seed seed) {
    List<SeedCurve> smooth = runs.stream().map(smoothing::apply).toList();
    return switch (summary) {
      case MEAN_DEVIATION -> mean(smooth);
      case IQM_INTERVAL -> interquartileMean(smooth, Bootstrap.of(seed));
    };
  }

  /** Mean over seeds, band one sample standard deviation to each side. */
  public static BandCurve mean(List<SeedCurve> runs) {
    return collect(runs, Summary.MEAN_DEVIATION, Curves::meanPoint);
  }

  /**
   * Inter-quartile mean over seeds with a bootstrap interval at each epoch. The same resamples serve every epoch, so
   * the band's edges do not jitter from one epoch to the next.
   */
  public static BandCurve interquartileMean(List<SeedCurve> runs, Bootstrap bootstrap) {
    return collect(runs, Summary.IQM_INTERVAL, values -> iqmPoint(values, bootstrap));
  }

  private record Point(double centre, double low, double high) {}

  private static Point meanPoint(double[] values) {
    double mean = Aggregate.mean(values);
    double deviation = values.length < 2 ? 0 : Aggregate.deviation(values);
    return new Point(mean, mean - deviation, mean + deviation);
  }

  private static Point iqmPoint(double[] values, Bootstrap bootstrap) {
    Bootstrap.Interval interval = bootstrap.interval(List.of(values), Aggregate::interquartileMean);
    return new Point(Aggregate.interquartileMean(values), interval.low(), interval.high());
  }

  private static BandCurve collect(List<SeedCurve> runs, Summary summary, Function<double[], Point> summarise) {
    long[] epochs = runs.stream().flatMapToLong(r -> Arrays.stream(r.epochs())).sorted().distinct().toArray();
    double[] centre = new double[epochs.length];
    double[] low = new double[epochs.length];
    double[] high = new double[epochs.length];
    int[] n = new int[epochs.length];
    int[] next = new int[runs.size()];
    for (int i = 0; i < epochs.length; i++) {
      double[] values = valuesAt(runs, epochs[i], next);
      Point point = summarise.apply(values);
      centre[i] = point.centre();
      low[i] = point.low();
      high[i] = point.high();
      n[i] = values.length;
    }
    return new BandCurve(summary, epochs, centre, low, high, n);
  }

  /**
   * The values of the runs that have one at an epoch.
   *
   * @param next where each run's first value lies that was not used yet; moved on
   */
  private static double[] valuesAt(List<SeedCurve> runs, long epoch, int[] next) {
    double[] values = new double[runs.size()];
    int count = 0;
    for (int r = 0; r < next.length; r++) {
      SeedCurve run = runs.get(r);
      if (next[r] < run.epochs().length && run.epochs()[next[r]] == epoch) values[count++] = run.values()[next[r]++];
    }
    return Arrays.copyOf(values, count);
  }
}
