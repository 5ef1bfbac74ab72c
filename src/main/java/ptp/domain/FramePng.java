package ptp.domain;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import ptp.io.AtomicFiles;
import ptp.io.StoreException;

/** Observations as PNG files, without loss. */
public final class FramePng {
  private FramePng() {}

  /** The frame as a PNG. */
  public static byte[] encode(Frame frame) {
    BufferedImage image = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < frame.height(); y++) {
      for (int x = 0; x < frame.width(); x++) image.setRGB(x, y, frame.argb(x, y));
    }
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("a picture could not be written to memory", e);
    }
  }

  /** Writes a frame to a file, whose folder is made. */
  public static void write(Frame frame, Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new StoreException("cannot make the folder of " + file + "; check that it can be written", e);
    }
    AtomicFiles.write(file, encode(frame));
  }

  /** The observation in a picture file of exactly 48 x 48 pixels; anything else is refused in a sentence. */
  public static Frame read(Path file) {
    BufferedImage image = image(file);
    int size = Frame.OBSERVATION_SIZE;
    if (image == null) throw new StoreException(file + " is not a picture; name a PNG file");
    if (image.getWidth() != size || image.getHeight() != size) {
      throw new StoreException(
          "%s has %d x %d pixels; a picture for planning has %d x %d"
              .formatted(file, image.getWidth(), image.getHeight(), size, size));
    }
    byte[] rgb = new byte[Frame.OBSERVATION_BYTES];
    for (int i = 0; i < size * size; i++) {
      int argb = image.getRGB(i % size, i / size);
      rgb[3 * i] = (byte) (argb >> 16);
      rgb[3 * i + 1] = (byte) (argb >> 8);
      rgb[3 * i + 2] = (byte) argb;
    }
    return Frame.observation(rgb);
  }

  private static BufferedImage image(Path file) {
    try {
      return ImageIO.read(file.toFile());
    } catch (IOException e) {
      throw new StoreException("the picture " + file + " cannot be read; check its name", e);
    }
  }
}
