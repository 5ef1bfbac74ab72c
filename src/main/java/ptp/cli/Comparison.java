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

/** Draws the success curves and the results table of all practice runs. */
final class Comparison {
  private final MetricService metrics;

  Comparison(MetricService metrics) {
    this.metrics = metrics;
  }

  /** What is compared: runs that differ in their seed alone. */
  private record Group(Method method, ObservationMode observation) implements Comparable<Group> {
    @Override
    public int compareTo(Group other) {
      int byMethod = method.compareTo(other.method);
      return byMethod != 0 ? byMethod : observation.compareTo(other.observation);
    }
  }

  /** Writes a curve per task as PNG and SVG, and the table as PNG, Markdown and CSV. */
  CompareResult write(Path folder) {
    Map<Task, Map<Group, List<SeedCurve>>> tasks = new EnumMap<>(Task.class);
    int runs = 0;
    for (RunRecord run : metrics.runs()) {
      if (!run.kind().equals("practice")) continue;
      MetricService.Series series = metrics.series(run.id(), MetricService.SUCCESS);
      if (series.steps().length == 0) continue;
      runs++;
      tasks.computeIfAbsent(run.task(), t -> new TreeMap<>())
          .computeIfAbsent(new Group(run.method(), run.observation()), g -> new ArrayList<>())
          .add(new SeedCurve(run.seed(), series.steps(), series.values()));
    }
    if (runs == 0) throw new IllegalArgumentException("nothing has practised yet; run ptp practice first");
    List<Path> curves = new ArrayList<>();
    tasks.forEach((task, groups) -> curves.addAll(curve(task, groups, folder)));
    return new CompareResult(runs, curves, table(tasks, folder));
  }

  private static List<Path> curve(Task task, Map<Group, List<SeedCurve>> groups, Path folder) {
    List<CurveSeries> series = new ArrayList<>();
    groups.forEach(
        (group, runs) -> series.add(
            CurveSeries.of(
                group.method, group.observation, runs, BandCurve.Summary.MEAN_DEVIATION, Smoothing.NONE)));
    String title = "Task " + task + ": " + task.title();
    CurveFigure figure = new CurveFigure(title, series, "compared by PTP Workbench", FigureTheme.LIGHT);
    List<Path> files = List.of(folder.resolve("success-" + task + ".png"), folder.resolve("success-" + task + ".svg"));
    files.forEach(file -> Pictures.write(figure, file));
    return files;
  }

  private static List<Path> table(Map<Task, Map<Group, List<SeedCurve>>> tasks, Path folder) {
    Map<Group, List<ResultsTable.Cell>> rows = new TreeMap<>();
    tasks.forEach(
        (task, groups) -> groups.forEach(
            (group, runs) -> rows.computeIfAbsent(group, g -> new ArrayList<>())
                .add(ResultsTable.Cell.of(task, runs))));
    List<ResultsTable.Row> table = new ArrayList<>();
    rows.forEach((group, cells) -> table.add(new ResultsTable.Row(group.method, group.observation, cells)));
    ResultsTable results =
        new ResultsTable("Success before and after practice", table, "compared by PTP Workbench", FigureTheme.LIGHT);
    Path png = folder.resolve("results.png");
    Path markdown = folder.resolve("results.md");
    Path csv = folder.resolve("results.csv");
    Pictures.write(results, png);
    AtomicFiles.write(markdown, results.markdown());
    AtomicFiles.write(csv, results.csv().orElseThrow());
    return List.of(png, markdown, csv);
  }
}
