package ptp.report.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ptp.domain.MethodId;
import ptp.domain.ObservationMode;
import ptp.domain.Seed;
import ptp.domain.Task;
import ptp.plan.PlannerCatalogue;
import ptp.stats.Aggregate;
import ptp.stats.RobustMean;
import ptp.stats.SeedGroup;

/**
 * Success before and after practice, like the paper's table I: a row per method, a column per task. As text it is
 * Markdown or CSV, as a figure it is a picture.
 */
public record ResultsTable(String title, List<Row> rows, String recipe, FigureTheme theme) implements Figure {
  private static final int MARGIN = 20;
  private static final int TITLE = 40;
  private static final int LINE = 30;
  private static final int LABEL = 220;
  private static final int COLUMN = 250;
  private static final String OVERALL = "all tasks: IQM [95 %]";
  private static final Font BODY = FigureFont.plain(13);
  private static final Font STRONG = FigureFont.bold(14);

  public ResultsTable {
    rows = List.copyOf(rows);
  }

  /**
   * The cells of one method; tasks without runs have none.
   *
   * @param preset named beside the method to tell rows apart; empty when all rows share one
   * @param overall success after practice over the runs of all tasks, as shares; NaN where it was not computed, and so are
   *     the bounds where every task has one run, whose spread nobody knows
   */
  public record Row(
      MethodId method, ObservationMode observation, String preset, List<Cell> cells, RobustMean overall) {
    private static final Seed RESAMPLES = new Seed(0).derive("all tasks");

    public Row(MethodId method, ObservationMode observation, List<Cell> cells) {
      this(method, observation, "", cells, RobustMean.NONE);
    }

    /** Summarises the runs of every task, and those of all tasks together. */
    public static Row of(MethodId method, ObservationMode observation, String preset, Map<Task, SeedGroup> tasks) {
      List<Cell> cells = new ArrayList<>();
      tasks.forEach((task, group) -> cells.add(Cell.of(task, group)));
      List<double[]> after = tasks.values().stream().map(SeedGroup::after).toList();
      return new Row(method, observation, preset, cells, overall(after));
    }

    private static RobustMean overall(List<double[]> after) {
      RobustMean mean = RobustMean.of(after, RESAMPLES);
      boolean single = after.stream().allMatch(runs -> runs.length < 2);
      return single ? new RobustMean(mean.value(), Double.NaN, Double.NaN) : mean;
    }

    /** "85 [72, 91]" in percent, "85" where every task has one run, "85 (A, C)" where a task has none; or nothing. */
    public String overallText() {
      if (Double.isNaN(overall.value())) return "";
      String tasks = practised().size() == Task.values().length ? "" : " (" + String.join(", ", practised()) + ")";
      return share(overall.value()) + interval() + tasks;
    }

    private String interval() {
      return Double.isNaN(overall.low()) ? "" : " [" + share(overall.low()) + ", " + share(overall.high()) + "]";
    }

    private static String share(double value) {
      return String.format(Locale.ROOT, "%.0f", 100 * value);
    }

    /** Names of the tasks that were practised to an end. */
    private List<String> practised() {
      return cells.stream().filter(c -> !Double.isNaN(c.after())).map(c -> c.task().name()).sorted().toList();
    }

    /** "PTP, image+pose". */
    public String name() {
      return PlannerCatalogue.installed().title(method) + ", " + observation.label() + (preset.isEmpty() ? "" : ", "
          + preset);
    }

    /** The number of seeds: "3", or "1–3" where tasks differ. */
    public String seedsText() {
      IntSummaryStatistics n = cells.stream().mapToInt(Cell::n).summaryStatistics();
      return n.getMin() == n.getMax() ? "" + n.getMin() : n.getMin() + "–" + n.getMax();
    }

    /** The cell of a task. */
    public Optional<Cell> cell(Task task) {
      return cells.stream().filter(c -> c.task() == task).findFirst();
    }
  }

  /**
   * Success as shares, 0 to 1, over n seeds.
   *
   * @param unfinished how many of them still practise or were stopped; they count before practice only
   * @param beforeDeviation sample standard deviation over seeds, NaN for one seed
   * @param after NaN when nothing was practised
   */
  public record Cell(
      Task task, int n, int unfinished, double before, double beforeDeviation, double after, double afterDeviation) {
    /** The last offline value of every run, and the last online value of every finished one, summarised. */
    public static Cell of(Task task, SeedGroup runs) {
      double[] before = runs.before();
      double[] after = runs.after();
      return new Cell(
          task,
          runs.seeds().size(),
          runs.unfinished().size(),
          Aggregate.mean(before),
          Aggregate.deviation(before),
          Aggregate.mean(after),
          Aggregate.deviation(after));
    }

    /** "53 ± 4 → 85 ± 3 (n = 3)". */
    public String text() {
      return share(before, beforeDeviation) + " → " + share(after, afterDeviation) + " (" + seedsText() + ")";
    }

    /** "n = 3", or "n = 3, 1 unfinished". */
    private String seedsText() {
      return "n = " + n + (unfinished == 0 ? "" : ", " + unfinished + " unfinished");
    }

    /** "53 → 85", for where there is little room. */
    public String changeText() {
      return share(before, Double.NaN) + " → " + share(after, Double.NaN);
    }

    private static String share(double mean, double deviation) {
      if (Double.isNaN(mean)) return "–";
      String text = String.format(Locale.ROOT, "%.0f", 100 * mean);
      return Double.isNaN(deviation) ? text : text + String.format(Locale.ROOT, " ± %.0f", 100 * deviation);
    }
  }

