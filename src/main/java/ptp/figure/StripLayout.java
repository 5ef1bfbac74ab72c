package ptp.figure;

/**
 * Where the pictures of a filmstrip stand: {@code columns} + 1 square cells with gaps between. A plan of fewer hops
 * spreads over the same width, so that rows are aligned in time.
 *
 * @param left of the first cell
 */
public record StripLayout(double left, int columns, double cell, double gap) {
  /** The width of a gap in cells that leaves room for the numbers of a hop. */
  public static final double GAP_SHARE = 0.56;

  /** The layout that fills a width. */
  public static StripLayout fill(double width, int columns) {
    double cell = Math.floor(width / (columns + 1 + columns * GAP_SHARE));
    return new StripLayout(0, columns, cell, columns == 0 ? 0 : (width - (columns + 1) * cell) / columns);
  }

  /** Left edge of the i-th picture (0 is the start) of a plan of {@code hops} hops. */
  public double x(int i, int hops) {
    return left + Math.round((double) i * columns * (cell + gap) / hops);
  }

  public double width() {
    return (columns + 1) * cell + columns * gap;
  }
}
