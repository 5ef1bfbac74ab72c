package ptp.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A data set of another workspace, or of another program. */
@Command(name = "import",
    description = "Import a data set from another workspace or a file from another program. A failed import leaves nothing behind.")
final class ImportCommand extends TerminalCommand {
  @Parameters(paramLabel = "FOLDER|FILE",
      description = "Folder datasets/NAME of another workspace, a NumPy archive (.npz) with observations, actions and "
          + "terminals, or a robomimic file (.hdf5, .h5).") private Path from;

  @Option(names = "--as", paramLabel = "NAME",
      description = "Name of the data set in this workspace (default: its present name). PRESET-SEED, such as mine-0, makes "
          + "it the training data of \"ptp train --preset mine --seed 0\".") private String name;

  @Option(names = "--dry-run",
      description = "Only report what would be imported; write nothing.") private boolean check;

  ImportCommand(Session session) {
    super(session);
  }

  @Override
  PresetUse presetUse() {
    return PresetUse.NONE;
  }

  @Override
  Answer work(Commands commands, CommonOptions options, TerminalProgress progress) {
    Commands.ImportResult r = check ? commands.lookAtSet(options, from, progress)
        : commands.importSet(options, from, Optional.ofNullable(name), progress);
    return new Answer(r, words(r));
  }

  private static String words(Commands.ImportResult r) {
    String what = r.trajectories() == 1 ? "1 trajectory" : r.trajectories() + " trajectories";
    String result = r.name().isEmpty() ? Formats.format("Can be imported: %s.", what)
        : Formats.format("Imported as %s: %s.", r.name(), what);
    return Formats.lines(result, r.notes().stream().map(note -> "  " + note).collect(Collectors.joining("\n")));
  }
}
