package ptp.report.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;

/** Words on figures that are drawn piece by piece. */
final class TextPainter {
  private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

  private TextPainter() {}

  /** Width of words before they are drawn. */
  static double width(Font font, String words) {
    return FigureFont.showing(font, words).getStringBounds(words, MEASURE).getWidth();
  }

  static void left(Graphics2D g, Font font, Color color, String words, double x, double baseline) {
    if (words.isEmpty()) return;
    g.setFont(FigureFont.showing(font, words));
    g.setColor(color);
    g.drawString(words, (float) x, (float) baseline);
  }

  /** Draws words in the middle of some room, smaller where they are too wide for it. */
  static void centred(
      Graphics2D g, Font font, Color color, String words, double middle, double baseline, double room) {
    double width = width(font, words);
    Font fitting = width <= room ? font : font.deriveFont((float) (font.getSize2D() * room / width));
    left(g, fitting, color, words, middle - Math.min(width, room) / 2, baseline);
  }

  /** The words in lines that are no wider than {@code room}, but for single words that are. */
  static List<String> wrapped(Font font, String words, double room) {
    List<String> lines = new ArrayList<>();
    for (String word : words.split(" ")) {
      String longer = lines.isEmpty() ? word : lines.getLast() + " " + word;
      if (!lines.isEmpty() && width(font, longer) <= room) lines.set(lines.size() - 1, longer);
      else lines.add(word);
    }
    return words.isEmpty() ? List.of() : lines;
  }
}
