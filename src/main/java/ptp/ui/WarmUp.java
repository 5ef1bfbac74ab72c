package ptp.ui;

import java.util.List;
import org.jfree.chart.fx.ChartCanvas;
import ptp.domain.Method;
import ptp.domain.ObservationMode;
import ptp.figure.CurveFigure;
import ptp.figure.CurveSeries;
import ptp.figure.FigureTheme;
import ptp.stats.BandCurve.Summary;
import ptp.stats.SeedCurve;
import ptp.stats.Smoothing;

/** Work that the first use of something would otherwise do on the interface thread. */
final class WarmUp {
  private WarmUp() {}

  /** Loads the chart library and its fonts by drawing a chart that nobody sees; a canvas without a scene allows that. */
  static void charts() {
    SeedCurve run = new SeedCurve(1, new long[] {-1, 1}, new double[] {0, 1});
    CurveSeries series =
        CurveSeries.of(Method.PTP, ObservationMode.IMAGE, List.of(run), Summary.MEAN_DEVIATION, Smoothing.NONE);
    ChartCanvas canvas = new ChartCanvas(new CurveFigure("", List.of(series), "", FigureTheme.DARK).chart());
    canvas.setWidth(300);
    canvas.setHeight(200);
    canvas.draw();
  }
}
