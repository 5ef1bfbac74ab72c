package ptp.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers and files in sentences, the same in every country. */
final class Formats {
  private Formats() {}

  static String percent(double fraction) {
    return Double.isNaN(fraction) ? "unknown" : format("%.0f %%", 100 * fraction);
  }

  static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  /** "1 run", "2 runs". */
  static String count(long n, String thing) {
    return n + " " + thing + (n == 1 ? "" : "s");
  }

  static String numbers(List<Double> values) {
    return values.stream().map(v -> format("%.1f", v)).collect(Collectors.joining(" "));
  }

  /** One line per file: what it is, and where. */
  static String files(String what, List<Path> files) {
    return files.stream().map(f -> format("%-10s %s", what, f)).collect(Collectors.joining("\n"));
  }

  static String lines(String... parts) {
    return Stream.of(parts).filter(p -> !p.isEmpty()).collect(Collectors.joining("\n"));
  }
}