  /** A GitHub-flavoured table, success in percent. */
  public String markdown() {
    String head = line("success, %", t -> t + ": " + t.title(), OVERALL);
    String rule = line("---", t -> "---", "---");
    String body = rows.stream().map(r -> line(r.name(), t -> text(r, t), r.overallText())).collect(
        Collectors.joining());
    return head + rule + body + (note().isEmpty() ? "" : "\n" + note() + "\n");
  }

  /** Caveats about the numbers; empty if there are none. */
  public String note() {
    List<String> notes = new ArrayList<>();
    if (cells().anyMatch(c -> c.n() - c.unfinished() < CurveFigure.FEW_SEEDS)) {
      notes.add("n < " + CurveFigure.FEW_SEEDS + " seeds: read differences with care");
    }
    if (unfinished()) notes.add("unfinished runs count only before practice");
    return String.join("; ", notes);
  }

  private Stream<Cell> cells() {
    return rows.stream().flatMap(r -> r.cells().stream());
  }

  private boolean unfinished() {
    return cells().anyMatch(c -> c.unfinished() > 0);
  }

  /** One line per method and task, success in percent, empty where unknown. */
  @Override
  public Optional<String> csv() {
    String head = "method,observation,preset,task,n,before_mean,before_sd,after_mean,after_sd";
    String more =
        (unfinished() ? ",unfinished" : "") + (overalls() ? ",all_tasks_iqm,all_tasks_low,all_tasks_high" : "");
    return Optional.of(
        head + more + "\n" + rows.stream().flatMap(r -> r.cells().stream().map(c -> csv(r, c))).collect(Collectors
            .joining()));
  }

  @Override
  public Figure printed(FigureSettings print) {
    return new TableFigure(this, print.unitsWide(), print.addTo(recipe));
  }

  /** The table's text: a row of names, then one row per method. */
  List<List<String>> grid() {
    List<List<String>> grid = new ArrayList<>(List.of(cells("success in %", t -> t + ": " + t.title(), OVERALL)));
    for (Row row : rows) grid.add(cells(row.name(), t -> text(row, t), row.overallText()));
    return grid;
  }

  @Override
  public double width() {
    return 2 * MARGIN + LABEL + (Task.values().length + (overalls() ? 1 : 0)) * COLUMN;
  }

  @Override
  public double height() {
    return 2 * MARGIN + TITLE + (rows.size() + (note().isEmpty() ? 1 : 2)) * LINE;
  }

  @Override
  public void paint(Graphics2D g) {
    g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setColor(theme.background());
    g.fillRect(0, 0, (int) width(), (int) height());
    TextPainter.left(g, STRONG, theme.foreground(), title, MARGIN, MARGIN + 14);
    int y = MARGIN + TITLE;
    paintLine(g, y, "success, %", t -> t + ": " + t.title(), OVERALL, theme.muted());
    for (Row row : rows) {
      paintLine(g, y += LINE, row.name(), t -> text(row, t), row.overallText(), theme.foreground());
    }
    TextPainter.left(g, BODY, theme.muted(), note(), MARGIN, y + LINE + 19);
  }

  private void paintLine(
      Graphics2D g, int y, String label, Function<Task, String> cell, String overall, Color color) {
    TextPainter.left(g, BODY, color, label, MARGIN, y + 19);
    for (Task task : Task.values()) {
      TextPainter.left(g, BODY, color, cell.apply(task), MARGIN + LABEL + task.ordinal() * COLUMN, y + 19);
    }
    if (overalls()) TextPainter.left(g, BODY, color, overall, MARGIN + LABEL + Task.values().length * COLUMN, y + 19);
    g.setColor(theme.line());
    g.drawLine(MARGIN, y + LINE - 1, (int) width() - MARGIN, y + LINE - 1);
  }

  private String line(String first, Function<Task, String> cell, String overall) {
    return cells(first, cell, overall).stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private List<String> cells(String first, Function<Task, String> cell, String overall) {
    Stream<String> cells = Stream.concat(Stream.of(first), Stream.of(Task.values()).map(cell));
    return (overalls() ? Stream.concat(cells, Stream.of(overall)) : cells).toList();
  }

  /** Whether success over all tasks is part of the table. */
  private boolean overalls() {
    return rows.stream().anyMatch(r -> !r.overallText().isEmpty());
  }

  private static String text(Row row, Task task) {
    return row.cell(task).map(Cell::text).orElse("–");
  }

  private String csv(Row row, Cell cell) {
    return String.join(
        ",",
        row.method().id(),
        row.observation().label(),
        quoted(row.preset()),
        cell.task().name(),
        Integer.toString(cell.n()),
        number(cell.before()),
        number(cell.beforeDeviation()),
        number(cell.after()),
        number(cell.afterDeviation()))
        + (unfinished() ? "," + cell.unfinished() : "")
        + (overalls() ? "," + overall(row.overall()) : "")
        + "\n";
  }

  /** A preset with what was changed in it has commas. */
  private static String quoted(String preset) {
    return preset.matches("[^,\"\n]*") ? preset : '"' + preset.replace("\"", "\"\"") + '"';
  }

  private static String overall(RobustMean mean) {
    return number(mean.value()) + "," + number(mean.low()) + "," + number(mean.high());
  }

  private static String number(double share) {
    return Double.isNaN(share) ? "" : String.format(Locale.ROOT, "%.2f", 100 * share);
  }
}
