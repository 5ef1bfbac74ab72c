package ptp.draw;

/** A rectangle of whole pixels inside the picture; it may be empty. */
public record Region(int x, int y, int width, int height) {
  /** The whole picture. */
  public static final Region ALL = new Region(0, 0, Pixels.SIZE, Pixels.SIZE);

  /** The pixels that a rectangle between two corners touches, as far as they are inside the picture. */
  public static Region between(double x1, double y1, double x2, double y2) {
    int left = edge(Math.floor(Math.min(x1, x2)));
    int top = edge(Math.floor(Math.min(y1, y2)));
    int right = edge(Math.ceil(Math.max(x1, x2)));
    int bottom = edge(Math.ceil(Math.max(y1, y2)));
    return new Region(left, top, right - left, bottom - top);
  }

  private static int edge(double at) {
    return (int) Math.clamp(at, 0, Pixels.SIZE);
  }

  public boolean empty() {
    return width <= 0 || height <= 0;
  }

  public double centreX() {
    return x + width / 2.0;
  }

  public double centreY() {
    return y + height / 2.0;
  }
}
