package ptp.ui.goal.picture;

import ptp.domain.Frame;

/**
 * A square cut out of a picture and made 48x48: each new pixel is the mean of the area it covers, so that a large
 * picture does not flicker and a small one keeps its sharp pixels. What is transparent shows the picture behind.
 *
 * @param x left edge, in pixels of the picture
 * @param size edge of the square
 */
public record Crop(double x, double y, double size) {
  private static final int EDGE = Frame.OBSERVATION_SIZE;

  /** The largest square in the middle. */
  public static Crop middle(Picture picture) {
    double size = Math.min(picture.width(), picture.height());
    return new Crop((picture.width() - size) / 2, (picture.height() - size) / 2, size);
  }

  /** The same square about a point, as far as it stays inside the picture. */
  public Crop about(Picture picture, double centreX, double centreY) {
    double left = Math.clamp(centreX - size / 2, 0, picture.width() - size);
    double top = Math.clamp(centreY - size / 2, 0, picture.height() - size);
    return new Crop(left, top, size);
  }

  /** A square of another size about the same centre; {@code share} of the largest one that fits. */
  public Crop sized(Picture picture, double share) {
    double largest = Math.min(picture.width(), picture.height());
    double now = Math.clamp(share * largest, Math.min(1, largest), largest);
    return new Crop(0, 0, now).about(picture, x + size / 2, y + size / 2);
  }

  /** The square as an observation. */
  public Frame resize(Picture picture, Frame behind) {
    byte[] rgb = new byte[Frame.OBSERVATION_BYTES];
    for (int i = 0; i < EDGE * EDGE; i++) {
      double[] mean = mean(picture, i % EDGE, i / EDGE);
      int back = behind.argb(i % EDGE, i / EDGE);
      for (int c = 0; c < 3; c++) {
        double below = (back >> (16 - 8 * c) & 255) * (1 - mean[3]);
        rgb[3 * i + c] = (byte) Math.clamp(Math.round(mean[c] + below), 0, 255);
      }
    }
    return Frame.observation(rgb);
  }

  /** Red, green and blue weighted by opacity, and the opacity (0 to 1), of the area of one new pixel. */
  private double[] mean(Picture picture, int column, int row) {
    double step = size / EDGE;
    double left = x + column * step;
    double top = y + row * step;
    double[] sum = new double[4];
    for (int py = (int) top; py < Math.min(picture.height(), top + step); py++) {
      double high = Math.min(py + 1, top + step) - Math.max(py, top);
      for (int px = (int) left; px < Math.min(picture.width(), left + step); px++) {
        double wide = Math.min(px + 1, left + step) - Math.max(px, left);
        add(sum, picture.argb()[py * picture.width() + px], wide * high / (step * step));
      }
    }
    return sum;
  }

  private static void add(double[] sum, int argb, double weight) {
    double alpha = weight * (argb >>> 24) / 255;
    sum[0] += alpha * (argb >> 16 & 255);
    sum[1] += alpha * (argb >> 8 & 255);
    sum[2] += alpha * (argb & 255);
    sum[3] += alpha;
  }
}
