package ptp.io.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import ptp.io.AtomicFiles;
import ptp.io.StoreException;

/** Pictures in files: the only reader, so that window and terminal see the same pixels in the same file. */
public final class PictureFile {
  /** Endings of files that can be read. */
  public static final List<String> ENDINGS = List.of("png", "jpg", "jpeg", "gif", "bmp", "webp");

  private static final long MOST_PIXELS = 64_000_000;
  private static final int MOST_HEAD = 1 << 18;

  private PictureFile() {}

  /**
   * Reads a PNG, JPEG, GIF, BMP or WebP file: grey or colour, with a palette or not, of 8 or 16 bits, upright as its
   * camera was held. Its size is known before its pixels are decoded.
   *
   * @throws StoreException with a sentence that names the file, when it is not there, not such a picture, or too large
   */
  public static Picture read(Path file) {
    String name = file.getFileName().toString();
    if (!Files.isRegularFile(file)) throw new StoreException(name + " does not exist; choose another image");
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = in == null ? List.<ImageReader>of().iterator() : ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new StoreException(name + " is not an image; choose a PNG, JPEG, GIF, BMP or WebP file");
      }
      return orientation(file).upright(read(readers.next(), in, name));
    } catch (IOException e) {
      throw new StoreException("the image " + file + " cannot be read; check its permissions", e);
    }
  }

  private static Picture read(ImageReader reader, ImageInputStream in, String name) {
    try {
      reader.setInput(in, true, true);
      long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
      if (pixels > MOST_PIXELS) {
        throw new StoreException(
            "%s has %d million pixels, more than %d million; make it smaller first"
                .formatted(name, pixels / 1_000_000, MOST_PIXELS / 1_000_000));
      }
      return Picture.of(reader.read(0));
    } catch (StoreException large) {
      throw large;
    } catch (IOException | RuntimeException broken) {
      throw new StoreException(
          name + " is damaged or incomplete and cannot be read as an image; export it again, or choose another one",
          broken);
    } finally {
      reader.dispose();
    }
  }

  private static Orientation orientation(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Orientation.of(in.readNBytes(MOST_HEAD));
    }
  }

  /** The picture as a PNG, without loss. */
  public static byte[] png(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return bytes.toByteArray();
  }

  /** Writes or replaces a PNG file as a whole; its folder is made. */
  public static void write(BufferedImage image, Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new StoreException("cannot create the folder of " + file + "; check that it is writable", e);
    }
    AtomicFiles.write(file, png(image));
  }
}
