package ptp.report.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import ptp.plan.PlannerCatalogue;

/**
 * A property by which runs can be grouped. The seed is never one, because groups are summarised over seeds.
 *
 * @param id one of the fixed keys' names, or the dotted path of an option of the runs' recipes
 */
public record GroupKey(String id) {
  public static final GroupKey METHOD = new GroupKey("method");
  public static final GroupKey OBSERVATION = new GroupKey("observation");

  /** The preset with what a practice changed in it: options, a drawn goal, a repeat. */
  public static final GroupKey PRESET = new GroupKey("preset");

  public static final GroupKey KIND = new GroupKey("kind");
  public static final GroupKey TAGS = new GroupKey("tags");

  /** Keys that every run has, in the order in which they name a group. */
  public static final List<GroupKey> FIXED = List.of(METHOD, OBSERVATION, PRESET, KIND, TAGS);

  /** Keys that separate different experiments. */
  public static final List<GroupKey> USUAL = List.of(METHOD, OBSERVATION, PRESET);

  private static final Set<String> NO_OPTIONS = Set.of("description");

  /** Each key once, the fixed ones first. */
  public static List<GroupKey> ordered(Collection<GroupKey> keys) {
    Comparator<GroupKey> fixedFirst = Comparator.comparing(k -> k.fixed() ? FIXED.indexOf(k) : FIXED.size());
    return keys.stream().distinct().sorted(fixedFirst.thenComparing(GroupKey::id)).toList();
  }

  /** Keys that separate these runs: the fixed keys, then the options in which their recipes differ. */
  public static List<GroupKey> offered(List<MeasuredRun> runs) {
    List<Map<String, String>> recipes =
        new ArrayList<>(new HashSet<>(runs.stream().filter(MeasuredRun::measured).map(MeasuredRun::options).toList()));
    Set<String> paths = new TreeSet<>();
    recipes.forEach(r -> paths.addAll(r.keySet()));
    paths.removeAll(NO_OPTIONS);
    List<GroupKey> offered = new ArrayList<>(FIXED);
    for (String path : paths) {
      if (recipes.stream().map(r -> r.getOrDefault(path, "")).distinct().count() > 1) offered.add(new GroupKey(path));
    }
    return List.copyOf(offered);
  }

  /** Whether every run has it. */
  public boolean fixed() {
    return FIXED.contains(this);
  }

  /** Value of the key for a run, as shown in the group's name. */
  String of(MeasuredRun run) {
    return switch (id) {
      case "method" -> PlannerCatalogue.installed().title(run.method());
      case "observation" -> run.run().observation().label();
      case "preset" -> run.run().preset();
      case "kind" -> run.run().kind();
      case "tags" -> run.tags().isEmpty() ? "no tag" : String.join(" ", run.tags());
      default -> run.options().containsKey(id) ? id + " " + run.options().get(id) : "no " + id;
    };
  }

  /** Whether the value is named even where all runs share it. */
  boolean alwaysNamed() {
    return equals(METHOD) || equals(OBSERVATION);
  }
}
