package ptp.ui.train;

import java.awt.BasicStroke;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.jspecify.annotations.Nullable;
import ptp.report.figure.ChartStyle;
import ptp.ui.control.Cards;
import ptp.ui.control.ChartPane;
import ptp.ui.task.LatestTask;
import ptp.ui.text.Texts;
import ptp.ui.theme.Appearance;
import ptp.ui.theme.Theme;

/** One metric over steps, redrawn when told. */
final class LiveChart {
  private final Label name = Cards.styled(new Label(), "strong");
  private final Label last = Cards.muted("");
  private final Appearance appearance;
  private final ChartPane pane;
  private final VBox node;
  private CurvesModel.@Nullable Curve curve;

  LiveChart(Appearance appearance, LatestTask drawing) {
    this.appearance = appearance;
    pane = new ChartPane(drawing);
    node = Cards.column("live-chart", Cards.row("live-head", name, Cards.spacer(), last), pane);
    VBox.setVgrow(pane, Priority.ALWAYS);
    appearance.theme().subscribe(this::draw);
    appearance.scale().subscribe(this::draw);
  }

  Node node() {
    return node;
  }

  void show(CurvesModel.Curve now) {
    curve = now;
    name.setText(now.name());
    last.setText(String.format(Locale.ROOT, "%.4g", now.last()));
    pane.setAccessibleText(Texts.get("train.curveText", now.name(), now.last()));
    draw();
  }

  private void draw() {
    Theme theme = appearance.theme().get();
    double scale = appearance.scale().get();
    CurvesModel.Curve drawn = curve;
    if (drawn != null) pane.show(columns -> chart(drawn, theme, scale));
  }

  private static JFreeChart chart(CurvesModel.Curve curve, Theme theme, double scale) {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    renderer.setSeriesPaint(0, theme.figure().accent());
    renderer.setSeriesStroke(0, new BasicStroke(1.4f));
    XYPlot plot = new XYPlot(data(curve), axis(), axis(), renderer);
    ((NumberAxis) plot.getDomainAxis()).setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    JFreeChart chart = new JFreeChart(null, null, plot, false);
    ChartStyle.apply(chart, theme.figure());
    ChartStyle.background(chart, theme.card());
    ChartStyle.scaleText(chart, scale);
    return chart;
  }

  private static NumberAxis axis() {
    NumberAxis axis = new NumberAxis();
    axis.setAutoRangeIncludesZero(false);
    return axis;
  }

  private static DefaultXYDataset data(CurvesModel.Curve curve) {
    double[] x = new double[curve.steps().length];
    for (int i = 0; i < x.length; i++) x[i] = curve.steps()[i];
    DefaultXYDataset data = new DefaultXYDataset();
    data.addSeries("value", new double[][] {x, curve.values()});
    return data;
  }
}
