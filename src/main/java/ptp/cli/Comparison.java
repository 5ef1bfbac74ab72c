package ptp.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ptp.cli.Commands.CompareResult;
import ptp.domain.Method;
import ptp.domain.ObservationMode;
import ptp.domain.RunRecord;
import ptp.domain.Task;
import ptp.figure.CurveFigure;
import ptp.figure.CurveSeries;
import ptp.figure.FigureTheme;
import ptp.figure.ResultsTable;
import ptp.run.MetricService;
import ptp.stats.BandCurve;
import ptp.stats.SeedCurve;
import ptp.stats.Smoothing;
import ptp.store.AtomicFiles;

/** The success curves and the results table of all practice runs. */
final class Comparison {
  private final Map<Task, Map<Group, List<Measured>>> tasks = new EnumMap<>(Task.class);

  /** Reads the runs. */
  Comparison(MetricService metrics) {
    for (RunRecord run : metrics.runs()) {
      if (!run.kind().equals("practice")) continue;
      SeedCurve success = metrics.success(run);
      if (success.epochs().length == 0) continue;
      tasks.computeIfAbsent(run.task(), t -> new TreeMap<>())
          .computeIfAbsent(new Group(run.method(), run.observation()), g -> new ArrayList<>())
          .add(new Measured(run, success));
    }
  }

  /** What is compared: runs that differ in their seed alone. */
  private record Group(Method method, ObservationMode observation) implements Comparable<Group> {
    @Override
    public int compareTo(Group other) {
      int byMethod = method.compareTo(other.method);
      return byMethod != 0 ? byMethod : observation.compareTo(other.observation);
    }
  }

  /** A run and its success. */
  private record Measured(RunRecord run, SeedCurve success) {}

  /** How many runs there are. */
  int runs() {
    return tasks.values().stream().flatMap(groups -> groups.values().stream()).mapToInt(List::size).sum();
  }

  /** Writes a curve per task as PNG and SVG, and the table as PNG, Markdown and CSV. */
  CompareResult write(Path folder) {
    if (runs() == 0) throw new IllegalArgumentException("nothing has practised yet; run ptp practice first");
    List<Path> curves = new ArrayList<>();
    curves().forEach((task, figure) -> {
      for (String format : List.of("png", "svg")) curves.add(folder.resolve("success-" + task + "." + format));
      curves.subList(curves.size() - 2, curves.size()).forEach(file -> Pictures.write(figure, file));
    });
    return new CompareResult(runs(), curves, writeTable(folder));
  }

  private List<Path> writeTable(Path folder) {
    ResultsTable results = table();
    Path png = folder.resolve("results.png");
    Path markdown = folder.resolve("results.md");
    Path csv = folder.resolve("results.csv");
    Pictures.write(results, png);
    AtomicFiles.write(markdown, results.markdown());
    AtomicFiles.write(csv, results.csv().orElseThrow());
    return List.of(png, markdown, csv);
  }

  /** The success curves of every task that was practised. */
  Map<Task, CurveFigure> curves() {
    Map<Task, CurveFigure> figures = new EnumMap<>(Task.class);
    tasks.forEach((task, groups) -> figures.put(task, curve(task, groups)));
    return figures;
  }

  private static CurveFigure curve(Task task, Map<Group, List<Measured>> groups) {
    List<CurveSeries> series = new ArrayList<>();
    groups.forEach(
        (group, runs) -> series.add(
            CurveSeries.of(
                group.method, group.observation, seeds(runs), BandCurve.Summary.MEAN_DEVIATION, Smoothing.NONE)));
    String title = "Task " + task + ": " + task.title();
    String recipe = recipe("success over epochs", groups.values().stream().flatMap(List::stream).toList());
    return new CurveFigure(title, series, recipe, FigureTheme.LIGHT);
  }

  private static List<SeedCurve> seeds(List<Measured> runs) {
    return runs.stream().map(Measured::success).toList();
  }

  /** Success before and after practice. */
  ResultsTable table() {
    Map<Group, List<ResultsTable.Cell>> rows = new TreeMap<>();
    tasks.forEach(
        (task, groups) -> groups.forEach(
            (group, runs) -> rows.computeIfAbsent(group, g -> new ArrayList<>())
                .add(ResultsTable.Cell.of(task, seeds(runs)))));
    List<ResultsTable.Row> table = new ArrayList<>();
    rows.forEach((group, cells) -> table.add(new ResultsTable.Row(group.method, group.observation, cells)));
    List<Measured> all =
        tasks.values().stream().flatMap(groups -> groups.values().stream()).flatMap(List::stream).toList();
    String recipe = recipe("success before and after practice", all);
    return new ResultsTable("Success before and after practice", table, recipe, FigureTheme.LIGHT);
  }

  /** What a figure is made from: every run with its configuration. */
  private static String recipe(String figure, List<Measured> used) {
    StringBuilder recipe = new StringBuilder("figure: " + figure + "\nsummary: mean and deviation over seeds\n");
    recipe.append("command: installer/ptp export\nruns:\n");
    for (Measured m : used) {
      recipe.append("  - id: ").append(m.run().id()).append("\n    seed: ").append(m.run().seed());
      recipe.append("\n    recipe: |\n").append(m.run().recipe().indent(6));
    }
    return recipe.toString();
  }
}
