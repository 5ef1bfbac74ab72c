package ptp.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import ptp.cli.Commands;
import ptp.cli.CommonOptions;
import ptp.cli.LocalCommands;
import ptp.cli.Terminal;
import ptp.ui.WorkbenchApp;
import ptp.workspace.DefaultWorkspace;
import ptp.workspace.ExampleWorkspace;
import ptp.workspace.OpenWorkspace;
import ptp.workspace.Presets;

/**
 * Starts the program; it does not extend {@code Application} so that JavaFX runs from the class path. With arguments it is
 * the terminal; without, the window opens, or the demonstration runs in the terminal where there is no display.
 */
public final class Launcher {
  private static final Logger ROOT_LOGGER = Logger.getLogger("");

  /** Names the folder of the workspace that is used where no other is named. */
  private static final String WORKSPACE = "ptp.workspace";

  private Launcher() {}

  public static void main(String[] arguments) {
    boolean debug = System.getenv("PTP_DEBUG") != null;
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    quieten(debug);
    if (Boolean.getBoolean("ptp.installed") && System.getProperty(WORKSPACE) == null) {
      System.setProperty(WORKSPACE, usersWorkspace().folder().toString());
    }
    String usual = hasDisplay(System.getenv(), System.getProperties()) ? "window" : "demo";
    System.exit(terminal(debug).run(arguments.length == 0 ? new String[] {usual} : arguments));
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
    return new Terminal(Launcher::open, presets(), System.out, System.err, isTerminal, debug).with(Launcher::window)
        .withExample(Launcher::provideExample);
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

  static void window(Path workspaceFolder) {
    if (!hasDisplay(System.getenv(), System.getProperties())) {
      throw new IllegalStateException("no display found, so the window cannot open; \"ptp --help\" lists the commands");
    }
    chosen(workspaceFolder).map(Path::toAbsolutePath).ifPresent(Launcher::open);
  }

  /** An installed program asks at its first start where the workspace shall be; empty when nobody would say. */
  private static Optional<Path> chosen(Path folder) {
    DefaultWorkspace usual = usersWorkspace();
    boolean asks = Boolean.getBoolean("ptp.installed") && folder.equals(usual.folder()) && !usual.settled();
    if (!asks) return Optional.of(folder);
    Optional<Path> answer = WorkbenchApp.askForWorkspace(folder);
    answer.ifPresent(usual::choose);
    return answer;
  }

  private static DefaultWorkspace usersWorkspace() {
    return DefaultWorkspace.of(System.getenv(), System.getProperties());
  }

  private static void provideExample(Path folder) {
    ExampleWorkspace.provide(home().resolve("assets").resolve("example"), folder);
  }

  private static void open(Path folder) {
    provideExample(folder);
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2); // the window needs cores too
    OpenWorkspace workspace = OpenWorkspace.open(folder, presets(), threads);
    WorkbenchApp.launch(new WindowServices(folder, workspace).open());
  }

  /** Libraries log through java.util.logging and SLF4J; people should see sentences only. */
  private static void quieten(boolean debug) {
    ROOT_LOGGER.setLevel(debug ? Level.INFO : Level.OFF);
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", debug ? "info" : "off");
  }
}
