package ptp.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.metadata.IIOMetadata;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import ptp.report.figure.FigureSettings.Legend;

/** Figures have the size, the text and the legend that somebody asked for. */
class FigureSettingsTest {
  private static final Pattern SVG_SIZE = Pattern.compile(
      "<svg [^>]*height=\"([\\d.]+)mm\"[^>]* width=\"([\\d.]+)mm\"");
  private static final Path PICTURES = Path.of("target", "figures");

  private static FigureSettings print(double width, double font, Legend legend) {
    return new FigureSettings(width, OptionalDouble.empty(), font, legend);
  }

  private static double[] numbers(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    assertTrue(found.find(), "no " + pattern);
    return new double[] {Double.parseDouble(found.group(1)), Double.parseDouble(found.group(2))};
  }

  @Test
  void vectorFilesHaveExactlyTheSizeAndPicturesHaveItInPixels(@TempDir Path folder) throws IOException {
    FigureSettings print = new FigureSettings(85, OptionalDouble.of(61.5), 8, Legend.RIGHT);
    FigureFile.write(FigureTest.curves(FigureTheme.LIGHT), print, folder.resolve("a.pdf"));
    FigureFile.write(FigureTest.curves(FigureTheme.LIGHT), print, folder.resolve("a.svg"));
    FigureFile.write(FigureTest.curves(FigureTheme.LIGHT), print, folder.resolve("a.png"));
    try (PDDocument pdf = Loader.loadPDF(folder.resolve("a.pdf").toFile())) {
      assertEquals(85, pdf.getPage(0).getMediaBox().getWidth() / 72 * 25.4, 1e-4);
      assertEquals(61.5, pdf.getPage(0).getMediaBox().getHeight() / 72 * 25.4, 1e-4);
    }
    double[] millimetres = numbers(SVG_SIZE, Files.readString(folder.resolve("a.svg")));
    assertEquals(61.5, millimetres[0], 1e-6);
    assertEquals(85, millimetres[1], 1e-6);
    BufferedImage png = ImageIO.read(folder.resolve("a.png").toFile());
    assertEquals(Math.round(85 / 25.4 * 300), png.getWidth());
    assertEquals(Math.round(61.5 / 25.4 * 300), png.getHeight());
    assertEquals("11811", pixelsPerMetre(folder.resolve("a.png")));
  }

  private static String pixelsPerMetre(Path png) throws IOException {
    var reader = ImageIO.getImageReadersByFormatName("png").next();
    try (var in = ImageIO.createImageInputStream(png.toFile())) {
      reader.setInput(in);
      IIOMetadata metadata = reader.getImageMetadata(0);
      Element root = (Element) metadata.getAsTree("javax_imageio_png_1.0");
      return ((Element) root.getElementsByTagName("pHYs").item(0)).getAttribute("pixelsPerUnitXAxis");
    } finally {
      reader.dispose();
    }
  }

  @Test
  void everyFigureIsAsWideAsAskedAndAsHighAsItNeeds() throws IOException {
    for (double width : new double[] {FigureSettings.ONE_COLUMN, FigureSettings.TWO_COLUMNS}) {
      FigureSettings print = print(width, 8, Legend.BELOW);
      for (Figure figure : List.of(
          FigureTest.strips(FigureTheme.LIGHT), FigureTest.curves(FigureTheme.LIGHT), FigureTest.table(
              FigureTheme.LIGHT))) {
        SizedFigure sheet = SizedFigure.printed(figure, print);
        assertEquals(width, sheet.mmWide(), 1e-9);
        assertTrue(sheet.mmHigh() > 15 && sheet.mmHigh() < 130, figure.title() + ": " + sheet.mmHigh() + " mm");
        String name = "print-" + figure.getClass().getSimpleName().toLowerCase(Locale.ROOT) + "-" + (int) width;
        for (String format : List.of(".png", ".svg", ".pdf")) {
          FigureFile.write(figure, print, PICTURES.resolve(name + format));
        }
      }
    }
  }

