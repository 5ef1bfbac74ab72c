package ptp.ui.goal.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import ptp.domain.Frame;
import ptp.ui.text.Texts;

/** Pictures in files. Every failure is one sentence for the person who chose the file. */
public final class PictureFile {
  /** Endings of files that can be read. */
  public static final List<String> ENDINGS = List.of("png", "jpg", "jpeg", "gif", "bmp");

  private static final long MOST_PIXELS = 64_000_000;

  private PictureFile() {}

  /**
   * Reads a PNG, JPEG, GIF or BMP file.
   *
   * @throws IOException with a sentence that names the file, when it is not there or not such a picture
   */
  public static Picture read(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (!Files.isRegularFile(file)) throw new NoSuchFileException(Texts.get("picture.missing", name));
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = in == null ? List.<ImageReader>of().iterator() : ImageIO.getImageReaders(in);
      if (!readers.hasNext()) throw new IOException(Texts.get("picture.none", name));
      return read(readers.next(), in, name);
    }
  }

  private static Picture read(ImageReader reader, ImageInputStream in, String name) throws IOException {
    try {
      reader.setInput(in, true, true);
      long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
      if (pixels > MOST_PIXELS) throw new TooLargeException(Texts.get("picture.large", name, pixels / 1_000_000));
      return Picture.of(reader.read(0));
    } catch (TooLargeException large) {
      throw large;
    } catch (IOException | RuntimeException broken) {
      throw new IOException(Texts.get("picture.broken", name), broken);
    } finally {
      reader.dispose();
    }
  }

  /** Writes a frame as PNG. */
  public static void write(Frame frame, Path file) throws IOException {
    if (!ImageIO.write(Picture.image(frame), "png", file.toFile())) {
      throw new IOException(Texts.get("picture.noWriter"));
    }
  }

  /** A picture that would take gigabytes. */
  private static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1;

    TooLargeException(String sentence) {
      super(sentence);
    }
  }
}
