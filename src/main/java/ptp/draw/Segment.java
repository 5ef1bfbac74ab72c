package ptp.draw;

/** A straight piece of a stroke, in pixels of the picture; (0.5, 0.5) is the centre of the first pixel. */
public record Segment(double x1, double y1, double x2, double y2) {
  /** Distance of a point from the segment. */
  public double distance(double x, double y) {
    double dx = x2 - x1;
    double dy = y2 - y1;
    double square = dx * dx + dy * dy;
    double along = square == 0 ? 0 : Math.clamp(((x - x1) * dx + (y - y1) * dy) / square, 0, 1);
    return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
  }
}
