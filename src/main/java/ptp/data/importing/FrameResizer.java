package ptp.data.importing;

import ptp.domain.Frame;

/**
 * Makes 48x48 observations of pictures of one size: the middle square is cut out, and every new pixel is the mean of the
 * area that it covers, rounded. Pictures of 48x48 stay as they are.
 */
public final class FrameResizer {
  private static final int EDGE = Frame.OBSERVATION_SIZE;

  private final int width;
  private final int edge;
  private final int left;
  private final int top;
  private final float[][] rows;

  public FrameResizer(int width, int height) {
    this.width = width;
    this.edge = Math.min(width, height);
    this.left = (width - edge) / 2;
    this.top = (height - edge) / 2;
    this.rows = new float[edge][];
  }

  /**
   * The observation.
   *
   * @param rgb the picture, [height, width, 3]
   */
  public Frame of(byte[] rgb) {
    if (edge == EDGE) return Frame.observation(cut(rgb));
    for (int y = 0; y < edge; y++) rows[y] = narrowed(rgb, (top + y) * width + left);
    byte[] out = new byte[Frame.OBSERVATION_BYTES];
    for (int y = 0; y < EDGE; y++) {
      float[] mean = new float[3 * EDGE];
      for (int from = first(y); from < end(y); from++) {
        float share = share(y, from);
        for (int i = 0; i < mean.length; i++) mean[i] += share * rows[from][i];
      }
      for (int i = 0; i < mean.length; i++) out[y * mean.length + i] = (byte) Math.round(mean[i]);
    }
    return Frame.observation(out);
  }

  private byte[] cut(byte[] rgb) {
    byte[] out = new byte[Frame.OBSERVATION_BYTES];
    for (int y = 0; y < EDGE; y++) System.arraycopy(rgb, 3 * ((top + y) * width + left), out, 3 * y * EDGE, 3 * EDGE);
    return out;
  }

  /** One row of the square, [48, 3]. */
  private float[] narrowed(byte[] rgb, int firstPixel) {
    float[] row = new float[3 * EDGE];
    for (int x = 0; x < EDGE; x++) {
      for (int from = first(x); from < end(x); from++) {
        float share = share(x, from);
        int at = 3 * (firstPixel + from);
        for (int c = 0; c < 3; c++) row[3 * x + c] += share * (rgb[at + c] & 255);
      }
    }
    return row;
  }

  /** The first pixel of the square that a new pixel covers a part of. */
  private int first(int pixel) {
    return pixel * edge / EDGE;
  }

  /** The pixel behind the last one that a new pixel covers a part of. */
  private int end(int pixel) {
    return ((pixel + 1) * edge + EDGE - 1) / EDGE;
  }

  /** Which part of a new pixel an old one fills. In units of 1 / 48 of an old pixel, so that whole numbers are exact. */
  private float share(int pixel, int from) {
    int begin = Math.max(pixel * edge, from * EDGE);
    int end = Math.min((pixel + 1) * edge, (from + 1) * EDGE);
    return (float) (end - begin) / edge;
  }

  /** What becomes of the pictures, as a sentence. */
  public static String note(int width, int height) {
    String cut = width == height ? "" : "the middle square of ";
    String size = "%dx%d".formatted(width, height);
    if (Math.min(width, height) == EDGE) {
      return cut.isEmpty() ? "" : "only %sits pictures of %s is kept".formatted(cut, size);
    }
    String how = Math.min(width, height) > EDGE ? "reduced" : "enlarged";
    return "%sits pictures of %s %s %s to 48x48".formatted(cut, size, cut.isEmpty() ? "are" : "is", how);
  }
}
