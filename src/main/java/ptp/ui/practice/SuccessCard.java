package ptp.ui.practice;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;
import ptp.report.figure.ChartStyle;
import ptp.service.MetricService.Series;
import ptp.ui.control.Cards;
import ptp.ui.control.ChartPane;
import ptp.ui.control.ScrollArea;
import ptp.ui.practice.PracticeView.Facts;
import ptp.ui.task.LatestTask;
import ptp.ui.text.Texts;
import ptp.ui.theme.Appearance;
import ptp.ui.theme.Theme;

/** Success so far: measured without learning from it, and while practising. */
final class SuccessCard {
  private static final double PERCENT = 100;

  private final Appearance appearance;
  private final ChartPane pane;
  private final Label last = Cards.muted("");
  private final Label empty = Cards.muted(Texts.get("practice.noSuccess"));
  private final Region node;
  private PracticeView shown = PracticeView.EMPTY;

  SuccessCard(Appearance appearance, LatestTask drawing) {
    this.appearance = appearance;
    pane = ScrollArea.takesKeys(Cards.styled(new ChartPane(drawing), "practice-chart"));
    pane.setId("practice-success");
    empty.setWrapText(true);
    StackPane content = new StackPane(pane, empty);
    content.setAlignment(Pos.TOP_LEFT);
    VBox.setVgrow(content, Priority.ALWAYS);
    node = Cards.styled(Cards.card(Texts.get("practice.success"), last, content), "success-card");
    appearance.theme().subscribe(this::draw);
    appearance.scale().subscribe(this::draw);
  }

  Region node() {
    return node;
  }

  void show(PracticeView now) {
    boolean same = same(now.success(), shown.success()) && same(now.practised(), shown.practised());
    if (same && now.facts().equals(shown.facts())) return;
    shown = now;
    boolean any = now.success().values().length > 0;
    Cards.show(empty, !any);
    pane.setVisible(any);
    last.setText(any ? lastText(now) : "");
    pane.setAccessibleText(any ? lastText(now) : empty.getText());
    draw();
  }

  private static boolean same(Series a, Series b) {
    return java.util.Arrays.equals(a.steps(), b.steps()) && java.util.Arrays.equals(a.values(), b.values());
  }

  private static String lastText(PracticeView now) {
    Series s = now.success();
    String value = Texts.percent(s.values()[s.values().length - 1]);
    return Texts.get("practice.success.now", value, s.steps()[s.steps().length - 1]);
  }

  private void draw() {
    PracticeView drawn = shown;
    Theme theme = appearance.theme().get();
    double scale = appearance.scale().get();
    if (drawn.success().values().length > 0) pane.show(columns -> chart(drawn, theme, scale));
  }

  private static JFreeChart chart(PracticeView view, Theme theme, double scale) {
    long first = Math.min(0, view.success().steps()[0]);
    NumberAxis epochs = new NumberAxis(Texts.get(first < 0 ? "practice.epochs.offline" : "practice.epochs"));
    epochs.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    epochs.setAutoRangeIncludesZero(false);
    long newest = view.success().steps()[view.success().steps().length - 1];
    epochs.setRange(first - 0.5, Math.max(view.facts().epochs(), Math.max(1, newest)) + 0.5);
    NumberAxis share = new NumberAxis("%");
    share.setRange(-2, PERCENT + 4);
    share.setTickUnit(new org.jfree.chart.axis.NumberTickUnit(25));
    XYPlot plot = new XYPlot(data(view), epochs, share, renderer(theme));
    JFreeChart chart = new JFreeChart(null, null, plot, true);
    ChartStyle.apply(chart, theme.figure());
    ChartStyle.background(chart, theme.card());
    ChartStyle.scaleText(chart, scale);
    narrow(chart);
    return chart;
  }

  /** The card has margins of its own, and height is what the curve has least of. */
  private static void narrow(JFreeChart chart) {
    chart.setPadding(new RectangleInsets(0, 0, 0, 12));
    chart.getXYPlot().setInsets(new RectangleInsets(4, 0, 0, 0));
    chart.getLegend().setMargin(RectangleInsets.ZERO_INSETS);
    chart.getLegend().setPadding(RectangleInsets.ZERO_INSETS);
    chart.getLegend().setItemLabelPadding(new RectangleInsets(0, 4, 0, 14));
  }

  private static XYLineAndShapeRenderer renderer(Theme theme) {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
    renderer.setSeriesPaint(0, theme.figure().accent());
    renderer.setSeriesStroke(0, new BasicStroke(2f));
    renderer.setSeriesShape(0, new Ellipse2D.Double(-3, -3, 6, 6));
    Color muted = theme.figure().muted();
    renderer.setSeriesPaint(1, muted);
    renderer.setSeriesShape(1, new Ellipse2D.Double(-2, -2, 4, 4));
    renderer.setSeriesShapesFilled(1, false);
    renderer.setSeriesLinesVisible(1, false);
    return renderer;
  }

  private static DefaultXYDataset data(PracticeView view) {
    Facts facts = view.facts();
    DefaultXYDataset data = new DefaultXYDataset();
    data.addSeries(measured(view), points(view.success()));
    if (view.practised().values().length > 0) {
      data.addSeries(named("practice.practised", facts.practised()), points(view.practised()));
    }
    return data;
  }

  /** More episodes than usual are measured before and after practice. */
  private static String measured(PracticeView view) {
    Facts facts = view.facts();
    boolean ends = facts.measured() > 0 && facts.ends() != facts.measured() && view.result().values().length > 0;
    return ends
        ? Texts.get("practice.measured.ends", facts.measured(), facts.ends())
        : named("practice.measured", facts.measured());
  }

  private static String named(String key, int n) {
    return n == 0 ? Texts.get(key) : Texts.get(key + ".n", n);
  }

  private static double[][] points(Series series) {
    double[][] points = new double[2][series.values().length];
    for (int i = 0; i < series.values().length; i++) {
      points[0][i] = series.steps()[i];
      points[1][i] = PERCENT * series.values()[i];
    }
    return points;
  }
}
