package ptp.report.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ptp.domain.MethodId;
import ptp.domain.Task;
import ptp.plan.PlannerCatalogue;
import ptp.report.compare.MeasuredRun.Strand;
import ptp.stats.SeedCurve;
import ptp.stats.SeedGroup;

/**
 * Runs grouped by anything but the seed. All runs count; the parts of one seed (evaluations, practice) are one curve. A
 * drawn goal is another problem with another measure of success, so it is part of every group, whatever is chosen.
 */
final class RunGroups {
  /**
   * Of two values at one epoch the last one counts: a practice knows which policy it measured, which evaluations of
   * earlier versions did not tell; of two runs alike the newer one counts.
   */
  private static final Comparator<MeasuredRun> LAST_COUNTS =
      Comparator.comparing((MeasuredRun r) -> r.run().kind().equals(MeasuredRun.PRACTICE))
          .thenComparing(r -> r.run().created());

  private RunGroups() {}

  /** The groups of one task's runs, in the order of the methods. */
  static List<SeedGroup> of(List<MeasuredRun> runs, List<GroupKey> keys) {
    Collection<List<MeasuredRun>> groups = group(runs, keys).values();
    List<GroupKey> named = named(groups, keys);
    return groups.stream().map(members -> seeds(name(members.getFirst(), named), members)).toList();
  }

  /** The preset names the drawn goals; where it is not named, they are named by themselves. */
  private static String name(MeasuredRun any, List<GroupKey> named) {
    String name = named.stream().map(k -> k.of(any)).collect(Collectors.joining(", "));
    boolean said = any.drawnGoals().isEmpty() || named.contains(GroupKey.PRESET);
    return said ? name : name + ", " + any.drawnGoals();
  }

  /** The keys whose values tell the groups apart, or are named always. */
  private static List<GroupKey> named(Collection<List<MeasuredRun>> groups, List<GroupKey> keys) {
    List<GroupKey> named =
        keys.stream()
            .filter(k -> k.alwaysNamed() || groups.stream().map(g -> k.of(g.getFirst())).distinct().count() > 1)
            .toList();
    return named.isEmpty() ? keys : named;
  }

  /** Every method, observation and preset on every task. */
  static List<TableRow> table(List<MeasuredRun> runs) {
    Collection<List<MeasuredRun>> groups = group(runs, GroupKey.USUAL).values();
    boolean drawn = runs.stream().anyMatch(r -> !r.drawnGoals().isEmpty());
    boolean presets = drawn || groups.stream().map(g -> g.getFirst().run().preset()).distinct().count() > 1;
    return groups.stream().map(members -> row(members, presets)).toList();
  }

  private static TableRow row(List<MeasuredRun> members, boolean presets) {
    Map<Task, SeedGroup> tasks = new EnumMap<>(Task.class);
    for (Task task : Task.values()) {
      List<MeasuredRun> some = members.stream().filter(r -> r.run().task() == task).toList();
      if (!some.isEmpty()) tasks.put(task, seeds(task.name(), some));
    }
    MeasuredRun any = members.getFirst();
    return new TableRow(any.method(), any.run().observation(), presets ? any.run().preset() : "", tasks);
  }

  private static Comparator<MeasuredRun> order() {
    PlannerCatalogue planners = PlannerCatalogue.installed();
    return Comparator.comparing((MeasuredRun r) -> planners.place(r.method()))
        .thenComparing(r -> r.run().observation())
        .thenComparing(r -> r.run().preset())
        .thenComparing(r -> r.run().kind());
  }

  private static Map<List<String>, List<MeasuredRun>> group(List<MeasuredRun> runs, List<GroupKey> keys) {
    return runs.stream()
        .filter(MeasuredRun::measured)
        .sorted(order())
        .collect(
            Collectors.groupingBy(
                r -> place(r, keys), LinkedHashMap::new, Collectors.toList()));
  }

  /** Properties shared by the runs of one group. */
  private static List<String> place(MeasuredRun run, List<GroupKey> keys) {
    return Stream.concat(Stream.of(run.drawnGoals()), keys.stream().map(k -> k.of(run))).toList();
  }

  private static SeedGroup seeds(String name, List<MeasuredRun> members) {
    Map<Strand, List<MeasuredRun>> strands =
        members.stream().collect(
            Collectors.groupingBy(
                MeasuredRun::strand, () -> new TreeMap<>(Comparator.comparing(Strand::seed).thenComparing(
                    Strand::toString)),
                Collectors.toList()));
    List<SeedCurve> finished = new ArrayList<>();
    List<SeedCurve> unfinished = new ArrayList<>();
    for (List<MeasuredRun> parts : strands.values()) {
      (parts.stream().anyMatch(MeasuredRun::unfinished) ? unfinished : finished).add(curve(parts));
    }
    return new SeedGroup(name, method(members), finished, unfinished);
  }

  /** The one method of a group; empty when it mixes several. */
  private static Optional<MethodId> method(List<MeasuredRun> members) {
    Set<MethodId> methods = members.stream().map(r -> r.run().method()).collect(Collectors.toSet());
    return methods.size() == 1 ? Optional.of(methods.iterator().next()) : Optional.empty();
  }

  private static SeedCurve curve(List<MeasuredRun> parts) {
    if (parts.size() == 1) return parts.getFirst().success();
    TreeMap<Long, Double> values = new TreeMap<>();
    parts.stream().sorted(LAST_COUNTS).forEach(m -> put(m.success(), values));
    long[] epochs = values.keySet().stream().mapToLong(Long::longValue).toArray();
    double[] shares = values.values().stream().mapToDouble(Double::doubleValue).toArray();
    return new SeedCurve(parts.getFirst().run().seed(), epochs, shares);
  }

  private static void put(SeedCurve curve, Map<Long, Double> values) {
    for (int i = 0; i < curve.epochs().length; i++) values.put(curve.epochs()[i], curve.values()[i]);
  }
}
