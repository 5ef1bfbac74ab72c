package ptp.cli;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Former names of commands and options. They still work, are not listed by {@code --help}, and each causes one warning, so
 * that old scripts and copied command lines run unchanged.
 */
final class OldNames {
  private static final Map<String, String> COMMANDS = Map.of("ladder", "diagnose", "drawings", "check-drawings");
  private static final Map<String, Map<String, String>> OPTIONS = Map.of(
      "diagnose", Map.of("--rung", "--only"), "measure", Map.of("--problems", "--split"), "import", Map.of("--check",
          "--dry-run"), "plan", Map.of(
              "--with", "--compare-with", "--leave-out", "--omit", "--start-picture", "--start-image",
              "--goal-picture", "--goal-image"));

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
    for (int i = 1; i < now.length; i++) now[i] = option(now[i], options);
    return now;
  }

  private String option(String argument, Map<String, String> options) {
    int equals = argument.indexOf('=');
    if (equals < 0) return current(argument, options);
    return current(argument.substring(0, equals), options) + argument.substring(equals);
  }

  private String current(String name, Map<String, String> names) {
    String now = names.getOrDefault(name, name);
    if (!now.equals(name) && warned.add(name)) {
      err.println("ptp: \"" + name + "\" is now called \"" + now + "\"; the old name still works");
    }
    return now;
  }
}
