package ptp.figure;

import java.util.List;
import ptp.domain.Method;
import ptp.domain.ObservationMode;
import ptp.domain.Seed;
import ptp.stats.BandCurve;
import ptp.stats.Curves;
import ptp.stats.SeedCurve;
import ptp.stats.Smoothing;

/**
 * Success over epochs of runs that belong together. Values are shares, 0 to 1.
 *
 * @param name tells the series of a figure apart
 * @param seeds the runs as they were measured; drawn as thin lines, smoothed like the band
 */
public record CurveSeries(
    String name, MethodStyle style, BandCurve band, List<SeedCurve> seeds, Smoothing smoothing) {
  /** Seed of the bootstrap's resamples, fixed so that the same runs give the same figure. */
  private static final Seed RESAMPLES = new Seed(0).derive("bootstrap");

  /** Summarises all of a method's runs. */
  public static CurveSeries of(
      Method method,
      ObservationMode observation,
      List<SeedCurve> runs,
      BandCurve.Summary summary,
      Smoothing smoothing) {
    String name = method.title() + ", " + observation.label();
    return of(name, MethodStyle.of(method), runs, summary, smoothing);
  }

  /** Summarises runs under a name. */
  public static CurveSeries of(
      String name, MethodStyle style, List<SeedCurve> runs, BandCurve.Summary summary, Smoothing smoothing) {
    BandCurve band = Curves.summarise(runs, summary, smoothing, RESAMPLES.derive(name));
    return new CurveSeries(name, style, band, List.copyOf(runs), smoothing);
  }

  /** Number of seeds. */
  public int n() {
    return seeds.size();
  }

  /** "PTP, image+pose (n = 3)". */
  public String label() {
    return name + " (n = " + n() + ")";
  }
}
