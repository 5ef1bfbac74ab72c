package ptp.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ptp.nn.Torch;
import ptp.workspace.Presets;
import ptp.workspace.job.TinyWorkspace;

/** The terminal with a preset whose networks take a moment to train, in the place of the program's main method. */
public final class TinyTerminal {
  private TinyTerminal() {}

  /** Runs a command in the workspace below a folder and returns its exit code. */
  public static int run(Path folder, List<String> command) throws IOException {
    Torch.start(1);
    Path kept = Files.createDirectories(folder.resolve("presets"));
    Files.writeString(kept.resolve("tiny.yaml"), TinyWorkspace.PRESET);
    Presets presets = new Presets(kept);
    List<String> words = new ArrayList<>(command);
    words.addAll(
        List.of("--json", "--preset", "tiny", "--threads", "1", "--workspace", folder.resolve("workspace").toString()));
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    return new Terminal(o -> LocalCommands.open(o, presets), presets, nowhere, System.err, false, false).run(
        words.toArray(String[]::new));
  }
}
