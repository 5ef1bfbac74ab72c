package ptp.ui.compare;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which runs are shown.
 *
 * @param words every one of them is in the run's name, method, preset, kind, seed, state or tags
 * @param kind "practice", "evaluate"; empty for all
 * @param tag a tag the run has; empty for all
 */
record RunFilter(String words, Optional<String> kind, Optional<String> tag) {
  static final RunFilter ALL = new RunFilter("", Optional.empty(), Optional.empty());

  /** The filter as a test of a run. */
  Predicate<MeasuredRun> test() {
    String low = words.strip().toLowerCase(Locale.ROOT);
    List<String> parts = low.isEmpty() ? List.of() : List.of(low.split("\\s+"));
    return run -> kind.map(k -> k.equals(run.run().kind())).orElse(true)
        && tag.map(run.tags()::contains).orElse(true)
        && run.says(parts);
  }

  /** How a recipe says it. */
  String label() {
    return "words: \"%s\", kind: %s, tag: %s".formatted(words.strip(), kind.orElse("all"), tag.orElse("all"));
  }
}
