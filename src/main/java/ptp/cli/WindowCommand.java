package ptp.cli;

import java.nio.file.Path;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The window, until it is closed. */
@Command(name = "window", description = "Open the window (also the default without a command).")
final class WindowCommand extends PlainCommand {
  private final Consumer<Path> window;

  @Option(names = "--workspace", paramLabel = "DIR", defaultValue = CommonArguments.WORKSPACE,
      description = "Folder with data, networks and runs (default: ${DEFAULT-VALUE}). A new workspace starts with the "
          + "example networks and runs.") private Path workspace;

  /**
   * @param window opens it on a workspace and returns when it was closed
   */
  WindowCommand(Session session, Consumer<Path> window) {
    super(session);
    this.window = window;
  }

  @Override
  public void run() {
    window.accept(workspace);
  }
}
