package ptp.figure;

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

/** Figures in and as files: PNG, SVG, PDF and CSV, each with the figure's title and recipe inside. */
public final class FigureFile {
  /** Pixels of a PNG per unit of the figure. */
  public static final double PNG_SCALE = 2;

  private FigureFile() {}

  /**
   * Writes a figure in the format of the file's ending, .png, .svg, .pdf or .csv. The file appears whole or not at all.
   *
   * @throws IOException in a sentence, when the ending is another or the file cannot be written
   */
  public static void write(Figure figure, Path file) throws IOException {
    byte[] bytes = encode(figure, file.getFileName().toString());
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path draft = Files.createTempFile(folder, ".figure", ".part");
    try {
      Files.write(draft, bytes);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static byte[] encode(Figure figure, String name) throws IOException {
    return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
      case "png" -> png(figure);
      case "svg" -> svg(figure).getBytes(StandardCharsets.UTF_8);
      case "pdf" -> pdf(figure);
      case "csv" -> csv(figure).getBytes(StandardCharsets.UTF_8);
      default ->
          throw new IOException("a figure can be written as .png, .svg, .pdf or .csv, not as \"" + name + "\"");
    };
  }

  /** The figure as pixels, {@code scale} of them per unit. */
  public static BufferedImage image(Figure figure, double scale) {
    int width = (int) Math.ceil(figure.width() * scale);
    int height = (int) Math.ceil(figure.height() * scale);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.scale(scale, scale);
    figure.paint(g);
    g.dispose();
    return image;
  }

  /** A PNG whose text chunks are {@code Title} and {@code Recipe}. */
  public static byte[] png(Figure figure) throws IOException {
    return PngText.encode(image(figure, PNG_SCALE), figure.title(), figure.recipe());
  }

  /** An SVG document with {@code title} and {@code metadata}. */
  public static String svg(Figure figure) {
    SVGGraphics2D g = new SVGGraphics2D(figure.width(), figure.height());
    figure.paint(g);
    String svg = g.getSVGDocument();
    int body = svg.indexOf('>', svg.indexOf("<svg")) + 1;
    String about =
        "\n<title>%s</title>\n<metadata>%s</metadata>\n".formatted(escape(figure.title()), escape(figure.recipe()));
    return svg.substring(0, body) + about + svg.substring(body);
  }

  /** A PDF of one page; the recipe stands in it as comment lines. Text outside Latin-1 is not drawn right. */
  public static byte[] pdf(Figure figure) {
    PDFDocument document = new PDFDocument();
    document.setTitle(figure.title());
    figure.paint(document.createPage(new Rectangle2D.Double(0, 0, figure.width(), figure.height())).getGraphics2D());
    return PdfRecipe.append(document.getPDFBytes(), figure.recipe());
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
