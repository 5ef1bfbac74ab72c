package ptp.ui.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ptp.domain.Method;
import ptp.domain.Seed;
import ptp.domain.Task;
import ptp.figure.CurveSeries;
import ptp.figure.MethodStyle;
import ptp.figure.ResultsTable;
import ptp.stats.BandCurve;
import ptp.stats.RobustMean;
import ptp.stats.SeedCurve;
import ptp.stats.Smoothing;
import ptp.ui.compare.MeasuredRun.Strand;

/** Runs grouped by anything but the seed. All runs count; the parts of one seed (offline, practice) become one curve. */
final class RunGroups {
  private static final Comparator<MeasuredRun> ORDER =
      Comparator.comparing((MeasuredRun r) -> r.run().method())
          .thenComparing(r -> r.run().observation())
          .thenComparing(r -> r.run().preset())
          .thenComparing(r -> r.run().kind());

  private static final Set<GroupKey> TABLE = EnumSet.of(GroupKey.METHOD, GroupKey.OBSERVATION, GroupKey.PRESET);
  private static final Seed RESAMPLES = new Seed(0).derive("all tasks");

  private RunGroups() {}

  /** One curve per group, in the order of the methods. */
  static List<CurveSeries> series(
      List<MeasuredRun> runs, Set<GroupKey> keys, BandCurve.Summary summary, Smoothing smoothing) {
    Map<List<String>, List<MeasuredRun>> groups = group(runs, keys);
    Set<GroupKey> named = named(groups, keys);
    boolean byMethod = groups.values().stream().map(RunGroups::method).distinct().count() == groups.size()
        && groups.values().stream().allMatch(g -> method(g).isPresent());
    List<CurveSeries> series = new ArrayList<>();
    for (List<MeasuredRun> members : groups.values()) {
      MethodStyle style =
          byMethod ? MethodStyle.of(method(members).orElseThrow()) : MethodStyle.series(series.size());
      String name = named.stream().map(k -> k.of(members.getFirst())).collect(Collectors.joining(", "));
      series.add(CurveSeries.of(name, style, seeds(members), summary, smoothing));
    }
    return series;
  }

  /** The one method of a group; empty when it mixes several. */
  private static Optional<Method> method(List<MeasuredRun> members) {
    Set<Method> methods = members.stream().map(r -> r.run().method()).collect(Collectors.toSet());
    return methods.size() == 1 ? Optional.of(methods.iterator().next()) : Optional.empty();
  }

  /** The keys whose values tell the groups apart, or are named always. */
  private static Set<GroupKey> named(Map<List<String>, List<MeasuredRun>> groups, Set<GroupKey> keys) {
    Set<GroupKey> named = EnumSet.noneOf(GroupKey.class);
    for (GroupKey key : keys) {
      long values = groups.values().stream().map(g -> key.of(g.getFirst())).distinct().count();
      if (key.alwaysNamed() || values > 1) named.add(key);
    }
    if (named.isEmpty()) named.addAll(keys);
    return named;
  }

  /** Success before and after practice of every method on every task, and over all tasks. */
  static List<ResultsTable.Row> table(List<MeasuredRun> runs) {
    Map<List<String>, List<MeasuredRun>> groups = group(runs, TABLE);
    boolean presets = groups.values().stream().map(g -> g.getFirst().run().preset()).distinct().count() > 1;
    return groups.values().stream().map(members -> row(members, presets)).toList();
  }

  private static ResultsTable.Row row(List<MeasuredRun> members, boolean presets) {
    List<ResultsTable.Cell> cells = new ArrayList<>();
    List<double[]> after = new ArrayList<>();
    for (Task task : Task.values()) {
      List<SeedCurve> seeds = seeds(members.stream().filter(r -> r.run().task() == task).toList());
      if (!seeds.isEmpty()) cells.add(ResultsTable.Cell.of(task, seeds));
      after.add(seeds.stream().mapToDouble(SeedCurve::afterPractice).filter(Double::isFinite).toArray());
    }
    MeasuredRun any = members.getFirst();
    String preset = presets ? any.run().preset() : "";
    RobustMean overall = RobustMean.of(after, RESAMPLES);
    return new ResultsTable.Row(any.run().method(), any.run().observation(), preset, cells, overall);
  }

  private static Map<List<String>, List<MeasuredRun>> group(List<MeasuredRun> runs, Set<GroupKey> keys) {
    return runs.stream()
        .filter(r -> r.success().values().length > 0)
        .sorted(ORDER)
        .collect(
            Collectors.groupingBy(
                r -> keys.stream().map(k -> k.of(r)).toList(), LinkedHashMap::new, Collectors.toList()));
  }

  /** One curve per seed; where two runs of a seed have a value at the same epoch, the newer one counts. */
  private static List<SeedCurve> seeds(List<MeasuredRun> members) {
    Map<Strand, List<MeasuredRun>> strands = new HashMap<>();
    for (MeasuredRun run : members) strands.computeIfAbsent(run.strand(), s -> new ArrayList<>()).add(run);
    return strands.entrySet().stream()
        .sorted(Comparator.comparing(e -> e.getKey().toString()))
        .sorted(Comparator.comparing(e -> e.getKey().seed()))
        .map(e -> curve(e.getValue()))
        .toList();
  }

  private static SeedCurve curve(List<MeasuredRun> parts) {
    if (parts.size() == 1) return parts.getFirst().success();
    TreeMap<Long, Double> values = new TreeMap<>();
    parts.stream().sorted(Comparator.comparing(m -> m.run().created())).forEach(m -> put(m.success(), values));
    long[] epochs = values.keySet().stream().mapToLong(Long::longValue).toArray();
    double[] shares = values.values().stream().mapToDouble(Double::doubleValue).toArray();
    return new SeedCurve(parts.getFirst().run().seed(), epochs, shares);
  }

  private static void put(SeedCurve curve, Map<Long, Double> values) {
    for (int i = 0; i < curve.epochs().length; i++) values.put(curve.epochs()[i], curve.values()[i]);
  }
}
