package ptp.report.figure;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A recipe inside a PDF, as comment lines after the document. Readers find a document by the last {@code startxref} of
 * the file, so that entry is repeated behind the comments.
 */
final class PdfRecipe {
  private static final String START = "startxref";

  private PdfRecipe() {}

  static byte[] append(byte[] pdf, String recipe) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    String ending = text.substring(text.lastIndexOf(START)).stripTrailing();
    StringBuilder comments = new StringBuilder("\n% Recipe\n");
    recipe.lines().forEach(line -> comments.append("% ").append(line).append('\n'));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(pdf);
    out.writeBytes(comments.append(ending).append('\n').toString().getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }
}
