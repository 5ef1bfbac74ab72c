package ptp.report.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ptp.domain.Frame;
import ptp.domain.Subgoal;
import ptp.plan.PlannerCatalogue;

/**
 * Filmstrips laid out for a column of a paper: each row's label stands above it and the numbers of a segment below the picture
 * it leads to, so that the pictures have the whole width. Text that is too wide for its picture is drawn smaller.
 */
record PrintedFilmstrips(FilmstripFigure figure, double width, String recipe) implements Figure {
  private static final int MARGIN = 6;
  private static final int TITLE = 18;
  private static final int LABEL = 20;
  private static final int LINE = 13;
  private static final int BAR = 7;
  private static final int ROW_GAP = 10;
  private static final int LARGEST_CELL = 96;
  private static final double GAP_SHARE = 0.12;
  private static final Font TITLE_FONT = FigureFont.bold(14);
  private static final Font STRONG = FigureFont.bold(12);
  private static final Font BODY = FigureFont.plain(12);
  private static final Font SMALL = FigureFont.plain(11);

  @Override
  public String title() {
    return figure.title();
  }

  @Override
  public Optional<String> csv() {
    return figure.csv();
  }

  @Override
  public Figure printed(FigureSettings print) {
    return figure.printed(print);
  }

  private FigureTheme theme() {
    return figure.theme();
  }

  private double room() {
    return width - 2 * MARGIN;
  }

  private StripLayout layout() {
    int columns = figure.columns();
    double cell = Math.floor(room() / (columns + 1 + columns * GAP_SHARE));
    double fitting = Math.clamp(cell, 1, LARGEST_CELL);
    return new StripLayout(MARGIN, columns, fitting, (room() - (columns + 1) * fitting) / columns);
  }

  private List<String> titleLines() {
    return TextPainter.wrapped(TITLE_FONT, title(), room());
  }

  private List<String> noteLines() {
    return TextPainter.wrapped(SMALL, figure.note(), room());
  }

  private double rowHeight(Strip strip) {
    return LABEL + layout().cell() + BAR + (2 + strip.noteLines()) * LINE + ROW_GAP;
  }

  @Override
  public double height() {
    double rows = figure.rows().stream().mapToDouble(this::rowHeight).sum();
    return 2 * MARGIN + titleLines().size() * TITLE + rows - ROW_GAP + noteLines().size() * LINE;
  }

  @Override
  public void paint(Graphics2D g) {
    FilmstripFigure.prepare(g);
    g.setColor(theme().background());
    g.fillRect(0, 0, (int) Math.ceil(width), (int) Math.ceil(height()));
    double y = MARGIN;
    for (String line : titleLines())
      TextPainter.left(g, TITLE_FONT, theme().foreground(), line, MARGIN, (y += TITLE) - 4);
    for (Strip strip : figure.rows()) {
      row(g, strip, y);
      y += rowHeight(strip);
    }
    y -= ROW_GAP;
    for (String line : noteLines()) TextPainter.left(g, SMALL, theme().muted(), line, MARGIN, y += LINE);
  }

  private void row(Graphics2D g, Strip strip, double top) {
    label(g, strip, top);
    double y = top + LABEL;
    int segments = strip.subgoals().size();
    picture(g, strip.plan().start().shown(), 0, segments, y, true);
    lines(g, strip.notes().getFirst(), layout().x(0, segments), y + layout().cell() + BAR + 2 * LINE);
    for (int i = 0; i < segments; i++) {
      picture(g, strip.subgoals().get(i).state().shown(), i + 1, segments, y, i == segments - 1);
      numbers(g, strip, i, y + layout().cell());
    }
  }

  private void label(Graphics2D g, Strip strip, double y) {
    g.setColor(MethodStyle.of(strip.plan().method()).color());
    g.fillOval(MARGIN, (int) y + 5, 9, 9);
    String name = PlannerCatalogue.installed().title(strip.plan().method());
    TextPainter.left(g, STRONG, theme().foreground(), name, MARGIN + 14, y + 14);
    String more = Stream.of(strip.costText(), strip.secondsText(), strip.observationText())
        .filter(w -> !w.isEmpty()).collect(Collectors.joining(", "));
    TextPainter.left(g, BODY, theme().muted(), more, MARGIN + 22 + TextPainter.width(STRONG, name), y + 14);
  }

  private void picture(Graphics2D g, Frame frame, int i, int segments, double y, boolean end) {
    int cell = (int) layout().cell();
    int x = (int) layout().x(i, segments);
    g.drawImage(FilmstripFigure.image(frame), x, (int) y, cell, cell, null);
    if (!end) return;
    g.setColor(theme().accent());
    g.setStroke(new BasicStroke(1.5f));
    g.drawRect(x, (int) y, cell, cell);
  }

  /** The grade of a segment as a line below the picture it leads to, V and the latent distance, and the notes. */
  private void numbers(Graphics2D g, Strip strip, int segment, double y) {
    Subgoal shown = strip.subgoals().get(segment);
    double x = layout().x(segment + 1, strip.subgoals().size());
    SegmentGrade grade = SegmentGrade.of(shown);
    g.setColor(new Color(grade.rgb()));
    g.setStroke(grade.stroke(3));
    g.drawLine((int) x, (int) y + 4, (int) (x + layout().cell()), (int) y + 4);
    centred(g, theme().foreground(), SegmentText.value(shown), x, y + BAR + LINE - 2);
    centred(g, theme().muted(), SegmentText.distance(shown), x, y + BAR + 2 * LINE - 2);
    lines(g, strip.notes().get(segment + 1), x, y + BAR + 2 * LINE);
  }

  private void lines(Graphics2D g, List<String> notes, double x, double y) {
    double baseline = y - 2;
    for (String note : notes) centred(g, theme().muted(), note, x, baseline += LINE);
  }

  private void centred(Graphics2D g, Color color, String words, double x, double baseline) {
    StripLayout layout = layout();
    TextPainter.centred(g, SMALL, color, words, x + layout.cell() / 2, baseline, layout.cell() + layout.gap() / 2);
  }
}
