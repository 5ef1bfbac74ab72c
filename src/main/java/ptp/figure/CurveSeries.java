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
 * One method's success over epochs. Values are shares, 0 to 1.
 *
 * @param preset named in the legend to tell series apart; empty when all series share one
 * @param seeds the runs as they were measured; drawn as thin lines, smoothed like the band
 */
public record CurveSeries(
    Method method,
    ObservationMode observation,
    String preset,
    BandCurve band,
    List<SeedCurve> seeds,
    Smoothing smoothing) {
  /** Seed of the bootstrap's resamples, fixed so that the same runs give the same figure. */
  private static final Seed RESAMPLES = new Seed(0).derive("bootstrap");

  /** Summarises all of a method's runs. */
  public static CurveSeries of(
      Method method,
      ObservationMode observation,
      List<SeedCurve> runs,
      BandCurve.Summary summary,
      Smoothing smoothing) {
    return of(method, observation, "", runs, summary, smoothing);
  }

  /** Summarises all of a method's runs with one preset. */
  public static CurveSeries of(
      Method method,
      ObservationMode observation,
      String preset,
      List<SeedCurve> runs,
      BandCurve.Summary summary,
      Smoothing smoothing) {
    BandCurve band = Curves.summarise(runs, summary, smoothing, RESAMPLES.derive(method.id()));
    return new CurveSeries(method, observation, preset, band, List.copyOf(runs), smoothing);
  }

  /** Number of seeds. */
  public int n() {
    return seeds.size();
  }

  /** "PTP, image+pose (n = 3)". */
  public String label() {
    String variant = preset.isEmpty() ? "" : ", " + preset;
    return method.title() + ", " + observation.label() + variant + " (n = " + n() + ")";
  }
}
