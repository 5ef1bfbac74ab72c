package ptp.data.importing.npz;

import java.io.IOException;
import java.nio.ByteBuffer;
import ptp.data.importing.FrameResizer;
import ptp.data.importing.ImportLimits;
import ptp.data.importing.RefusedException;
import ptp.domain.Frame;

/**
 * Reads the pictures of an array, uint8 or float, [N, H, W, 3] or [N, 3, H, W]. Floats go from 0 to 1, or from -0.5 to 0.5,
 * which the first pictures tell: the second kind has negative numbers.
 */
final class NpzPictures {
  private static final int COLOURS = 3;
  /** NpzPictures that are looked at to tell which floats they are. */
  private static final int LOOKED_AT = 64;
  /** Rounding may push a float past its limit by as much. */
  private static final double TOLERANCE = 1e-3;

  private final NpyArray array;
  private final int height;
  private final int width;
  private final boolean coloursLast;
  private final FrameResizer observed;
  private final byte[] rgb;
  private final double lowest;
  private long row;

  private NpzPictures(NpyArray array, boolean coloursLast, double lowest) {
    long[] shape = array.shape();
    this.array = array;
    this.coloursLast = coloursLast;
    this.height = (int) shape[coloursLast ? 1 : 2];
    this.width = (int) shape[coloursLast ? 2 : 3];
    this.observed = new FrameResizer(width, height);
    this.rgb = new byte[COLOURS * height * width];
    this.lowest = lowest;
  }

  /** The pictures of an array whose floats begin at {@code lowest}; refused in a sentence when it holds none. */
  static NpzPictures of(NpyArray array, double lowest) throws RefusedException {
    long[] shape = array.shape();
    boolean last = shape.length == 4 && shape[3] == COLOURS;
    boolean first = shape.length == 4 && shape[1] == COLOURS;
    if (!last && !first) {
      throw new RefusedException("\"observations\" must be [N, height, width, 3] or [N, 3, height, width]");
    }
    if (array.type() != ArrayType.UINT8 && !array.type().isFloat()) {
      throw new RefusedException("\"observations\" must be of type uint8, float32 or float64");
    }
    long height = shape[last ? 1 : 2];
    long width = shape[last ? 2 : 3];
    ImportLimits.checkSize(width, height);
    return new NpzPictures(array, last, lowest);
  }

  /** Lower end of the value range, -0.5 or 0, determined from the first images; 0 for integers. */
  static double lowest(NpyArray array) throws IOException {
    NpzPictures looked = of(array, 0);
    if (!array.type().isFloat()) return 0;
    double min = 0;
    double max = 0;
    for (long i = 0; i < Math.min(LOOKED_AT, array.rows()); i++) {
      ByteBuffer bytes = array.next(looked.rgb.length);
      for (int k = 0; k < looked.rgb.length; k++) {
        double value = array.type().at(bytes, k);
        if (!Double.isFinite(value)) throw notFinite(i);
        min = Math.min(min, value);
        max = Math.max(max, value);
      }
    }
    double lowest = min < -TOLERANCE ? -.5 : 0;
    if (min < lowest - TOLERANCE || max > lowest + 1 + TOLERANCE) {
      throw new RefusedException(
          ("its images are floats from %.3g to %.3g; save them as uint8, or as floats from 0 to 1 or from -0.5 to 0.5")
              .formatted(min, max));
    }
    return lowest;
  }

  private static RefusedException notFinite(long row) {
    return new RefusedException("the image in row %,d contains a NaN or infinite number".formatted(row));
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** The next picture as an observation. */
  Frame next() throws IOException {
    ByteBuffer bytes = array.next(rgb.length);
    int plane = height * width;
    for (int i = 0; i < rgb.length; i++) {
      int from = coloursLast ? i : i % COLOURS * plane + i / COLOURS;
      rgb[i] = array.type() == ArrayType.UINT8 ? bytes.get(from) : level(array.type().at(bytes, from));
    }
    row++;
    return observed.of(rgb);
  }

  private byte level(double value) throws RefusedException {
    if (!Double.isFinite(value)) throw notFinite(row);
    double light = value - lowest;
    if (light < -TOLERANCE || light > 1 + TOLERANCE) {
      throw new RefusedException(
          "the image in row %,d contains %.3g, outside the range of the first images".formatted(row, value));
    }
    return (byte) Math.round(255 * Math.clamp(light, 0, 1));
  }
}
