package ptp.draw;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import ptp.domain.Frame;
import ptp.io.picture.Picture;

/** A 48x48 picture that is being changed: 0xRRGGBB per pixel, row-major. What is painted outside is ignored. */
public final class Pixels {
  /** Edge of the picture, in pixels. */
  public static final int SIZE = Frame.OBSERVATION_SIZE;

  private final int[] rgb;

  private Pixels(int[] rgb) {
    this.rgb = rgb;
  }

  /** A copy of a frame of 48x48 pixels. */
  public static Pixels of(Frame frame) {
    if (frame.width() != SIZE || frame.height() != SIZE) {
      throw new IllegalArgumentException("a goal has %d x %d pixels, not %s".formatted(SIZE, SIZE, frame));
    }
    int[] argb = frame.picture().argb();
    return new Pixels(Arrays.stream(argb).map(pixel -> pixel & 0xFFFFFF).toArray());
  }

  /** A picture of one colour. */
  public static Frame plain(int colour) {
    int[] rgb = new int[SIZE * SIZE];
    Arrays.fill(rgb, colour & 0xFFFFFF);
    return new Pixels(rgb).toFrame();
  }

  public static boolean inside(int x, int y) {
    return x >= 0 && y >= 0 && x < SIZE && y < SIZE;
  }

  public int get(int x, int y) {
    return rgb[y * SIZE + x];
  }

  public void set(int x, int y, int colour) {
    if (inside(x, y)) rgb[y * SIZE + x] = colour & 0xFFFFFF;
  }

  /** Sets pixel {@code i} of the row-major picture. */
  void set(int i, int colour) {
    rgb[i] = colour & 0xFFFFFF;
  }

  /** Gives every pixel of a region the colour that {@code colourAt} says for its x and y. */
  public void fill(Region region, IntBinaryOperator colourAt) {
    for (int y = region.y(); y < region.y() + region.height(); y++) {
      for (int x = region.x(); x < region.x() + region.width(); x++) set(x, y, colourAt.applyAsInt(x, y));
    }
  }

  /**
   * Draws a thick line: every pixel whose centre is at most {@code size / 2} away from the segment. Distances to the
   * segment leave no gaps however fast the pen moves.
   */
  public void stroke(Segment segment, double size, IntBinaryOperator colourAt) {
    double radius = size / 2;
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        if (segment.distance(x + 0.5, y + 0.5) <= radius) set(x, y, colourAt.applyAsInt(x, y));
      }
    }
    touch(segment.x1(), segment.y1(), colourAt);
    touch(segment.x2(), segment.y2(), colourAt);
  }

  /** A thin pen may miss the centre of the pixel that it stands on. */
  private void touch(double px, double py, IntBinaryOperator colourAt) {
    int x = (int) Math.floor(px);
    int y = (int) Math.floor(py);
    if (inside(x, y)) set(x, y, colourAt.applyAsInt(x, y));
  }

  public Frame toFrame() {
    return Frame.of(new Picture(SIZE, SIZE, rgb));
  }
}
