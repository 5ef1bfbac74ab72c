package ptp.ui.control;

import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;

/** The part of a chart that a person looks at. */
record ChartZoom(Range x, Range y) {
  static ChartZoom of(XYPlot plot) {
    return new ChartZoom(plot.getDomainAxis().getRange(), plot.getRangeAxis().getRange());
  }

  /** Whether the axes follow the data again, as they do after a zoom was taken back. */
  static boolean takenBack(XYPlot plot) {
    return plot.getDomainAxis().isAutoRange() && plot.getRangeAxis().isAutoRange();
  }

  void applyTo(XYPlot plot) {
    plot.getDomainAxis().setRange(x);
    plot.getRangeAxis().setRange(y);
  }
}
