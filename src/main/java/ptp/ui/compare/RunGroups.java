package ptp.ui.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ptp.domain.Task;
import ptp.figure.CurveSeries;
import ptp.figure.FigureTheme;
import ptp.figure.ResultsTable;
import ptp.stats.BandCurve;
import ptp.stats.SeedCurve;
import ptp.stats.Smoothing;
import ptp.ui.compare.MeasuredRun.Group;

/** Runs grouped by everything but the seed. All runs count; the parts of one seed (offline, practice) become one curve. */
final class RunGroups {
  private RunGroups() {}

  /** One curve per group, in the order of the methods. */
  static List<CurveSeries> series(List<MeasuredRun> runs, BandCurve.Summary summary, Smoothing smoothing) {
    boolean several = presets(runs) > 1;
    List<CurveSeries> series = new ArrayList<>();
    group(runs).forEach((group, members) -> series.add(series(group, several, seeds(members), summary, smoothing)));
    return series;
  }

  private static CurveSeries series(
      Group group, boolean several, List<SeedCurve> seeds, BandCurve.Summary summary, Smoothing smoothing) {
    String preset = several ? group.preset() : "";
    return CurveSeries.of(group.method(), group.observation(), preset, seeds, summary, smoothing);
  }

  private static long presets(List<MeasuredRun> runs) {
    return runs.stream().map(r -> r.run().preset()).distinct().count();
  }

  /** Success before and after practice of every group on every task. */
  static ResultsTable table(Map<Task, List<MeasuredRun>> byTask, String title, String recipe, FigureTheme theme) {
    Map<Group, List<ResultsTable.Cell>> cells = new LinkedHashMap<>();
    byTask.forEach(
        (task, runs) -> group(runs)
            .forEach(
                (group, members) -> cells
                    .computeIfAbsent(group, g -> new ArrayList<>())
                    .add(ResultsTable.Cell.of(task, seeds(members)))));
    boolean several = presets(byTask.values().stream().flatMap(List::stream).toList()) > 1;
    List<ResultsTable.Row> rows =
        cells.entrySet().stream()
            .sorted(Map.Entry.comparingByKey(Comparator.comparing(Group::method)))
            .map(e -> row(e.getKey(), several, e.getValue()))
            .toList();
    return new ResultsTable(title, rows, recipe, theme);
  }

  private static ResultsTable.Row row(Group group, boolean several, List<ResultsTable.Cell> cells) {
    return new ResultsTable.Row(group.method(), group.observation(), several ? group.preset() : "", cells);
  }

  private static Map<Group, List<MeasuredRun>> group(List<MeasuredRun> runs) {
    Map<Group, List<MeasuredRun>> groups =
        new TreeMap<>(
            Comparator.comparing(Group::method).thenComparing(Group::observation).thenComparing(Group::preset));
    for (MeasuredRun run : runs) {
      if (run.success().values().length > 0) groups.computeIfAbsent(run.group(), g -> new ArrayList<>()).add(run);
    }
    return groups;
  }

  /** One curve per seed; where two runs of a seed have a value at the same epoch, the newer one counts. */
  private static List<SeedCurve> seeds(List<MeasuredRun> members) {
    Map<Long, TreeMap<Long, Double>> bySeed = new TreeMap<>();
    members.stream()
        .sorted(Comparator.comparing(m -> m.run().created()))
        .forEach(m -> put(m.success(), bySeed.computeIfAbsent(m.run().seed(), s -> new TreeMap<>())));
    return bySeed.entrySet().stream().map(e -> curve(e.getKey(), e.getValue())).toList();
  }

  private static void put(SeedCurve curve, Map<Long, Double> values) {
    for (int i = 0; i < curve.epochs().length; i++) values.put(curve.epochs()[i], curve.values()[i]);
  }

  private static SeedCurve curve(long seed, Map<Long, Double> values) {
    long[] epochs = values.keySet().stream().mapToLong(Long::longValue).toArray();
    return new SeedCurve(seed, epochs, values.values().stream().mapToDouble(Double::doubleValue).toArray());
  }
}
