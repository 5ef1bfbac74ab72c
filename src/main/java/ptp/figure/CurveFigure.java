package ptp.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import ptp.stats.BandCurve;
import ptp.stats.SeedCurve;
import ptp.stats.Smoothing;

/**
 * Success over epochs like the paper's figure 3: negative epochs offline, positive epochs online, a line per method and
 * a band over its seeds, every seed as a thin line. It says n in every legend entry, how seeds are summarised and
 * smoothed, and that a band over fewer than five seeds means little.
 */
public record CurveFigure(String title, List<CurveSeries> series, String recipe, FigureTheme theme, int width,
    int height)
    implements Figure {
  /** Below this number of seeds a figure says so. */
  public static final int FEW_SEEDS = 5;

  /** Most single seeds that are drawn as lines. */
  private static final int MOST_LINES = 200;

  /** Columns per unit of width in files, which may be enlarged. */
  private static final int FILE_DETAIL = 4;

  public CurveFigure {
    series = List.copyOf(series);
  }

  /** A figure of the usual size. */
  public CurveFigure(String title, List<CurveSeries> series, String recipe, FigureTheme theme) {
    this(title, series, recipe, theme, 960, 540);
  }

  @Override
  public void paint(Graphics2D g) {
    chart(width * FILE_DETAIL).draw(g, new Rectangle2D.Double(0, 0, width, height));
  }

  /**
   * The figure as a chart.
   *
   * @param columns pixels it is wide; of each column at most two points of a line are drawn
   */
  public JFreeChart chart(int columns) {
    return new CurveChart(this, columns).build();
  }

  /** Every point that is drawn before it is thinned, success in percent: the bands, then the single seeds. */
  @Override
  public Optional<String> csv() {
    StringBuilder csv = new StringBuilder("series,n,seed,epoch,success,low,high\n");
    for (CurveSeries s : series) {
      BandCurve band = s.band();
      for (int i = 0; i < band.epochs().length; i++) {
        line(csv, s, band.n()[i], "", band.epochs()[i], band.centre()[i], band.low()[i], band.high()[i]);
      }
      for (SeedCurve seed : s.seeds()) seed(csv, s, s.smoothing().apply(seed));
    }
    return Optional.of(csv.toString());
  }

  private static void seed(StringBuilder csv, CurveSeries series, SeedCurve seed) {
    for (int i = 0; i < seed.epochs().length; i++) {
      line(csv, series, 1, Long.toString(seed.seed()), seed.epochs()[i], seed.values()[i]);
    }
  }

  private static void line(StringBuilder csv, CurveSeries s, int n, String seed, long epoch, double... shares) {
    csv.append('"').append(s.name().replace("\"", "\"\"")).append('"');
    csv.append(',').append(n).append(',').append(seed).append(',').append(epoch);
    for (double share : shares) csv.append(',').append(String.format(Locale.ROOT, "%.3f", 100 * share));
    csv.append(shares.length == 1 ? ",,\n" : "\n");
  }

  /** What the lines are and how far to trust them; its characters are Latin-1, which PDF needs. */
  public String note() {
    if (series.isEmpty()) return "no runs";
    BandCurve.Summary summary = series.getFirst().band().summary();
    Smoothing smoothing = series.getFirst().smoothing();
    String seeds = drawsSingleSeeds() ? "thin lines: single seeds" : "more than " + MOST_LINES
        + " seeds, not drawn singly";
    String note = summary.label() + "; " + smoothing.label() + "; " + seeds;
    return fewSeeds() ? note + "; n < " + FEW_SEEDS + " seeds: read the bands with care" : note;
  }

  /** Beyond some number, lines of single seeds are a smear that takes long to draw. */
  boolean drawsSingleSeeds() {
    return series.stream().mapToInt(CurveSeries::n).sum() <= MOST_LINES;
  }

  private boolean fewSeeds() {
    return series.stream().anyMatch(s -> s.n() < FEW_SEEDS);
  }
}
