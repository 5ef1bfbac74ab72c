package ptp.report.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.util.stream.Collectors;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import ptp.stats.BandCurve;
import ptp.stats.SeedCurve;

/** Builds the JFreeChart of a {@link CurveFigure}. */
final class CurveChart {
  private static final float BAND_OPACITY = 0.16f;
  /** Grid lines lie below the shade and have to show through. */
  private static final float SHADE_OPACITY = 0.6f;

  private static final int THIN_OPACITY = 90;

  /** Markers on a line. */
  private static final int MARKERS = 8;

  private static final float WIDTH = 2.2f;

  private final CurveFigure figure;
  private final int columns;

  /**
   * @param columns pixels the chart is wide, which decides how many points are drawn
   */
  CurveChart(CurveFigure figure, int columns) {
    this.figure = figure;
    this.columns = columns;
  }

  JFreeChart build() {
    XYPlot plot = new XYPlot(bands(), epochAxis(), percentAxis(), bandRenderer());
    plot.setDataset(1, singleSeeds());
    plot.setRenderer(1, seedRenderer());
    plot.setDataset(2, markers());
    plot.setRenderer(2, markerRenderer());
    plot.setFixedLegendItems(legend());
    markPractice(plot);
    JFreeChart chart = new JFreeChart(figure.title(), FigureFont.showing(ChartStyle.TITLE, figure.title()),
        plot, figure.legend() != FigureSettings.Legend.NONE);
    ChartStyle.apply(chart, figure.theme());
    if (chart.getLegend() != null) chart.getLegend().setItemFont(FigureFont.showing(ChartStyle.BODY, labels()));
    if (figure.legend() == FigureSettings.Legend.RIGHT) chart.getLegend().setPosition(RectangleEdge.RIGHT);
    chart.addSubtitle(0, note());
    return chart;
  }

  private String labels() {
    return figure.series().stream().map(CurveSeries::label).collect(Collectors.joining(" "));
  }

  private TextTitle note() {
    TextTitle note = new TextTitle(figure.note(), ChartStyle.SMALL);
    note.setPaint(figure.theme().muted());
    note.setPosition(RectangleEdge.BOTTOM);
    note.setHorizontalAlignment(HorizontalAlignment.LEFT);
    note.setTextAlignment(HorizontalAlignment.LEFT);
    note.setMargin(2, 8, 6, 8);
    return note;
  }

  private YIntervalSeriesCollection bands() {
    YIntervalSeriesCollection bands = new YIntervalSeriesCollection();
    for (CurveSeries series : figure.series()) {
      YIntervalSeries line = new YIntervalSeries(series.label());
      BandCurve band = series.band();
      for (int i : Thinning.indices(band.centre(), columns)) {
        line.add(band.epochs()[i], 100 * band.centre()[i], percent(band.low()[i]), percent(band.high()[i]));
      }
      bands.addSeries(line);
    }
    return bands;
  }

  private static double percent(double edge) {
    return 100 * CurveFigure.drawn(edge);
  }

  /** Empty when there are too many to tell one from another. */
  private DefaultXYDataset singleSeeds() {
    DefaultXYDataset lines = new DefaultXYDataset();
    if (!figure.drawsSingleSeeds()) return lines;
    for (CurveSeries series : figure.series()) {
      for (SeedCurve seed : series.seeds()) {
        lines.addSeries("line " + lines.getSeriesCount(), line(series.smoothing().apply(seed)));
      }
    }
    return lines;
  }

  /** Epochs and percents. */
  private double[][] line(SeedCurve run) {
    int[] kept = Thinning.indices(run.values(), columns);
    double[][] line = new double[2][kept.length];
    for (int k = 0; k < kept.length; k++) {
      line[0][k] = run.epochs()[kept[k]];
      line[1][k] = 100 * run.values()[kept[k]];
    }
    return line;
  }

