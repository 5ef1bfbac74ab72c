package ptp.report.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import ptp.domain.MethodId;
import ptp.plan.PlannerCatalogue;
import ptp.plan.PlannerFactory;
import ptp.plan.PlannerStyle;

/**
 * How a series looks in every figure: a colour of Okabe and Ito's palette, which colour-blind people can tell apart, and
 * a dash pattern and a marker of its own, which survive a black-and-white printer.
 *
 * @param rgb 0xRRGGBB
 * @param dash lengths of dashes and gaps, empty for a solid line
 */
public record MethodStyle(int rgb, float[] dash, Marker marker) {
  /** The style of a method; it never depends on which other methods are drawn. */
  public static MethodStyle of(MethodId method) {
    return of(
        PlannerCatalogue.installed().find(method).map(PlannerFactory::style).orElseGet(() -> PlannerStyle.of(method)));
  }

  private static MethodStyle of(PlannerStyle style) {
    float[] dash = new float[style.dash().size()];
    for (int i = 0; i < dash.length; i++) dash[i] = style.dash().get(i);
    Marker[] markers = Marker.values();
    return new MethodStyle(style.rgb(), dash, markers[Math.floorMod(style.marker(), markers.length)]);
  }

  /**
   * The style of the i-th series of a figure whose series are not told apart by their methods. Up to the number of
   * markers all colours differ; beyond, colours come again with other dashes and markers.
   */
  public static MethodStyle series(int i) {
    Marker[] markers = Marker.values();
    List<MethodId> methods = PlannerCatalogue.installed().ids();
    int round = i / markers.length;
    MethodStyle colour = of(methods.get(i % markers.length));
    MethodStyle line = of(methods.get((i + round) % markers.length));
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
