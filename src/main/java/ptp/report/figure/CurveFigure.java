package ptp.report.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.IntSummaryStatistics;
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
 *
 * @param legend where it stands; without one the note says n
 */
public record CurveFigure(String title, List<CurveSeries> series, String recipe, FigureTheme theme, double width,
    double height, FigureSettings.Legend legend)
    implements Figure {
  /** Below this number of seeds a figure says so. */
  public static final int FEW_SEEDS = 5;

  /** Most single seeds that are drawn as lines. */
  private static final int MOST_LINES = 200;

  /** Columns per unit of width in files, which may be enlarged. */
  private static final int FILE_DETAIL = 4;

  /** Height of a printed plot as a share of the figure's width, and what title and axes, and lines of text, add to it. */
  private static final double PLOT_SHAPE = 0.42;

  private static final double TITLE_AND_AXES = 80;
  private static final double NOTE_LINE = 14;
  private static final double LEGEND_LINE = 23;

  /** Width of the legend's line and padding, besides its text. */
  private static final double LEGEND_LINE_WIDTH = 58;

  public CurveFigure {
    series = List.copyOf(series);
  }

  /** A figure of the usual size. */
  public CurveFigure(String title, List<CurveSeries> series, String recipe, FigureTheme theme) {
    this(title, series, recipe, theme, 960, 540, FigureSettings.Legend.BELOW);
  }

  @Override
  public void paint(Graphics2D g) {
    chart((int) (width * FILE_DETAIL)).draw(g, new Rectangle2D.Double(0, 0, width, height));
  }

  @Override
  public CurveFigure printed(FigureSettings print) {
    CurveFigure wide =
        new CurveFigure(title, series, print.addTo(recipe), theme, print.unitsWide(), 0, print.legend());
    return wide.withHeight(print.unitsHigh().orElse(wide.suitingHeight()));
  }

  private CurveFigure withHeight(double units) {
    return new CurveFigure(title, series, recipe, theme, width, units, legend);
  }

  /** A height that leaves the plot its shape, however much the legend and the note say. */
  private double suitingHeight() {
    double notes = NOTE_LINE * TextPainter.wrapped(ChartStyle.SMALL, note(), width - 2 * NOTE_LINE).size();
    double legends = legend == FigureSettings.Legend.BELOW ? LEGEND_LINE * legendLines() : 0;
    return PLOT_SHAPE * width + TITLE_AND_AXES + notes + legends;
  }

  private int legendLines() {
    int lines = 0;
    double used = width;
    for (CurveSeries s : series) {
      double item = TextPainter.width(ChartStyle.BODY, s.label()) + LEGEND_LINE_WIDTH;
      if (used + item > width) {
        lines++;
        used = 0;
      }
      used += item;
    }
    return lines;
  }

  @Override
  public boolean isChart() {
    return true;
  }

  /**
   * The figure as a chart.
   *
   * @param columns pixels it is wide; of each column at most two points of a line are drawn
   */
  public JFreeChart chart(int columns) {
    return new CurveChart(this, columns).build();
  }

  /**
   * Every point that is drawn before it is thinned, success in percent: the bands, then the single seeds, where those are
   * drawn.
   */
  @Override
  public Optional<String> csv() {
    StringBuilder csv = new StringBuilder("series,n,seed,epoch,success,low,high\n");
    for (CurveSeries s : series) {
      BandCurve band = s.band();
      for (int i = 0; i < band.epochs().length; i++) {
        line(csv, s, band.n()[i], "", band.epochs()[i], band.centre()[i], drawn(band.low()[i]), drawn(band.high()[i]));
      }
      if (!drawsSingleSeeds()) continue;
      for (SeedCurve seed : s.seeds()) seed(csv, s, s.smoothing().apply(seed));
    }
    return Optional.of(csv.toString());
  }

  /** Edge of a band, clipped to success rates from 0 to 1. */
  static double drawn(double edge) {
    return Math.clamp(edge, 0, 1);
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

  /** Explains the lines and their uncertainty. */
  public String note() {
    if (series.isEmpty()) return "no runs";
    BandCurve.Summary summary = series.getFirst().band().summary();
    Smoothing smoothing = series.getFirst().smoothing();
    String seeds = drawsSingleSeeds() ? "thin lines: single seeds" : "more than " + MOST_LINES
        + " seeds, not drawn singly";
    String note = summary.label() + "; " + smoothing.label() + "; " + seeds;
    if (legend == FigureSettings.Legend.NONE) note = seedsText() + "; " + note;
    return fewSeeds() ? note + "; n < " + FEW_SEEDS + " seeds: read the bands with care" : note;
  }

  /** "n = 3", or "n = 2 to 5": what a legend would say. */
  private String seedsText() {
    IntSummaryStatistics n = series.stream().mapToInt(CurveSeries::n).summaryStatistics();
    return "n = " + n.getMin() + (n.getMax() > n.getMin() ? " to " + n.getMax() : "");
  }

  /** Beyond some number, lines of single seeds are a smear that takes long to draw. */
  boolean drawsSingleSeeds() {
    return series.stream().mapToInt(CurveSeries::n).sum() <= MOST_LINES;
  }

  private boolean fewSeeds() {
    return series.stream().anyMatch(s -> s.n() < FEW_SEEDS);
  }
}
