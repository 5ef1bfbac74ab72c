package ptp.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ptp.cli.Commands.CompareArguments;
import ptp.cli.Commands.CompareResult;
import ptp.domain.Task;
import ptp.io.AtomicFiles;
import ptp.report.compare.Comparison;
import ptp.report.compare.ComparisonOptions;
import ptp.report.compare.GroupKey;
import ptp.report.compare.MeasuredRun;
import ptp.report.figure.CurveFigure;
import ptp.report.figure.CurveSeries;
import ptp.report.figure.FigureTheme;
import ptp.report.figure.ResultsTable;
import ptp.service.MetricService;

/** The success curves and the results table of runs, as files. */
final class CompareReports {
  private final CompareArguments asked;
  private final Comparison comparison;

  /**
   * Reads the runs.
   *
   * @param workspace its folder
   */
  CompareReports(Path workspace, MetricService metrics, CompareArguments asked) {
    this.asked = asked;
    List<MeasuredRun> all = MeasuredRun.all(metrics);
    checkKeys(all);
    comparison = Comparison.of(workspace, all, asked.choices());
  }

  /** An option that no run has would group nothing, silently. */
  private void checkKeys(List<MeasuredRun> all) {
    Set<String> known = new HashSet<>(GroupKey.FIXED.stream().map(GroupKey::id).toList());
    all.forEach(r -> known.addAll(r.options().keySet()));
    for (GroupKey key : asked.choices().keys()) {
      if (known.contains(key.id())) continue;
      String fixed = GroupKey.FIXED.stream().map(GroupKey::id).collect(Collectors.joining(", "));
      throw new IllegalArgumentException(
          "runs cannot be grouped by \"%s\"; choose from %s, or an option of the runs such as practice.epochs"
              .formatted(key.id(), fixed));
    }
  }

  /** Number of runs. */
  int runs() {
    return comparison.runs().size();
  }

  /** Writes a curve per task as PNG and SVG, and the table as PNG, Markdown and CSV. */
  CompareResult write(Path folder) {
    if (runs() == 0) throw new IllegalArgumentException(nothing());
    List<Path> curves = new ArrayList<>();
    curves().forEach((task, figure) -> {
      for (String format : List.of("png", "svg")) {
        Path file = folder.resolve("success-" + task + "." + format);
        FigureWriter.write(figure, file);
        curves.add(file);
      }
    });
    return new CompareResult(runs(), curves, writeTable(folder));
  }

  private String nothing() {
    return asked.choices().filter().narrows()
        ? "no evaluated run matches this kind, tag and search"
        : "no run has been evaluated yet; run ptp practice or ptp evaluate first";
  }

  private List<Path> writeTable(Path folder) {
    ResultsTable results = table();
    Path png = folder.resolve("results.png");
    Path markdown = folder.resolve("results.md");
    Path csv = folder.resolve("results.csv");
    FigureWriter.write(results, png);
    AtomicFiles.write(markdown, results.markdown());
    AtomicFiles.write(csv, results.csv().orElseThrow());
    return List.of(png, markdown, csv);
  }

  /** The success curves of the task that was asked for, or of every task that was measured. */
  Map<Task, CurveFigure> curves() {
    Map<Task, CurveFigure> figures = new EnumMap<>(Task.class);
    for (Task task : comparison.tasks()) {
      if (asked.task().map(task::equals).orElse(true)) figures.put(task, curve(task));
    }
    return figures;
  }

  private CurveFigure curve(Task task) {
    ComparisonOptions choices = asked.choices();
    List<CurveSeries> series = CurveSeries.all(comparison.curves(task), choices.summary(), choices.smoothing());
    return new CurveFigure(Comparison.title(task), series, comparison.curvesRecipe(task), FigureTheme.LIGHT);
  }

  /** Success before and after practice. */
  ResultsTable table() {
    List<ResultsTable.Row> rows =
        comparison.table().stream()
            .map(r -> ResultsTable.Row.of(r.method(), r.observation(), r.preset(), r.tasks())).toList();
    return new ResultsTable(Comparison.TABLE_TITLE, rows, comparison.tableRecipe(), FigureTheme.LIGHT);
  }
}
