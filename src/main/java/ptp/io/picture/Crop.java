package ptp.io.picture;

/**
 * A square cut out of a picture and brought to another size: each new pixel is the mean of the area it covers, so that a
 * large picture does not flicker and a small one keeps its sharp pixels. What is transparent shows white.
 *
 * @param x left edge, in pixels of the picture
 * @param size edge of the square
 */
public record Crop(double x, double y, double size) {
  /** Shares of an area add up to 1 but for rounding, which must not count as transparency. */
  private static final float ROUNDING = 1e-5f;

  private static final int WHITE = 255;

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

  /** The square as an opaque picture of {@code edge} x {@code edge} pixels. */
  public Picture resize(Picture picture, int edge) {
    Shares columns = Shares.of(x, size, edge, picture.width());
    Shares rows = Shares.of(y, size, edge, picture.height());
    float[][] narrow = new float[picture.height()][];
    for (int row = rows.begin(); row < rows.end(); row++) narrow[row] = narrowed(picture, row, columns);
    int[] argb = new int[edge * edge];
    for (int row = 0; row < edge; row++) {
      float[] mean = rows.mean(row, narrow);
      for (int column = 0; column < edge; column++) argb[row * edge + column] = opaque(mean, 4 * column);
    }
    return new Picture(edge, edge, argb);
  }

  /** One row in the new width [edge, 4]: red, green and blue weighted by opacity, and the opacity (0 to 1). */
  private static float[] narrowed(Picture picture, int row, Shares columns) {
    float[] narrow = new float[4 * columns.count()];
    for (int column = 0; column < columns.count(); column++) {
      for (int from = columns.first(column); from < columns.first(column) + columns.of(column).length; from++) {
        int argb = picture.argb()[row * picture.width() + from];
        float alpha = columns.of(column)[from - columns.first(column)] * ((argb >>> 24) / 255f);
        narrow[4 * column] += alpha * (argb >> 16 & 255);
        narrow[4 * column + 1] += alpha * (argb >> 8 & 255);
        narrow[4 * column + 2] += alpha * (argb & 255);
        narrow[4 * column + 3] += alpha;
      }
    }
    return narrow;
  }

  private static int opaque(float[] mean, int at) {
    float clear = 1 - mean[at + 3];
    float behind = clear < ROUNDING ? 0 : clear * WHITE;
    int rgb = 0;
    for (int c = 0; c < 3; c++) rgb = rgb << 8 | Math.clamp(Math.round(mean[at + c] + behind), 0, 255);
    return 0xFF000000 | rgb;
  }
}
