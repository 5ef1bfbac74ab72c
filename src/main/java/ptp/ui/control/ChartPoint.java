package ptp.ui.control;

import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYDataset;

/**
 * A value that is drawn in a chart.
 *
 * @param series place of its series in the data
 * @param item its place in the series
 * @param name of its series
 * @param left where it is drawn, in pixels; likewise top
 */
public record ChartPoint(int series, int item, String name, double x, double y, double left, double top) {
  /** Pixels beside a value count this many times as much as those above it: curves are read along x. */
  private static final double ACROSS = 3;

  /** The value that is drawn nearest to a place; empty where none is drawn. */
  static Optional<ChartPoint> nearest(XYPlot plot, Rectangle2D area, double left, double top) {
    XYDataset data = plot.getDataset();
    ChartPoint nearest = null;
    for (int series = 0; series < data.getSeriesCount(); series++) {
      for (int item = 0; item < data.getItemCount(series); item++) {
        ChartPoint next = of(plot, area, series, item);
        boolean seen = area.contains(next.left, next.top);
        if (seen && (nearest == null || next.apart(left, top) < nearest.apart(left, top))) nearest = next;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** A value of the data and where it is drawn. */
  static ChartPoint of(XYPlot plot, Rectangle2D area, int series, int item) {
    XYDataset data = plot.getDataset();
    double x = data.getXValue(series, item);
    double y = data.getYValue(series, item);
    double left = plot.getDomainAxis().valueToJava2D(x, area, plot.getDomainAxisEdge());
    double top = plot.getRangeAxis().valueToJava2D(y, area, plot.getRangeAxisEdge());
    return new ChartPoint(series, item, data.getSeriesKey(series).toString(), x, y, left, top);
  }

  private double apart(double toLeft, double toTop) {
    return Math.hypot(ACROSS * (left - toLeft), top - toTop);
  }
}
