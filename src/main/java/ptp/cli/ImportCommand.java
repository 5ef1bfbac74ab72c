package ptp.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A data set of another workspace, or of another program. */
@Command(name = "import",
    description = "Take a data set of another workspace or another program into this one, whole or not at all.")
final class ImportCommand extends TerminalCommand<Commands.ImportResult> {
  @Parameters(paramLabel = "FOLDER|FILE",
      description = "Another workspace's datasets/NAME, a NumPy archive (.npz) of observations, actions and "
          + "terminals, or a file of robomimic (.hdf5, .h5).") private Path from;

  @Option(names = "--as", paramLabel = "NAME",
      description = "The data set's name here. A preset and a seed, as in mine-0, make it what \"train --preset mine\" "
          + "learns from (default: its name there).") private String name;

  @Option(names = "--check",
      description = "Say what a file of another program would become, and write nothing.") private boolean check;

  ImportCommand(Session session) {
    super(session);
  }

  @Override
  Commands.ImportResult work(Commands commands, CommonOptions options, TerminalProgress progress) {
    return check ? commands.lookAtSet(options, from, progress)
        : commands.importSet(options, from, Optional.ofNullable(name), progress);
  }

  @Override
  String words(Commands.ImportResult r) {
    String what = r.trajectories() == 1 ? "1 trajectory" : r.trajectories() + " trajectories";
    String result = r.name().isEmpty() ? Formats.format("Can be imported: %s.", what)
        : Formats.format("Imported as %s: %s.", r.name(), what);
    return Formats.lines(result, r.notes().stream().map(note -> "  " + note).collect(Collectors.joining("\n")));
  }
}
