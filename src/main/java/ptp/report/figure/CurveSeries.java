package ptp.report.figure;

import java.util.ArrayList;
import java.util.List;
import ptp.domain.Seed;
import ptp.stats.BandCurve;
import ptp.stats.Curves;
import ptp.stats.SeedCurve;
import ptp.stats.SeedGroup;
import ptp.stats.Smoothing;

/**
 * Success over epochs of runs that belong together. Values are shares, 0 to 1.
 *
 * @param name tells the series of a figure apart
 * @param seeds the runs as they were measured; drawn as thin lines, smoothed like the band
 * @param unfinished how many of them still practise or were stopped
 */
public record CurveSeries(
    String name, MethodStyle style, BandCurve band, List<SeedCurve> seeds, int unfinished, Smoothing smoothing) {
  /** Seed of the bootstrap's resamples, fixed so that the same runs give the same figure. */
  private static final Seed RESAMPLES = new Seed(0).derive("bootstrap");

  /** One series per group. Methods keep their looks where that tells the groups apart. */
  public static List<CurveSeries> all(List<SeedGroup> groups, BandCurve.Summary summary, Smoothing smoothing) {
    long methods = groups.stream().flatMap(g -> g.method().stream()).distinct().count();
    List<CurveSeries> series = new ArrayList<>();
    for (SeedGroup group : groups) {
      MethodStyle style =
          methods == groups.size() ? MethodStyle.of(group.method().orElseThrow()) : MethodStyle.series(series.size());
      series.add(of(group, style, summary, smoothing));
    }
    return List.copyOf(series);
  }

  /** Summarises runs under their group's name. */
  public static CurveSeries of(
      SeedGroup group, MethodStyle style, BandCurve.Summary summary, Smoothing smoothing) {
    List<SeedCurve> seeds = group.seeds();
    BandCurve band = Curves.summarise(seeds, summary, smoothing, RESAMPLES.derive(group.name()));
    return new CurveSeries(group.name(), style, band, seeds, group.unfinished().size(), smoothing);
  }

  /** Number of seeds. */
  public int n() {
    return seeds.size();
  }

  /** "PTP, image+pose (n = 3)", or "(n = 3, 1 unfinished)". */
  public String label() {
    return name + " (n = " + n() + (unfinished == 0 ? "" : ", " + unfinished + " unfinished") + ")";
  }
}
