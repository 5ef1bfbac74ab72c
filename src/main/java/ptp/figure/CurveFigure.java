package ptp.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import ptp.stats.BandCurve;
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

  public CurveFigure {
    series = List.copyOf(series);
  }

  /** A figure of the usual size. */
  public CurveFigure(String title, List<CurveSeries> series, String recipe, FigureTheme theme) {
    this(title, series, recipe, theme, 960, 540);
  }

  @Override
  public void paint(Graphics2D g) {
    chart().draw(g, new Rectangle2D.Double(0, 0, width, height));
  }

  /** The figure as a chart, for a window to show. */
  public JFreeChart chart() {
    return new CurveChart(this).build();
  }

  /** What the lines are and how far to trust them; its characters are Latin-1, which PDF needs. */
  public String note() {
    if (series.isEmpty()) return "no runs";
    BandCurve.Summary summary = series.getFirst().band().summary();
    Smoothing smoothing = series.getFirst().smoothing();
    String note = summary.label() + "; " + smoothing.label() + "; thin lines: single seeds";
    return fewSeeds() ? note + "; n < " + FEW_SEEDS + " seeds: read the bands with care" : note;
  }

  private boolean fewSeeds() {
    return series.stream().anyMatch(s -> s.n() < FEW_SEEDS);
  }
}