  /** Some points of each line; lines are marked at different places, so that markers seldom cover one another. */
  private XYSeriesCollection markers() {
    XYSeriesCollection markers = new XYSeriesCollection();
    int series = figure.series().size();
    for (int i = 0; i < series; i++) {
      BandCurve band = figure.series().get(i).band();
      XYSeries marks = new XYSeries("marker " + i, false, true);
      int step = Math.max(1, band.epochs().length / MARKERS);
      for (int k = i * step / series; k < band.epochs().length; k += step) {
        marks.add(band.epochs()[k], 100 * band.centre()[k]);
      }
      markers.addSeries(marks);
    }
    return markers;
  }

  private DeviationRenderer bandRenderer() {
    DeviationRenderer renderer = new DeviationRenderer(true, false);
    renderer.setAlpha(BAND_OPACITY);
    for (int i = 0; i < figure.series().size(); i++) {
      MethodStyle style = figure.series().get(i).style();
      renderer.setSeriesPaint(i, style.color());
      renderer.setSeriesFillPaint(i, style.color());
      renderer.setSeriesStroke(i, style.stroke(WIDTH));
    }
    return renderer;
  }

  private XYLineAndShapeRenderer markerRenderer() {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    for (int i = 0; i < figure.series().size(); i++) {
      MethodStyle style = figure.series().get(i).style();
      renderer.setSeriesPaint(i, style.color());
      renderer.setSeriesShape(i, style.marker().shape());
    }
    return renderer;
  }

  /** Line and marker together, which no renderer shows by itself. */
  private LegendItemCollection legend() {
    LegendItemCollection items = new LegendItemCollection();
    Line2D line = new Line2D.Double(-16, 0, 16, 0);
    for (CurveSeries series : figure.series()) {
      MethodStyle style = series.style();
      items.add(
          new LegendItem(
              series.label(), null, null, null, true, style.marker().shape(), true, style.color(), false, style.color(),
              new BasicStroke(1), true, line, style.stroke(WIDTH), style.color()));
    }
    return items;
  }

  private XYLineAndShapeRenderer seedRenderer() {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    int line = 0;
    for (CurveSeries series : figure.series()) {
      for (int i = 0; i < series.n(); i++, line++) {
        renderer.setSeriesPaint(line, new Color(THIN_OPACITY << 24 | series.style().rgb(), true));
        renderer.setSeriesStroke(line, new BasicStroke(0.8f));
      }
    }
    return renderer;
  }

  private NumberAxis epochAxis() {
    NumberAxis axis = new NumberAxis("epoch");
    axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    axis.setAutoRangeIncludesZero(true);
    axis.setLowerMargin(0.01);
    axis.setUpperMargin(0.01);
    return axis;
  }

  private NumberAxis percentAxis() {
    NumberAxis axis = new NumberAxis("success, %");
    axis.setRange(0, 100);
    axis.setTickUnit(new NumberTickUnit(25));
    return axis;
  }

  /** Shades the offline half and marks the start of practice. */
  private void markPractice(XYPlot plot) {
    IntervalMarker offline = new IntervalMarker(-1e9, 0, figure.theme().shade());
    offline.setAlpha(SHADE_OPACITY);
    plot.addDomainMarker(offline, Layer.BACKGROUND);
    plot.addDomainMarker(zero("offline", RectangleAnchor.TOP_LEFT, TextAnchor.TOP_RIGHT), Layer.FOREGROUND);
    plot.addDomainMarker(zero("online practice", RectangleAnchor.TOP_RIGHT, TextAnchor.TOP_LEFT), Layer.FOREGROUND);
  }

  private ValueMarker zero(String label, RectangleAnchor anchor, TextAnchor text) {
    ValueMarker marker = new ValueMarker(0, figure.theme().muted(), new BasicStroke(1.2f));
    marker.setLabel(" " + label + " ");
    marker.setLabelFont(ChartStyle.SMALL);
    marker.setLabelPaint(figure.theme().muted());
    marker.setLabelBackgroundColor(new Color(0, true));
    marker.setLabelAnchor(anchor);
    marker.setLabelTextAnchor(text);
    return marker;
  }
}
