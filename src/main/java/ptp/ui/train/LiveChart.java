package ptp.ui.train;

import java.awt.BasicStroke;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import ptp.figure.ChartStyle;
import ptp.figure.FigureTheme;
import ptp.ui.control.Cards;
import ptp.ui.text.Texts;
import ptp.ui.theme.Appearance;

/** One metric over steps, redrawn when told. */
final class LiveChart {
  private final DefaultXYDataset data = new DefaultXYDataset();
  private final Label name = Cards.styled(new Label(), "strong");
  private final Label last = Cards.muted("");
  private final Appearance appearance;
  private final ChartViewer viewer;
  private final VBox node;

  LiveChart(Appearance appearance) {
    this.appearance = appearance;
    viewer = new ChartViewer(chart(), false);
    viewer.getStyleClass().add("chart");
    node = Cards.column("live-chart", Cards.row("live-head", name, Cards.spacer(), last), viewer);
    VBox.setVgrow(viewer, Priority.ALWAYS);
    appearance.theme().subscribe(this::restyle);
    appearance.scale().subscribe(this::restyle);
  }

  Node node() {
    return node;
  }

  void show(CurvesModel.Curve curve) {
    name.setText(curve.name());
    last.setText(String.format(Locale.ROOT, "%.4g", curve.last()));
    viewer.setAccessibleText(Texts.get("train.curveText", curve.name(), curve.last()));
    double[] x = new double[curve.steps().length];
    for (int i = 0; i < x.length; i++) x[i] = curve.steps()[i];
    data.addSeries("value", new double[][] {x, curve.values()});
  }

  private void restyle() {
    viewer.setChart(chart());
  }

  private JFreeChart chart() {
    NumberAxis value = new NumberAxis();
    value.setAutoRangeIncludesZero(false);
    NumberAxis step = new NumberAxis();
    step.setAutoRangeIncludesZero(false);
    step.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    FigureTheme theme = appearance.theme().get().figure();
    renderer.setDrawSeriesLineAsPath(true);
    renderer.setSeriesPaint(0, theme.accent());
    renderer.setSeriesStroke(0, new BasicStroke(1.6f));
    JFreeChart chart = new JFreeChart(null, null, new XYPlot(data, step, value, renderer), false);
    ChartStyle.apply(chart, theme);
    ChartStyle.background(chart, appearance.theme().get().card());
    ChartStyle.scaleText(chart, appearance.scale().get());
    return chart;
  }
}
