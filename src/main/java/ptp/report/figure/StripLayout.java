package ptp.report.figure;

/**
 * Layout of the images of a filmstrip: {@code columns} + 1 square cells with gaps between. A plan of fewer segments
 * spreads over the same width, so that rows are aligned in time.
 *
 * @param left of the first cell
 */
public record StripLayout(double left, int columns, double cell, double gap) {
  /** The width of a gap in cells that leaves room for the numbers of a segment. */
  public static final double GAP_SHARE = 0.56;

  /** The size of a cell that fills a width, with gaps of at least {@code smallestGap}. */
  public static double cell(double width, int columns, double smallestGap) {
    double wide = width / (columns + 1 + columns * GAP_SHARE);
    double narrow = (width - columns * smallestGap) / (columns + 1);
    return Math.floor(Math.min(wide, narrow));
  }

  /** Left edge of the i-th picture (0 is the start) of a plan of {@code segments} segments. */
  public double x(int i, int segments) {
    return left + Math.round((double) i * columns * (cell + gap) / segments);
  }

  public double width() {
    return (columns + 1) * cell + columns * gap;
  }
}
