package ptp.experiment;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** This program again, for work in a process of its own. */
public final class SelfLauncher {
  /** The class that starts the program. */
  static final String MAIN = "ptp.app.Launcher";

  /** Failures are lines on standard error that begin so. */
  private static final String FAILURE = "ptp: ";

  /** Options of one Java machine alone: it writes down what it loads, or listens at a port. */
  private static final Pattern NOT_SHARED =
      Pattern.compile(
          "-XX:AOTMode=record|-XX:AOTConfiguration=.*|-agentlib:jdwp.*|-Xrunjdwp.*|-Dcom\\.sun\\.management\\.jmxremote.*");

  /** A Java machine tells the options of these variables among its own, so a child would have them twice. */
  private static final List<String> OPTION_VARIABLES = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS",
      "_JAVA_OPTIONS");

  /** What a Java machine says when it cannot start. */
  private static final Pattern NOT_STARTED =
      Pattern.compile("(ERROR|Error|Unrecognized|Invalid|Improperly|Exception in thread)\\b.*");

  /** Begins a sentence that goes on in the next line. */
  private static final String INITIALISING = "Error occurred during initialization of VM";

  private SelfLauncher() {}

  /**
   * The Java machine that runs this program, with its options; an installation has one, too, beside its launcher. A command
   * and its arguments may follow.
   *
   * @param more options for the Java machine, beside those of this one
   */
  public static List<String> words(List<String> more) {
    List<String> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(o -> !NOT_SHARED.matcher(o).matches())
        .forEach(words::add);
    words.addAll(more);
    words.addAll(List.of("-classpath", System.getProperty("java.class.path"), MAIN));
    return words;
  }

  /** A process of such words; both its streams are read as one. */
  public static ProcessBuilder process(List<String> words) {
    ProcessBuilder process = new ProcessBuilder(words).redirectErrorStream(true);
    process.environment().keySet().removeAll(OPTION_VARIABLES);
    return process;
  }

  /** The last failure that is told in what such a process said, or why it did not start; empty where there is none. */
  public static String failure(String said) {
    return said.lines().filter(l -> l.startsWith(FAILURE)).reduce((_, last) -> last)
        .map(l -> l.substring(FAILURE.length())).orElseGet(() -> notStarted(said));
  }

  private static String notStarted(String said) {
    return said.replace(INITIALISING + "\n", "Error: ").lines().filter(l -> NOT_STARTED.matcher(l).matches())
        .findFirst()
        .orElse("");
  }
}
