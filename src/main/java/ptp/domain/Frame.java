package ptp.domain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import ptp.io.picture.Picture;

/**
 * A colour picture. {@code rgb} holds 8-bit values in row-major order, three per pixel (height x width x 3). Two frames
 * are equal when they are equal bit for bit.
 */
public record Frame(int width, int height, byte[] rgb) {
  /** Edge of the square observation, in pixels (paper, section VI-A). */
  public static final int OBSERVATION_SIZE = 48;

  /** Bytes of one 48x48 observation. */
  public static final int OBSERVATION_BYTES = OBSERVATION_SIZE * OBSERVATION_SIZE * 3;

  public Frame {
    if (width <= 0 || height <= 0 || rgb.length != width * height * 3) {
      throw new IllegalArgumentException(
          "a frame of %d x %d pixels needs %d bytes, not %d".formatted(width, height, width * height * 3, rgb.length));
    }
  }

  /** The 48x48 observation that {@code rgb} holds. */
  public static Frame observation(byte[] rgb) {
    return new Frame(OBSERVATION_SIZE, OBSERVATION_SIZE, rgb);
  }

  /** The picture without its opacity. */
  public static Frame of(Picture picture) {
    return new Frame(picture.width(), picture.height(), picture.rgb());
  }

  public Picture picture() {
    return Picture.ofRgb(width, height, rgb);
  }

  /** The bytes of 48x48 observations, one after the other [n, 48, 48, 3]. */
  public static byte[] bytes(List<Frame> observations) {
    byte[] all = new byte[observations.size() * OBSERVATION_BYTES];
    for (int i = 0; i < observations.size(); i++) {
      System.arraycopy(observations.get(i).rgb, 0, all, i * OBSERVATION_BYTES, OBSERVATION_BYTES);
    }
    return all;
  }

  /** The 48x48 observations that {@link #bytes} has written. */
  public static List<Frame> observations(byte[] bytes) {
    return IntStream.range(0, bytes.length / OBSERVATION_BYTES)
        .mapToObj(i -> observation(Arrays.copyOfRange(bytes, i * OBSERVATION_BYTES, (i + 1) * OBSERVATION_BYTES)))
        .toList();
  }

  /** The pixel at (x, y) as opaque 0xAARRGGBB. */
  public int argb(int x, int y) {
    int i = (y * width + x) * 3;
    return 0xFF000000 | (rgb[i] & 255) << 16 | (rgb[i + 1] & 255) << 8 | (rgb[i + 2] & 255);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Frame f && f.width == width && f.height == height && Arrays.equals(f.rgb, rgb);
  }

  @Override
  public int hashCode() {
    return 31 * width + Arrays.hashCode(rgb);
  }

  @Override
  public String toString() {
    return "Frame[" + width + "x" + height + "]";
  }
}
