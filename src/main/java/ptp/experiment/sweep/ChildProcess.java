package ptp.experiment.sweep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import ptp.experiment.SelfLauncher;
import ptp.io.StoreException;

/** Practises each cell in a process of its own: this program again, with one thread. What it says goes to a file. */
public final class ChildProcess implements Sweep.Program {
  private final Path workspace;

  /**
   * @param workspace the folder that the cells belong to
   */
  public ChildProcess(Path workspace) {
    this.workspace = workspace;
  }

  @Override
  public Sweep.Running start(SweepCell cell) {
    List<String> command = new ArrayList<>(SelfLauncher.words(List.of()));
    command.addAll(arguments(cell));
    try {
      Path said = Files.createDirectories(workspace.resolve(".sweep")).resolve(logName(cell));
      Process process =
          SelfLauncher.process(command).redirectOutput(said.toFile()).start();
      process.getOutputStream().close();
      return new Child(process, said);
    } catch (IOException e) {
      throw new StoreException("cannot start another ptp for " + cell + ": " + e.getMessage(), e);
    }
  }

  List<String> arguments(SweepCell cell) {
    return List.of(
        "practice", "--workspace", workspace.toString(), "--preset", cell.preset(), "--task", cell.task().name(),
        "--method", cell.method().id(), "--seed", Long.toString(cell.seed()), "--threads", "1");
  }

  private static String logName(SweepCell cell) {
    return "%s-s%d-%s-%s.log".formatted(cell.preset(), cell.seed(), cell.task(), cell.method().id())
        .toLowerCase(Locale.ROOT);
  }

  /** The last line that tells of a failure. */
  static String failure(Path said) {
    try {
      return SelfLauncher.failure(new String(Files.readAllBytes(said), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return "what it said cannot be read from " + said;
    }
  }

  /** A process that practises. */
  private record Child(Process process, Path said) implements Sweep.Running {
    @Override
    public OptionalInt exit() {
      return process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
    }

    @Override
    public String failure() {
      return ChildProcess.failure(said);
    }

    @Override
    public void stop() {
      process.destroy();
    }
  }
}
