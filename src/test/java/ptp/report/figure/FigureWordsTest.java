package ptp.report.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Every word of a figure stands in its file as it was given, whatever its script, and the PDF carries its letters. */
class FigureWordsTest {
  private static final List<String> WORDS =
      List.of("40 ± 14 → 90 µm", "café, naïve, Ångström", "η ≤ 0.1, β², Δθ − ½ – end", "бельё & <b> \"q\"");
  private static final String RECIPE = "preset: laptop # 60 ± 14 µ\nname: η\n";

  /** Some lines of plain and of bold words. */
  private record Words(List<String> lines, String recipe) implements Figure {
    @Override
    public String title() {
      return "mean ± standard deviation";
    }

    @Override
    public double width() {
      return 400;
    }

    @Override
    public double height() {
      return 200;
    }

    @Override
    public void paint(Graphics2D g) {
      TextPainter.left(g, FigureFont.bold(14), Color.BLACK, title(), 10, 20);
      double y = 20;
      for (String line : lines) TextPainter.left(g, FigureFont.plain(12), Color.BLACK, line, 10, y += 30);
    }

    @Override
    public Figure printed(FigureSettings print) {
      return this;
    }
  }

  private static SizedFigure sheet(List<String> lines) {
    return SizedFigure.screen(new Words(lines, RECIPE));
  }

  private static List<PDFont> fonts(PDResources resources) throws IOException {
    List<PDFont> fonts = new ArrayList<>();
    for (COSName name : resources.getFontNames()) fonts.add(resources.getFont(name));
    for (COSName name : resources.getXObjectNames()) {
      if (resources.getXObject(name) instanceof PDFormXObject form)
        fonts.addAll(fonts(form.getResources()));
    }
    return fonts;
  }

  private static String text(PDDocument pdf) throws IOException {
    return new PDFTextStripper().getText(pdf).replace("\r", "");
  }

  @Test
  void aPdfSaysEveryWordAndCarriesItsLetters() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(PdfFile.encode(sheet(WORDS)))) {
      assertEquals("mean ± standard deviation\n" + String.join("\n", WORDS) + "\n", text(pdf));
      assertEquals("mean ± standard deviation", pdf.getDocumentInformation().getTitle());
      List<PDFont> fonts = fonts(pdf.getPage(0).getResources());
      assertEquals(2, fonts.size(), "plain and bold");
      for (PDFont font : fonts) assertTrue(font.isEmbedded() && font.getName().contains("+DejaVuSans"), font.getName());
    }
  }

  @Test
  void aPdfHoldsOnlyTheLettersThatItUses() throws IOException {
    assertTrue(PdfFile.encode(sheet(WORDS)).length < 60_000, "the font's file is ten times as large");
  }

  @Test
  void aPrintedChartSaysItsNoteAndItsLegend() throws IOException {
    Figure chart = FigureTest.curves(FigureTheme.LIGHT).printed(FigureSettings.USUAL);
    try (PDDocument pdf = Loader.loadPDF(PdfFile.encode(SizedFigure.screen(chart)))) {
      String text = text(pdf).replaceAll("\\s", ""); // the stripper breaks lines that run upwards after every letter
      for (String words : List.of("Success on task A", "mean ± standard deviation", "PTP, image (n = 3)",
          "success, %")) {
        assertTrue(text.contains(words.replace(" ", "")), words + " in " + text);
      }
    }
  }

  @Test
  void wordsThatTheFontLacksAreDrawnAndLoseNothingElse() throws IOException {
    List<String> lines = List.of("任务 A", "40 ± 14");
    try (PDDocument pdf = Loader.loadPDF(PdfFile.encode(sheet(lines)))) {
      assertTrue(text(pdf).contains("40 ± 14"));
    }
    assertTrue(svg(lines).getElementsByTagName("text").item(1).getTextContent().contains("任务"));
  }

  @Test
  void theSameFigureGivesTheSameBytes() throws IOException {
    assertArrayEquals(PdfFile.encode(sheet(WORDS)), PdfFile.encode(sheet(WORDS)));
    assertEquals(SvgFile.encode(sheet(WORDS)), SvgFile.encode(sheet(WORDS)));
  }

  private static Document svg(List<String> lines) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(SvgFile.encode(sheet(lines)))));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e);
    }
  }

  @Test
  void anSvgSaysEveryWordAndNamesAFontForMachinesWithoutIt() throws IOException {
    Document svg = svg(WORDS);
    NodeList texts = svg.getElementsByTagName("text");
    List<String> said = new ArrayList<>();
    for (int i = 0; i < texts.getLength(); i++) said.add(texts.item(i).getTextContent().strip());
    assertEquals("mean ± standard deviation", said.removeFirst());
    assertEquals(WORDS, said);
    assertEquals(RECIPE, svg.getElementsByTagName("metadata").item(0).getTextContent());
    NodeList all = svg.getElementsByTagName("*");
    List<String> families = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) families.add(((Element) all.item(i)).getAttribute("font-family"));
    assertTrue(families.contains("'DejaVu Sans', Verdana, sans-serif"));
    assertFalse(families.contains("'DejaVu Sans'"));
  }

  @Test
  void theRecipeOfAPdfIsReadAsText() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "figures"));
    FigureFile.write(new Words(WORDS, RECIPE), folder.resolve("words.pdf"));
    FigureFile.write(new Words(WORDS, RECIPE), folder.resolve("words.svg"));
    String pdf = new String(Files.readAllBytes(folder.resolve("words.pdf")), StandardCharsets.UTF_8);
    assertTrue(pdf.contains("\n% Recipe\n% preset: laptop # 60 ± 14 µ\n% name: η\n"));
  }
}
