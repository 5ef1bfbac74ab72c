package ptp.report.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A results table laid out for a column of a paper: columns are as wide as their text, and cells have two lines where they
 * can be broken. A table that is too wide for its text is drawn smaller as a whole.
 */
record TableFigure(ResultsTable table, double width, String recipe) implements Figure {
  private static final int MARGIN = 6;
  private static final int TITLE = 18;
  private static final int LINE = 15;
  private static final int PADDING = 7;
  private static final int COLUMN_GAP = 14;
  private static final Font STRONG = FigureFont.bold(14);
  private static final Font BODY = FigureFont.plain(12);

  @Override
  public String title() {
    return table.title();
  }

  @Override
  public Optional<String> csv() {
    return table.csv();
  }

  @Override
  public Figure printed(FigureSettings print) {
    return table.printed(print);
  }

  /** A cell's text in one or two lines: before a bracket, or after a comma. */
  static List<String> broken(String cell) {
    return List.of(cell.split(" (?=[(\\[])|(?<=,) ", 2));
  }

  private List<List<List<String>>> lines() {
    return table.grid().stream().map(row -> row.stream().map(TableFigure::broken).toList()).toList();
  }

  private static double[] columns(List<List<List<String>>> rows) {
    double[] columns = new double[rows.getFirst().size()];
    for (var row : rows) {
      for (int c = 0; c < columns.length; c++) {
        double widest = row.get(c).stream().mapToDouble(w -> TextPainter.width(BODY, w)).max().orElse(0);
        columns[c] = Math.max(columns[c], widest + COLUMN_GAP);
      }
    }
    return columns;
  }

  private static double needed(double[] columns) {
    double sum = 2 * MARGIN - COLUMN_GAP;
    for (double column : columns) sum += column;
    return sum;
  }

  private static double rowHeight(List<List<String>> row) {
    return row.stream().mapToInt(List::size).max().orElse(1) * LINE + PADDING;
  }

  private List<String> titleLines(double room) {
    return TextPainter.wrapped(STRONG, title(), room);
  }

  private List<String> noteLines(double room) {
    return table.note().isEmpty() ? List.of() : TextPainter.wrapped(BODY, table.note(), room);
  }

  private double shrink() {
    return Math.min(1, width / needed(columns(lines())));
  }

  @Override
  public double height() {
    double shrink = shrink();
    double rows = lines().stream().mapToDouble(TableFigure::rowHeight).sum();
    double words = width / shrink - 2 * MARGIN;
    return shrink * (2 * MARGIN + titleLines(words).size() * TITLE + rows + noteLines(words).size() * LINE);
  }

  @Override
  public void paint(Graphics2D g) {
    g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setColor(theme().background());
    g.fillRect(0, 0, (int) Math.ceil(width), (int) Math.ceil(height()));
    double shrink = shrink();
    g.scale(shrink, shrink);
    double wide = width / shrink;
    double y = MARGIN;
    for (String line : titleLines(wide - 2 * MARGIN)) {
      TextPainter.left(g, STRONG, theme().foreground(), line, MARGIN, (y += TITLE) - 4);
    }
    List<List<List<String>>> rows = lines();
    List<Double> lefts = lefts(columns(rows), wide);
    for (int r = 0; r < rows.size(); r++) {
      row(g, rows.get(r), lefts, y, r == 0 ? theme().muted() : theme().foreground());
      y += rowHeight(rows.get(r));
      g.setColor(theme().line());
      g.drawLine(MARGIN, (int) y, (int) (wide - MARGIN), (int) y);
    }
    for (String line : noteLines(wide - 2 * MARGIN)) {
      TextPainter.left(g, BODY, theme().muted(), line, MARGIN, y += LINE);
    }
    g.scale(1 / shrink, 1 / shrink);
  }

  /** Left edges of the columns; room that is left over goes between them. */
  private static List<Double> lefts(double[] columns, double wide) {
    double more = (wide - needed(columns)) / Math.max(1, columns.length - 1);
    List<Double> lefts = new ArrayList<>(List.of((double) MARGIN));
    for (int c = 0; c < columns.length - 1; c++) lefts.add(lefts.getLast() + columns[c] + more);
    return lefts;
  }

  private static void row(Graphics2D g, List<List<String>> cells, List<Double> lefts, double top, Color color) {
    for (int c = 0; c < cells.size(); c++) {
      double y = top;
      for (String line : cells.get(c)) TextPainter.left(g, BODY, color, line, lefts.get(c), y += LINE);
    }
  }

  private FigureTheme theme() {
    return table.theme();
  }
}
