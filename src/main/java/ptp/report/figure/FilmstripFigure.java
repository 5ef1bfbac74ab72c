package ptp.report.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ptp.domain.Frame;
import ptp.domain.Subgoal;
import ptp.plan.PlannerCatalogue;

/**
 * Filmstrips below one another, like the paper's figure 4: one row per method, from the start on the left to the goal
 * on the right. Rows are aligned in time: a plan of fewer subgoals spreads over the same width, so that pictures below
 * one another belong to the same share of the way.
 *
 * @param note a line below the rows; empty for none
 */
public record FilmstripFigure(String title, List<Strip> rows, String note, String recipe, FigureTheme theme)
    implements Figure {
  private static final int MARGIN = 20;
  private static final int TITLE = 34;
  private static final int LABEL = 140;
  private static final int CELL = 96;
  private static final int GAP = 54;
  private static final int ROW = 122;
  private static final int NOTE = 14;
  private static final int BORDER = 2;
  private static final Font BODY = FigureFont.plain(12);
  private static final Font SMALL = FigureFont.plain(11);
  private static final Font STRONG = FigureFont.bold(14);

  public FilmstripFigure {
    if (rows.isEmpty()) throw new IllegalArgumentException("a filmstrip figure needs at least one plan");
    rows = List.copyOf(rows);
  }

  /** A figure without a line below its rows. */
  public FilmstripFigure(String title, List<Strip> rows, String recipe, FigureTheme theme) {
    this(title, rows, "", recipe, theme);
  }

  @Override
  public Figure printed(FigureSettings print) {
    return new PrintedFilmstrips(this, print.unitsWide(), print.addTo(recipe));
  }

  @Override
  public double width() {
    return Math.floor(2 * MARGIN + LABEL + layout().width());
  }

  @Override
  public double height() {
    int lines = rows.stream().mapToInt(Strip::noteLines).sum();
    return 2 * MARGIN + TITLE + rows.size() * ROW - (ROW - CELL) + lines * NOTE + (note.isEmpty() ? 0 : 2 * NOTE);
  }

  @Override
  public void paint(Graphics2D g) {
    prepare(g);
    g.setColor(theme.background());
    g.fillRect(0, 0, (int) width(), (int) height());
    TextPainter.left(g, STRONG, theme.foreground(), title, MARGIN, MARGIN + 14);
    int y = MARGIN + TITLE;
    for (Strip strip : rows) {
      row(g, strip, y);
      y += ROW + strip.noteLines() * NOTE;
    }
    TextPainter.left(g, SMALL, theme.muted(), note, MARGIN, y - (ROW - CELL) + 2 * NOTE);
  }

  /** Smooth lines and words, and pictures whose pixels stay squares. */
  static void prepare(Graphics2D g) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
  }

  /** One line per segment: its method, its number, V and the latent distance; empty where unknown. */
  @Override
  public Optional<String> csv() {
    StringBuilder csv = new StringBuilder("method,hop,value,distance\n");
    for (Strip strip : rows) {
      for (int i = 0; i < strip.subgoals().size(); i++) {
        Subgoal segment = strip.subgoals().get(i);
        String numbers = number(-segment.steps()) + "," + number(segment.distance());
        csv.append(strip.plan().method().id()).append(',').append(i + 1).append(',').append(numbers).append('\n');
      }
    }
    return Optional.of(csv.toString());
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.4f", value);
  }

  /** Hops of the longest plan. */
  int columns() {
    return rows.stream().mapToInt(r -> r.subgoals().size()).max().orElseThrow();
  }

  private void row(Graphics2D g, Strip strip, int y) {
    label(g, strip, y);
    int segments = strip.subgoals().size();
    picture(g, strip.plan().start().shown(), left(0, segments), y, true);
    notes(g, strip.notes().getFirst(), left(0, segments), y);
    for (int i = 0; i < segments; i++) {
      segment(g, strip, i, y);
      picture(g, strip.subgoals().get(i).state().shown(), left(i + 1, segments), y, i == segments - 1);
      notes(g, strip.notes().get(i + 1), left(i + 1, segments), y);
    }
  }

  private void notes(Graphics2D g, List<String> notes, int x, int y) {
    int line = y + CELL + BORDER + NOTE;
    for (String words : notes) {
      centred(g, theme.muted(), words, x + CELL / 2, line);
      line += NOTE;
    }
  }

  /** Left edge of the i-th of {@code segments} + 1 pictures. */
  private int left(int i, int segments) {
    return (int) layout().x(i, segments);
  }

  private StripLayout layout() {
    return new StripLayout(MARGIN + LABEL, columns(), CELL, GAP);
  }

  private void label(Graphics2D g, Strip strip, int y) {
    MethodStyle style = MethodStyle.of(strip.plan().method());
    g.setColor(style.color());
    g.fillOval(MARGIN, y + 4, 10, 10);
    TextPainter.left(g, STRONG, theme.foreground(), PlannerCatalogue.installed().title(strip.plan().method()), MARGIN
        + 16, y + 14);
    int line = y + 34;
    for (String words : List.of(strip.costText(), strip.secondsText(), strip.observationText())) {
      if (words.isEmpty()) continue;
      TextPainter.left(g, BODY, theme.muted(), words, MARGIN + 16, line);
      line += 17;
    }
  }

  private void segment(Graphics2D g, Strip strip, int i, int y) {
    int from = left(i, strip.subgoals().size()) + CELL + 7;
    int to = left(i + 1, strip.subgoals().size()) - 7;
    Subgoal segment = strip.subgoals().get(i);
    SegmentGrade grade = SegmentGrade.of(segment);
    g.setColor(new Color(grade.rgb()));
    g.setStroke(grade.stroke(4));
    g.drawLine(from, y + CELL / 2 - 10, to, y + CELL / 2 - 10);
    centred(g, theme.foreground(), SegmentText.value(segment), (from + to) / 2, y + CELL / 2 + 10);
    centred(g, theme.muted(), SegmentText.distance(segment), (from + to) / 2, y + CELL / 2 + 25);
  }

  private void picture(Graphics2D g, Frame frame, int x, int y, boolean end) {
    g.drawImage(image(frame), x, y, CELL, CELL, null);
    if (!end) return;
    g.setColor(theme.accent());
    g.setStroke(new BasicStroke(BORDER));
    g.drawRect(x - BORDER, y - BORDER, CELL + 2 * BORDER - 1, CELL + 2 * BORDER - 1);
  }

  /** The frame enlarged by a whole factor, so that viewers of the file that smooth pictures still show its pixels. */
  static BufferedImage image(Frame frame) {
    int factor = Math.max(1, 2 * CELL / Math.max(frame.width(), frame.height()));
    return frame.picture().enlarged(factor);
  }

  private static void centred(Graphics2D g, Color color, String words, int x, int baseline) {
    TextPainter.left(g, SMALL, color, words, x - TextPainter.width(SMALL, words) / 2, baseline);
  }
}
