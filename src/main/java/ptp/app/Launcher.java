package ptp.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import ptp.cli.Commands;
import ptp.cli.LocalCommands;
import ptp.cli.CommonOptions;
import ptp.cli.Terminal;
import ptp.run.Presets;
import ptp.run.workspace.ExampleWorkspace;
import ptp.run.workspace.OpenWorkspace;
import ptp.ui.WorkbenchApp;
import ptp.ui.WorkbenchServices;

/**
 * Starts the program; it does not extend {@code Application} so that JavaFX runs from the class path. With arguments it is
 * the terminal; without, the window opens, or the demonstration runs in the terminal where there is no display.
 */
public final class Launcher {
  private static final Logger ROOT_LOGGER = Logger.getLogger("");

  private Launcher() {}

  public static void main(String[] arguments) {
    boolean debug = System.getenv("PTP_DEBUG") != null;
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    quieten(debug);
    if (arguments.length == 0 && hasDisplay(System.getenv(), System.getProperties())) {
      openWindow();
    } else {
      System.exit(terminal(debug).run(arguments.length == 0 ? new String[] {"demo"} : arguments));
    }
  }

  /** Whether a window can be shown: Linux says so by environment variables, the other systems always can. */
  static boolean hasDisplay(Map<String, String> environment, Properties properties) {
    if (Boolean.parseBoolean(properties.getProperty("java.awt.headless"))) return false;
    if (!properties.getProperty("os.name").startsWith("Linux")) return true;
    return !environment.getOrDefault("DISPLAY", "").isEmpty()
        || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
  }

  private static Terminal terminal(boolean debug) {
    boolean isTerminal = Boolean.getBoolean("ptp.terminal") || System.console() != null && System.console()
        .isTerminal();
    return new Terminal(Launcher::open, presets(), System.out, System.err, isTerminal, debug);
  }

  /** The folder {@code experiments} of the installation. */
  private static Presets presets() {
    return new Presets(home().resolve("experiments"));
  }

  /** The installation: the folder named by {@code ptp.home}, or the working folder. */
  private static Path home() {
    return Path.of(System.getProperty("ptp.home", ""));
  }

  private static Commands open(CommonOptions options) {
    return LocalCommands.open(options, presets());
  }

  /** Opens the window on the workspace in the working folder. */
  private static void openWindow() {
    Path folder = Path.of(System.getProperty("ptp.workspace", "workspace")).toAbsolutePath();
    ExampleWorkspace.provide(home().resolve("assets").resolve("example"), folder);
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2); // the window needs cores too
    OpenWorkspace workspace = OpenWorkspace.open(folder, presets(), threads);
    OpenWorkspace.Thinking thinking = workspace.thinking(Presets.DEFAULT, 0);
    WorkbenchApp.launch(
        new WorkbenchServices(
            folder.getFileName().toString(), folder, thinking.plans(), thinking.inspect(), workspace.jobs(), workspace
                .metrics(),
            workspace.reconstructions(), thinking.goals(), workspace.data(), workspace.practice(), presets(), workspace
                .settings(),
            () -> close(thinking, workspace)));
    System.exit(0);
  }

  private static void close(OpenWorkspace.Thinking thinking, OpenWorkspace workspace) {
    thinking.close().run();
    workspace.close();
  }

  /** Libraries log through java.util.logging and SLF4J; people should see sentences only. */
  private static void quieten(boolean debug) {
    ROOT_LOGGER.setLevel(debug ? Level.INFO : Level.OFF);
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", debug ? "info" : "off");
  }
}