  @Test
  void textHasItsSizeInPoints() {
    SizedFigure sheet = SizedFigure.printed(FigureTest.curves(FigureTheme.LIGHT), print(85, 9, Legend.BELOW));
    CurveFigure figure = (CurveFigure) sheet.figure();
    var axis = figure.chart(900).getXYPlot().getDomainAxis();
    assertEquals(9, axis.getLabelFont().getSize2D() * sheet.unit(), 1e-6);
  }

  @Test
  void theLegendStandsWhereItShallAndWithoutOneTheNoteSaysN() {
    CurveFigure curves = FigureTest.curves(FigureTheme.LIGHT);
    LegendTitle right = curves.printed(print(178, 8, Legend.RIGHT)).chart(900).getLegend();
    LegendTitle below = curves.printed(print(178, 8, Legend.BELOW)).chart(900).getLegend();
    assertEquals(RectangleEdge.RIGHT, right.getPosition());
    assertEquals(RectangleEdge.BOTTOM, below.getPosition());
    CurveFigure none = curves.printed(print(178, 8, Legend.NONE));
    assertEquals(null, none.chart(900).getLegend());
    assertTrue(none.note().startsWith("n = 3 to 5; mean"), none.note());
    assertFalse(curves.note().startsWith("n ="));
  }

  @Test
  void theRecipeSaysHowItWasPrinted() {
    Figure printed = FigureTest.table(FigureTheme.LIGHT).printed(print(85, 7.5, Legend.NONE));
    assertTrue(printed.recipe().endsWith("\nprint: --width 85 --font 7.5 --legend none\n"), printed.recipe());
  }

  @Test
  void aTableThatIsTooWideIsDrawnSmaller() {
    Figure wide = FigureTest.table(FigureTheme.LIGHT).printed(print(178, 8, Legend.NONE));
    Figure narrow = FigureTest.table(FigureTheme.LIGHT).printed(print(60, 11, Legend.NONE));
    assertTrue(narrow.height() < wide.height());
    assertEquals(List.of("53 ± 4 → 85 ± 3", "(n = 3)"), TableFigure.broken("53 ± 4 → 85 ± 3 (n = 3)"));
    assertEquals(List.of("A: unblock,", "then open"), TableFigure.broken("A: unblock, then open"));
    assertEquals(List.of("–"), TableFigure.broken("–"));
  }

  @Test
  void linesAreBrokenBetweenWords() {
    List<String> lines = TextPainter.wrapped(ChartStyle.BODY, "read the bands with care", 90);
    assertTrue(lines.size() > 1, lines.toString());
    assertEquals("read the bands with care", String.join(" ", lines));
    assertEquals(List.of(), TextPainter.wrapped(ChartStyle.BODY, "", 90));
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "'', '', 8; the width must be a number of millimetres, not \"\"",
    "85, tall, 8; the height must be a number of millimetres, not \"tall\"",
    "85, , x; the text must be a number of points, not \"x\"",
    "NaN, , 8; the width must be 20 to 1000 mm, not NaN",
    "85, 1e9, 8; the height must be 20 to 1000 mm, not 1000000000",
    "85, , 3; the text must be 4 to 36 pt, not 3",
    "20, , 8; 20 mm is too narrow for text of 8 pt: at most 3.7 pt fits"})
  void whatMakesNoSenseGetsASentence(String typed, String sentence) {
    String[] parts = typed.replace("''", "").split(",");
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> FigureSettings.of(parts[0].strip(), parts[1].strip(), parts[2]
                .strip(),
                Legend.BELOW));
    assertEquals(sentence, refused.getMessage());
  }

  @Test
  void whatIsRememberedIsReadAgainAndNonsenseIsNot() {
    FigureSettings print = new FigureSettings(85.5, OptionalDouble.of(60), 7.5, Legend.RIGHT);
    assertEquals(Optional.of(print), FigureSettings.read(print.arguments()));
    assertEquals(Optional.of(FigureSettings.USUAL), FigureSettings.read(FigureSettings.USUAL.arguments()));
    for (String nonsense : List.of("", "85 60", "--width 85 --font 8 --legend above", "--width")) {
      assertEquals(Optional.empty(), FigureSettings.read(nonsense), nonsense);
    }
  }
}
