package ptp.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import ptp.data.dataset.ImportTransaction;
import ptp.domain.Progress;
import ptp.experiment.SelfLauncher;
import ptp.experiment.record.Workspace;
import ptp.io.StoreException;

/**
 * Imports a file with this program's command "import" in a process of its own, so that a file that breaks the library that
 * reads it ends that process and becomes a sentence here.
 */
final class ChildImport {
  /** Between two looks at what the child said and at whether it shall stop. */
  private static final long LOOK_MILLIS = 100;
  /** For a child that was asked to stop; then it is ended. */
  private static final long PATIENCE_SECONDS = 5;

  private final Workspace workspace;
  private final Supplier<List<String>> program;

  ChildImport(Workspace workspace) {
    this(workspace, () -> SelfLauncher.words(options(workspace)));
  }

  /**
   * @param program the words that start the program, asked for when it is started
   */
  ChildImport(Workspace workspace, Supplier<List<String>> program) {
    this.workspace = workspace;
    this.program = program;
  }

  /** It tells its progress as to a terminal; what the Java machine writes when it breaks goes to the logs. */
  private static List<String> options(Workspace workspace) {
    return List.of(
        "-Dptp.terminal=true", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-XX:-CreateCoredumpOnCrash",
        "-XX:ErrorFile=" + workspace.folder().resolve("logs").resolve("import-%p.log"));
  }

  /**
   * Imports a file.
   *
   * @param as its name here, which must be free; without one it is named after the file
   * @return the name it has now
   */
  String run(Path file, Optional<String> as, Progress progress) {
    Path from = file.toAbsolutePath().normalize();
    try {
      Process child = start(from, as);
      try {
        ImportOutputParser said = new ImportOutputParser(progress);
        return listen(child, said, progress)
            .orElseThrow(() -> new StoreException(broken(from, child.exitValue(), said.others())));
      } finally {
        end(child);
      }
    } catch (IOException e) {
      throw new StoreException("%s was not imported: the import process cannot be started".formatted(from), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("cancelled");
    }
  }

  /** A file may break the process that reads it; a process that did not start says nothing of the file. */
  private static String broken(Path from, int exit, String said) {
    String failure = SelfLauncher.failure(said);
    return failure.isEmpty()
        ? "%s was not imported: the process that read it broke down (exit code %d), so it is probably damaged; nothing of it is kept"
            .formatted(from, exit)
        : "%s was not imported: the import process failed (exit code %d: %s); nothing of it is kept"
            .formatted(from, exit, failure);
  }

  private Process start(Path from, Optional<String> as) throws IOException {
    List<String> words = new ArrayList<>(program.get());
    words.addAll(
        List.of("import", from.toString(), "--workspace", workspace.folder().toString(), "--threads", "1", "--json"));
    as.ifPresent(name -> words.addAll(List.of("--as", name)));
    Process child = SelfLauncher.process(words).start();
    child.getOutputStream().close();
    return child;
  }

  /** Follows the child to its end; the name of the data set, empty where it ended without a word. */
  private static Optional<String> listen(Process child, ImportOutputParser words, Progress progress)
      throws IOException, InterruptedException {
    InputStream said = child.getInputStream();
    while (!child.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
      progress.checkCancelled();
      words.take(said.readNBytes(said.available()));
    }
    words.take(said.readAllBytes());
    return words.name();
  }

  /** Also after a child that died on the way, nothing unfinished is left. */
  private void end(Process child) throws IOException, InterruptedException {
    child.destroy();
    if (!child.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) child.destroyForcibly().waitFor();
    ImportTransaction.clear(workspace.datasets());
  }
}
