package ptp.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A data set of another workspace. */
@Command(name = "import", description = "Copy a data set of another workspace into this one.")
final class ImportCommand extends TerminalCommand<Commands.ImportResult> {
  @Parameters(paramLabel = "FOLDER",
      description = "The data set's folder, such as another workspace's datasets/NAME.") private Path folder;

  ImportCommand(Session session) {
    super(session);
  }

  @Override
  Commands.ImportResult work(Commands commands, CommonOptions options, TerminalProgress progress) {
    return commands.importSet(options, folder, progress);
  }

  @Override
  String words(Commands.ImportResult r) {
    return Words.format("Imported as %s: %s.", r.name(), r.trajectories() == 1 ? "1 trajectory"
        : r.trajectories() + " trajectories");
  }
}
