package ptp.experiment;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** This program again, for work in a process of its own. */
public final class SelfLauncher {
  /** The class that starts the program. */
  static final String MAIN = "ptp.app.Launcher";

  /** Failures are lines on standard error that begin so. */
  private static final String FAILURE = "ptp: ";

  /** Options with which a Java machine writes down what it loads, which two must not do in one file. */
  private static final String RECORDING = "-XX:AOTMode=record|-XX:AOTConfiguration=.*";

  private SelfLauncher() {}

  /**
   * The Java machine that runs this program, with its options; an installation has one, too, beside its launcher. A command
   * and its arguments may follow.
   *
   * @param more options for the Java machine, beside those of this one
   */
  public static List<String> words(List<String> more) {
    List<String> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(o -> !o.matches(RECORDING))
        .forEach(words::add);
    words.addAll(more);
    words.addAll(List.of("-classpath", System.getProperty("java.class.path"), MAIN));
    return words;
  }

  /** The last failure that is told in what such a process said; empty where there is none. */
  public static String failure(String said) {
    return said.lines().filter(l -> l.startsWith(FAILURE)).reduce((_, last) -> last)
        .map(l -> l.substring(FAILURE.length())).orElse("");
  }
}
