package ptp.experiment.sweep;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import ptp.config.Option;
import ptp.domain.MethodId;
import ptp.domain.Task;
import ptp.plan.PlannerCatalogue;

/** Content of a sweep file. */
public record SweepOptions(
    @Option(doc = "purpose of the sweep, in one sentence") String description,
    @Option(doc = "lines \"preset tasks methods seeds\", most important first") List<String> cells) {
  private static final int PARTS = 4;

  /** Lines that cannot be read are refused in a sentence. */
  public SweepOptions {
    cells.forEach(SweepOptions::ofLine);
  }

  /** Nothing to do. */
  public static SweepOptions defaults() {
    return new SweepOptions("", List.of());
  }

  /** All cells in the file's order, each once; within a line all tasks and methods of a seed come before the next seed. */
  public List<SweepCell> all() {
    Set<SweepCell> all = new LinkedHashSet<>();
    cells.forEach(line -> all.addAll(ofLine(line)));
    return List.copyOf(all);
  }

  private static Set<SweepCell> ofLine(String line) {
    String[] parts = line.strip().split("\\s+");
    if (parts.length != PARTS) {
      throw new IllegalArgumentException(
          "a line of cells is \"preset tasks methods seeds\", such as \"laptop A,B ptp,gcp 0,1,2\", not \"%s\""
              .formatted(line));
    }
    Set<SweepCell> found = new LinkedHashSet<>();
    for (long seed : each(parts[3], SweepOptions::seed)) {
      for (Task task : each(parts[1], SweepOptions::task)) {
        for (MethodId method : each(parts[2], PlannerCatalogue.installed()::id))
          found.add(new SweepCell(parts[0], task, method, seed));
      }
    }
    return found;
  }

  private static <T> List<T> each(String list, Function<String, T> read) {
    return Arrays.stream(list.split(",", -1)).map(read).toList();
  }

  private static Task task(String name) {
    try {
      return Task.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("there is no task \"" + name + "\"; there are A, B, C", e);
    }
  }

  private static long seed(String number) {
    try {
      return Long.parseLong(number);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("\"" + number + "\" is not a seed; seeds are whole numbers", e);
    }
  }
}
