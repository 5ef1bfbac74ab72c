package ptp.report.figure;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import ptp.io.AtomicFiles;

/**
 * Figures in and as files: PNG, SVG, PDF and CSV, each with the figure's title and recipe inside. Every file but a CSV says
 * how large the figure is on paper.
 */
public final class FigureFile {
  private FigureFile() {}

  /**
   * Writes a figure as it is seen in the window, in the format of the file's ending, .png, .svg, .pdf or .csv. The file
   * appears whole or not at all.
   *
   * @throws IOException in a sentence, when the ending is another or the file cannot be written
   */
  public static void write(Figure figure, Path file) throws IOException {
    write(SizedFigure.screen(figure), file);
  }

  /** As {@link #write(Figure, Path)}, laid out for print: PDF and SVG have exactly that size, a PNG at 300 dpi. */
  public static void write(Figure figure, FigureSettings print, Path file) throws IOException {
    write(SizedFigure.printed(figure, print), file);
  }

  private static void write(SizedFigure sheet, Path file) throws IOException {
    byte[] bytes = encode(sheet, file.getFileName().toString());
    Path folder = AtomicFiles.folder(file);
    Files.createDirectories(folder);
    // not a temporary file, which nobody else could read afterwards
    Path draft = folder.resolve("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    try {
      Files.write(draft, bytes);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static byte[] encode(SizedFigure sheet, String name) throws IOException {
    return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
      case "png" -> png(sheet);
      case "svg" -> SvgFile.encode(sheet).getBytes(StandardCharsets.UTF_8);
      case "pdf" -> PdfFile.encode(sheet);
      case "csv" -> csv(sheet.figure()).getBytes(StandardCharsets.UTF_8);
      default ->
          throw new IOException("a figure can be written as .png, .svg, .pdf or .csv, not as \"" + name + "\"");
    };
  }

  /** A PNG whose text chunks are {@code Title} and {@code Recipe}. */
  static byte[] png(SizedFigure sheet) throws IOException {
    Figure figure = sheet.figure();
    return PngText.encode(image(sheet), sheet.pixelsPerMetre(), figure.title(), figure.recipe());
  }

  private static BufferedImage image(SizedFigure sheet) {
    int width = (int) Math.round(sheet.figure().width() * sheet.scale());
    int height = (int) Math.round(sheet.figure().height() * sheet.scale());
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.scale(width / sheet.figure().width(), height / sheet.figure().height()); // so that no edge stays unpainted
    sheet.figure().paint(g);
    g.dispose();
    return image;
  }

  /**
   * The figure's numbers, after the title and the recipe as lines that begin with "# ".
   *
   * @throws IOException in a sentence, when the figure has no numbers
   */
  public static String csv(Figure figure) throws IOException {
    String numbers =
        figure.csv().orElseThrow(() -> new IOException("this figure has no numbers; choose .png, .svg or .pdf"));
    StringBuilder text = new StringBuilder("# " + figure.title() + "\n");
    figure.recipe().lines().forEach(line -> text.append(("# " + line).stripTrailing()).append('\n'));
    return text.append(numbers).toString();
  }
}
