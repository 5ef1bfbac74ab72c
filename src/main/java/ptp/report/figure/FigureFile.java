package ptp.report.figure;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.jfree.pdf.PDFDocument;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.SVGUnits;

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
    Path folder = file.toAbsolutePath().getParent();
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
      case "svg" -> svg(sheet).getBytes(StandardCharsets.UTF_8);
      case "pdf" -> pdf(sheet);
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

  /** An SVG document with {@code title} and {@code metadata}, drawn in the figure's units and sized in millimetres. */
  static String svg(SizedFigure sheet) {
    Figure figure = sheet.figure();
    SVGGraphics2D g = new SVGGraphics2D(sheet.mmWide(), sheet.mmHigh(), SVGUnits.MM);
    figure.paint(g);
    String svg = g.getSVGDocument();
    int body = svg.indexOf('>', svg.indexOf("<svg")) + 1;
    String units = " viewBox='0 0 %s %s'>".formatted(figure.width(), figure.height());
    String about =
        "\n<title>%s</title>\n<metadata>%s</metadata>\n".formatted(escape(figure.title()), escape(figure.recipe()));
    return svg.substring(0, body - 1) + units + about + svg.substring(body);
  }

  /** A PDF of one page; the recipe stands in it as comment lines. Text outside Latin-1 is not drawn right. */
  static byte[] pdf(SizedFigure sheet) {
    PDFDocument document = new PDFDocument();
    document.setTitle(sheet.figure().title());
    Rectangle2D page = new Rectangle2D.Double(0, 0, sheet.pointsWide(), sheet.pointsHigh());
    Graphics2D g = document.createPage(page).getGraphics2D();
    g.scale(sheet.unit(), sheet.unit());
    sheet.figure().paint(g);
    return PdfRecipe.append(document.getPDFBytes(), sheet.figure().recipe());
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

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
