package ptp.ui.practice;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;
import ptp.report.figure.ChartStyle;
import ptp.service.MetricService.Series;
import ptp.ui.practice.PracticeView.Curves;
import ptp.ui.practice.PracticeView.Facts;
import ptp.ui.text.Texts;
import ptp.ui.theme.Theme;

/** Draws one {@link PracticeCurve} over the epochs. */
final class PracticeChart {
  private static final double PERCENT = 100;

  private final Curves curves;
  private final Facts facts;
  private final PracticeCurve curve;

  PracticeChart(PracticeView view, PracticeCurve curve) {
    curves = view.curves();
    facts = view.facts();
    this.curve = curve;
  }

  JFreeChart draw(Theme theme, double scale) {
    XYPlot plot = new XYPlot(data(), epochs(), values(), renderer(theme));
    JFreeChart chart = new JFreeChart(null, null, plot, true);
    ChartStyle.apply(chart, theme.figure());
    ChartStyle.background(chart, theme.card());
    ChartStyle.scaleText(chart, scale);
    narrow(chart);
    return chart;
  }

  /** The same epochs for all that practice measures, so that one curve can be compared with the next. */
  private NumberAxis epochs() {
    long[] measured = Stream.concat(Stream.of(curves.success()), curves.learning().values().stream())
        .flatMapToLong(series -> Arrays.stream(series.steps())).toArray();
    long first = curve == PracticeCurve.SUCCESS ? Math.min(0, Arrays.stream(measured).min().orElse(0)) : 0;
    long newest = Math.max(facts.epochs(), Math.max(1, Arrays.stream(measured).max().orElse(1)));
    NumberAxis epochs = new NumberAxis(Texts.get(first < 0 ? "practice.epochs.offline" : "practice.epochs"));
    epochs.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    epochs.setAutoRangeIncludesZero(false);
    epochs.setRange(first - 0.5, newest + 0.5);
    return epochs;
  }

  private NumberAxis values() {
    NumberAxis axis = new NumberAxis(curve.unit());
    if (curve.share()) {
      axis.setRange(-2, PERCENT + 4);
      axis.setTickUnit(new NumberTickUnit(25));
    } else {
      axis.setAutoRangeIncludesZero(true);
    }
    return axis;
  }

  /** The card has margins of its own, and height is what the curve has least of. */
  private static void narrow(JFreeChart chart) {
    chart.setPadding(new RectangleInsets(0, 0, 0, 12));
    chart.getXYPlot().setInsets(new RectangleInsets(4, 0, 0, 0));
    chart.getLegend().setMargin(RectangleInsets.ZERO_INSETS);
    chart.getLegend().setPadding(RectangleInsets.ZERO_INSETS);
    chart.getLegend().setItemLabelPadding(new RectangleInsets(0, 4, 0, 14));
  }

  private XYLineAndShapeRenderer renderer(Theme theme) {
    Color accent = theme.figure().accent();
    Color muted = theme.figure().muted();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
    line(renderer, 0, accent, new Ellipse2D.Double(-3, -3, 6, 6));
    line(renderer, 1, muted, new Ellipse2D.Double(-2, -2, 4, 4));
    line(renderer, 2, theme.figure().foreground(), new Rectangle2D.Double(-2.5, -2.5, 5, 5));
    renderer.setSeriesShapesFilled(1, false);
    if (curve == PracticeCurve.SUCCESS) renderer.setSeriesLinesVisible(1, false);
    return renderer;
  }

  private static void line(XYLineAndShapeRenderer renderer, int series, Color color, Shape shape) {
    renderer.setSeriesPaint(series, color);
    renderer.setSeriesStroke(series, new BasicStroke(series == 0 ? 2f : 1.4f));
    renderer.setSeriesShape(series, shape);
  }

  private DefaultXYDataset data() {
    DefaultXYDataset data = new DefaultXYDataset();
    if (curve == PracticeCurve.SUCCESS) {
      data.addSeries(measured(), points(curves.success()));
      if (curves.practised().values().length > 0) {
        data.addSeries(named("practice.practised", facts.practised()), points(curves.practised()));
      }
    }
    List<String> lines = curve.lines().stream().filter(curves.learning()::containsKey).toList();
    for (String line : lines) data.addSeries(PracticeCurve.title(line), points(curves.line(line)));
    return data;
  }

  /** More episodes than usual are measured before and after practice. */
  private String measured() {
    boolean ends = facts.measured() > 0 && facts.ends() != facts.measured() && curves.result().values().length > 0;
    return ends
        ? Texts.get("practice.measured.ends", facts.measured(), facts.ends())
        : named("practice.measured", facts.measured());
  }

  private static String named(String key, int n) {
    return n == 0 ? Texts.get(key) : Texts.get(key + ".n", n);
  }

  private double[][] points(Series series) {
    double[][] points = new double[2][series.values().length];
    for (int i = 0; i < series.values().length; i++) {
      points[0][i] = series.steps()[i];
      points[1][i] = (curve.share() ? PERCENT : 1) * series.values()[i];
    }
    return points;
  }
}
