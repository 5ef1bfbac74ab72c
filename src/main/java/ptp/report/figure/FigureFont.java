package ptp.report.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The font of every figure, DejaVu Sans. It comes with the program, so that a figure has the same lines on every machine
 * and a PDF can carry the very font that its words were measured with.
 */
final class FigureFont {
  static final String FAMILY = "DejaVu Sans";

  private static final String PLAIN_FILE = "DejaVuSans.ttf";
  private static final String BOLD_FILE = "DejaVuSans-Bold.ttf";

  static {
    register(PLAIN_FILE);
    register(BOLD_FILE);
  }

  private FigureFont() {}

  static Font plain(int size) {
    return new Font(FAMILY, Font.PLAIN, size);
  }

  static Font bold(int size) {
    return new Font(FAMILY, Font.BOLD, size);
  }

  /** The font, or where it lacks a character of the words, the system's, which borrows it from another. */
  static Font showing(Font font, String words) {
    if (font.canDisplayUpTo(words) < 0) return font;
    return new Font(Font.SANS_SERIF, font.getStyle(), 1).deriveFont(font.getSize2D());
  }

  /** The TrueType file that the plain or the bold font is made of. */
  static InputStream file(Font font) {
    return FigureFont.class.getResourceAsStream(font.isBold() ? BOLD_FILE : PLAIN_FILE);
  }

  /** Has no effect where the system has the font already. */
  private static void register(String file) {
    try (InputStream in = FigureFont.class.getResourceAsStream(file)) {
      GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(Font.createFont(Font.TRUETYPE_FONT, in));
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own font cannot be read; install the program anew", e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("the program's own font is damaged; install the program anew", e);
    }
  }
}
