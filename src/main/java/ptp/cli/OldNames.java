package ptp.cli;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Former names of commands, of options and of their values. They still work, are not listed by {@code --help}, and each causes one warning, so
 * that old scripts and copied command lines run unchanged.
 */
final class OldNames {
  private static final Map<String, String> COMMANDS = Map.of("ladder", "diagnose", "drawings", "check-drawings");
  private static final Map<String, Map<String, String>> OPTIONS = Map.of(
      "diagnose", Map.of("--rung", "--only"), "measure", Map.of("--problems", "--split"), "import", Map.of("--check",
          "--dry-run"), "plan", Map.of(
              "--with", "--compare-with", "--leave-out", "--omit", "--start-picture", "--start-image",
              "--goal-picture", "--goal-image"));

  private static final Map<String, Map<String, Map<String, String>>> VALUES =
      Map.of("measure", Map.of("--policy", Map.of("kept", "offline")));

  private final PrintStream err;
  private final Set<String> warned = new HashSet<>();

  OldNames(PrintStream err) {
    this.err = err;
  }

  /** The same command line with today's names. */
  String[] replaced(String... arguments) {
    if (arguments.length == 0) return arguments;
    String[] now = arguments.clone();
    now[0] = current(arguments[0], COMMANDS);
    Map<String, String> options = OPTIONS.getOrDefault(now[0], Map.of());
    Map<String, Map<String, String>> values = VALUES.getOrDefault(now[0], Map.of());
    for (int i = 1; i < now.length; i++) {
      String[] parts = now[i].split("=", 2);
      parts[0] = current(parts[0], options);
      if (parts.length == 2) parts[1] = value(parts[1], values.getOrDefault(parts[0], Map.of()));
      now[i] = value(String.join("=", parts), values.getOrDefault(now[i - 1], Map.of()));
    }
    return now;
  }

  /** One value, or several with commas between them. */
  private String value(String argument, Map<String, String> names) {
    if (names.isEmpty()) return argument;
    return Arrays.stream(argument.split(",", -1)).map(v -> current(v, names)).collect(Collectors.joining(","));
  }

  private String current(String name, Map<String, String> names) {
    String now = names.getOrDefault(name, name);
    if (!now.equals(name) && warned.add(name)) {
      err.println("ptp: \"" + name + "\" is now called \"" + now + "\"; the old name still works");
    }
    return now;
  }
}
