package ptp.report.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import ptp.domain.Method;

/**
 * How a series looks in every figure: a colour of Okabe and Ito's palette, which colour-blind people can tell apart, and
 * a dash pattern and a marker of its own, which survive a black-and-white printer.
 *
 * @param rgb 0xRRGGBB
 * @param dash lengths of dashes and gaps, empty for a solid line
 */
public record MethodStyle(int rgb, float[] dash, Marker marker) {
  /** The style of a method; it never depends on which other methods are drawn. */
  public static MethodStyle of(Method method) {
    return switch (method) {
      case PTP -> new MethodStyle(0xE69F00, new float[] {}, Marker.CIRCLE);
      case MODEL_FREE -> new MethodStyle(0xCC79A7, new float[] {8, 3, 2, 3}, Marker.SQUARE);
      case ORACLE -> new MethodStyle(0x0072B2, new float[] {14, 4}, Marker.DIAMOND);
      case LEAP -> new MethodStyle(0x56B4E9, new float[] {2, 3}, Marker.UP);
      case GCP -> new MethodStyle(0x009E73, new float[] {7, 4}, Marker.DOWN);
      case RETRIEVAL -> new MethodStyle(0xD55E00, new float[] {12, 3, 2, 3, 2, 3}, Marker.CROSS);
      case PTP_NO_BUFFER -> new MethodStyle(0xB8A800, new float[] {4, 4}, Marker.RIGHT);
      case PTP_FLAT -> new MethodStyle(0x8C8C8C, new float[] {10, 3, 4, 3}, Marker.LEFT);
      case PTP_FLAT_NO_BUFFER -> new MethodStyle(0x7A5AA8, new float[] {1, 5}, Marker.HOURGLASS);
    };
  }

  /**
   * The style of the i-th series of a figure whose series are not told apart by their methods. Up to the number of
   * methods all colours differ; beyond, colours come again with other dashes and markers.
   */
  public static MethodStyle series(int i) {
    Method[] methods = Method.values();
    MethodStyle colour = of(methods[i % methods.length]);
    int round = i / methods.length;
    MethodStyle line = of(methods[(i + round) % methods.length]);
    Marker[] markers = Marker.values();
    return new MethodStyle(colour.rgb, line.dash, markers[(i + 4 * round) % markers.length]);
  }

  /** The colour, opaque. */
  public Color color() {
    return new Color(rgb);
  }

  /** A line of that width in this dash pattern. */
  public BasicStroke stroke(float width) {
    float[] pattern = dash.length == 0 ? null : dash;
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, pattern, 0);
  }
}
