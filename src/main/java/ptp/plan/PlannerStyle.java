package ptp.plan;

import java.util.List;
import ptp.domain.MethodId;

/**
 * How a method looks in every figure.
 *
 * @param rgb 0xRRGGBB
 * @param dash lengths of dashes and gaps, empty for a solid line
 * @param marker number of the shape that marks its line, counted from 0; beyond the last shape they come again
 */
public record PlannerStyle(int rgb, List<Float> dash, int marker) {
  private static final int DARKEST = 0x40;
  private static final int SPAN = 0x80;

  public PlannerStyle {
    dash = List.copyOf(dash);
  }

  /** A style for a method that brings none: always the same one for the same id. */
  public static PlannerStyle of(MethodId id) {
    int hash = id.id().hashCode() * 0x9E3779B9;
    int rgb = 0;
    for (int shift = 0; shift < 24; shift += 8) rgb = rgb << 8 | DARKEST + (hash >>> shift & 0xFF) % SPAN;
    return new PlannerStyle(rgb, List.of(2f + (hash >>> 24 & 7), 3f), hash >>> 27);
  }
}
