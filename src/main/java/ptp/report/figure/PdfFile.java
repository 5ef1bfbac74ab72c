package ptp.report.figure;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A figure as a PDF of one page. Its words can be searched and copied; the page carries the letters that it uses. Words in
 * characters that {@link FigureFont} lacks are drawn as outlines.
 */
final class PdfFile {
  private PdfFile() {}

  /** The recipe stands in the document as comment lines; the same figure gives the same bytes. */
  static byte[] encode(SizedFigure sheet) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.getDocumentInformation().setTitle(sheet.figure().title());
      document.setDocumentId((long) sheet.figure().recipe().hashCode()); // otherwise made from the time
      draw(sheet, document);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out, CompressParameters.NO_COMPRESSION); // or the table that PdfRecipe points to would be a stream
      return PdfRecipe.append(out.toByteArray(), sheet.figure().recipe());
    }
  }

  private static void draw(SizedFigure sheet, PDDocument document) throws IOException {
    float wide = (float) sheet.pointsWide();
    float high = (float) sheet.pointsHigh();
    PDPage page = new PDPage(new PDRectangle(wide, high));
    document.addPage(page);
    PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, wide, high);
    g.setFontTextDrawer(letters(document));
    g.scale(sheet.unit(), sheet.unit());
    sheet.figure().paint(g);
    g.dispose();
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.drawForm(g.getXFormObject());
    }
  }

  private static PdfBoxGraphics2DFontTextDrawer letters(PDDocument document) throws IOException {
    PdfBoxGraphics2DFontTextDrawer letters = new PdfBoxGraphics2DFontTextDrawer();
    for (Font font : new Font[] {FigureFont.plain(1), FigureFont.bold(1)}) {
      try (InputStream file = FigureFont.file(font)) {
        letters.registerFont(font.getFontName(), PDType0Font.load(document, file, true));
      }
    }
    return letters;
  }
}
