package ptp.report.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.Collection;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;

/** Makes every chart of the workbench look alike. */
public final class ChartStyle {
  static final Font TITLE = FigureFont.bold(15);
  static final Font BODY = FigureFont.plain(12);
  static final Font SMALL = FigureFont.plain(11);

  static {
    TextUtils.setUseDrawRotatedStringWorkaround(false); // it draws outlines, which nobody can search in a file
  }

  private ChartStyle() {}

  /** Sets colours, fonts and lines of a chart over an {@link XYPlot}; colours of series are left alone. */
  public static void apply(JFreeChart chart, FigureTheme theme) {
    chart.setBackgroundPaint(theme.background());
    chart.setAntiAlias(true);
    chart.setPadding(new RectangleInsets(8, 8, 4, 12));
    if (chart.getTitle() != null) chart.getTitle().setPaint(theme.foreground());
    if (chart.getLegend() != null) legend(chart.getLegend(), theme);
    plot(chart.getXYPlot(), theme);
  }

  /** Puts a chart on a ground of another colour, such as a card's. */
  public static void background(JFreeChart chart, Color color) {
    chart.setBackgroundPaint(color);
    chart.getXYPlot().setBackgroundPaint(color);
    if (chart.getLegend() != null) chart.getLegend().setBackgroundPaint(color);
  }

  /** Enlarges all text of a chart, for a window whose text is larger. */
  public static void scaleText(JFreeChart chart, double factor) {
    if (chart.getTitle() != null) chart.getTitle().setFont(scaled(chart.getTitle().getFont(), factor));
    if (chart.getLegend() != null) chart.getLegend().setItemFont(scaled(chart.getLegend().getItemFont(), factor));
    for (Object title : chart.getSubtitles()) {
      if (title instanceof TextTitle text) text.setFont(scaled(text.getFont(), factor));
    }
    for (Layer layer : Layer.values()) scaleMarkers(chart.getXYPlot().getDomainMarkers(layer), factor);
    scaleText(chart.getXYPlot().getDomainAxis(), factor);
    scaleText(chart.getXYPlot().getRangeAxis(), factor);
  }

  private static void scaleMarkers(Collection<?> markers, double factor) {
    if (markers == null) return;
    for (Object marker : markers) {
      if (marker instanceof Marker m) m.setLabelFont(scaled(m.getLabelFont(), factor));
    }
  }

  private static void scaleText(ValueAxis axis, double factor) {
    axis.setLabelFont(scaled(axis.getLabelFont(), factor));
    axis.setTickLabelFont(scaled(axis.getTickLabelFont(), factor));
  }

  private static Font scaled(Font font, double factor) {
    return font.deriveFont((float) (font.getSize2D() * factor));
  }

  private static void legend(LegendTitle legend, FigureTheme theme) {
    legend.setBackgroundPaint(theme.background());
    legend.setItemPaint(theme.foreground());
    legend.setItemFont(BODY);
    legend.setFrame(BlockBorder.NONE);
    legend.setItemLabelPadding(new RectangleInsets(3, 4, 3, 14));
  }

  private static void plot(XYPlot plot, FigureTheme theme) {
    plot.setBackgroundPaint(theme.background());
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(theme.line());
    plot.setRangeGridlineStroke(new BasicStroke(1));
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    axis(plot.getDomainAxis(), theme.muted(), theme.line());
    axis(plot.getRangeAxis(), theme.muted(), theme.line());
  }

  private static void axis(ValueAxis axis, Color text, Color line) {
    axis.setLabelFont(BODY);
    axis.setLabelPaint(text);
    axis.setTickLabelFont(SMALL);
    axis.setTickLabelPaint(text);
    axis.setAxisLinePaint(line);
    axis.setTickMarkPaint(line);
  }
}
