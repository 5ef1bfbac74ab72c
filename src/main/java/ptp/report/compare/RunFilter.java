package ptp.report.compare;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import ptp.service.CommandText;

/**
 * Which runs count.
 *
 * @param words every one of them is in the run's name, method, task, preset, kind, seed, state, date or tags
 * @param kind "practice", "evaluate"; empty for all
 * @param tag a tag the run has; empty for all
 */
public record RunFilter(String words, Optional<String> kind, Optional<String> tag) {
  public static final RunFilter ALL = new RunFilter("", Optional.empty(), Optional.empty());

  public RunFilter {
    words = words.strip();
  }

  /** Whether some runs do not count. */
  public boolean narrows() {
    return !equals(ALL);
  }

  /** The filter as a test of a run. */
  public Predicate<MeasuredRun> test() {
    String low = words.toLowerCase(Locale.ROOT);
    List<String> parts = low.isEmpty() ? List.of() : List.of(low.split("\\s+"));
    return run -> kind.map(k -> k.equals(run.run().kind())).orElse(true)
        && tag.map(run.tags()::contains).orElse(true)
        && run.says(parts);
  }

  /** How a recipe says it. */
  String label() {
    return "words: \"%s\", kind: %s, tag: %s".formatted(words, kind.orElse("all"), tag.orElse("all"));
  }

  /** Adds it as options of a command; nothing where all runs count. */
  void addTo(CommandText command) {
    if (!words.isEmpty()) command.option("--search", words);
    kind.ifPresent(k -> command.option("--kind", k));
    tag.ifPresent(t -> command.option("--tag", t));
  }
}
