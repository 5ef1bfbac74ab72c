package ptp.io.picture;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.Raster;

/**
 * A picture of any size.
 *
 * @param argb 0xAARRGGBB per pixel, row-major, not premultiplied
 */
public record Picture(int width, int height, int[] argb) {
  private static final int OPAQUE = 0xFF000000;

  public Picture {
    if (width <= 0 || height <= 0 || argb.length != width * height) {
      throw new IllegalArgumentException("%d x %d pixels, not %d values".formatted(width, height, argb.length));
    }
  }

  /** The opaque picture of 8-bit values in row-major order, three per pixel [height, width, 3]. */
  public static Picture ofRgb(int width, int height, byte[] rgb) {
    int[] argb = new int[width * height];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = OPAQUE | (rgb[3 * i] & 255) << 16 | (rgb[3 * i + 1] & 255) << 8 | rgb[3 * i + 2] & 255;
    }
    return new Picture(width, height, argb);
  }

  /** The picture as decoded, in sRGB; a grey of n bits is that share of white, in whatever file it stood. */
  public static Picture of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    boolean grey = image.getColorModel() instanceof ComponentColorModel model
        && model.getColorSpace().getType() == ColorSpace.TYPE_GRAY;
    // Java takes a grey file's numbers for linear light and would make 182 of 126, which no other program does
    int[] argb = grey ? greys(image.getRaster()) : image.getRGB(0, 0, width, height, null, 0, width);
    return new Picture(width, height, argb);
  }

  private static int[] greys(Raster raster) {
    int width = raster.getWidth();
    int most = (1 << raster.getSampleModel().getSampleSize(0)) - 1;
    int[] samples = new int[raster.getNumBands() * width];
    int[] argb = new int[width * raster.getHeight()];
    for (int i = 0; i < argb.length; i++) {
      if (i % width == 0) raster.getPixels(0, i / width, width, 1, samples);
      int at = i % width * raster.getNumBands();
      int alpha = raster.getNumBands() == 1 ? 255 : eightBits(samples[at + 1], most);
      argb[i] = alpha << 24 | 0x010101 * eightBits(samples[at], most);
    }
    return argb;
  }

  private static int eightBits(int sample, int most) {
    return (sample * 255 + most / 2) / most;
  }

  /** Three 8-bit values per pixel [height, width, 3]; the opacity is left out. */
  public byte[] rgb() {
    byte[] rgb = new byte[3 * argb.length];
    for (int i = 0; i < argb.length; i++) {
      rgb[3 * i] = (byte) (argb[i] >> 16);
      rgb[3 * i + 1] = (byte) (argb[i] >> 8);
      rgb[3 * i + 2] = (byte) argb[i];
    }
    return rgb;
  }

  /** The picture for drawing and for files, without opacity. */
  public BufferedImage image() {
    return enlarged(1);
  }

  /** As {@link #image()}, with squares of {@code factor} x {@code factor} pixels. */
  public BufferedImage enlarged(int factor) {
    BufferedImage image = new BufferedImage(width * factor, height * factor, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) image.setRGB(x, y, argb[y / factor * width + x / factor]);
    }
    return image;
  }
}
