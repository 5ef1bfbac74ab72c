package ptp.experiment.record;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import ptp.domain.RunId;
import ptp.io.Database;
import ptp.io.ProcessLock;
import ptp.io.StoreException;

/**
 * The layout of a workspace's folder: {@code index.db}, {@code datasets/}, {@code networks/}, {@code runs/}. Obtain one
 * by {@link #open}.
 */
public record Workspace(Path folder) {

  /**
   * The workspace in {@code folder}, created when the folder is missing or empty. A folder that holds other things, or
   * a file, is refused, so that nothing of the user's is mixed with ours.
   */
  public static Workspace open(Path folder) {
    Workspace workspace = new Workspace(folder.toAbsolutePath().normalize());
    try {
      workspace.create();
    } catch (FileAlreadyExistsException e) {
      throw new StoreException(e.getFile() + " is a file; choose a folder for the workspace", e);
    } catch (IOException e) {
      throw new StoreException("cannot create a workspace in " + folder + "; check that it is writable", e);
    }
    return workspace;
  }

  private void create() throws IOException {
    Files.createDirectories(folder);
    if (Files.notExists(index())) {
      refuseForeign();
      createIndex();
    }
    Files.createDirectories(datasets());
    Files.createDirectories(networks());
    Files.createDirectories(runs());
  }

  /** The empty index marks the folder as a workspace before anything else is in it; another process may be quicker. */
  private void createIndex() throws IOException {
    try {
      Files.createFile(index());
    } catch (FileAlreadyExistsException madeByAnother) {
      return;
    }
  }

  private void refuseForeign() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      Optional<Path> foreign = entries.filter(p -> !p.getFileName().toString().startsWith(".")).findFirst();
      if (foreign.isEmpty() || Files.exists(index())) return;
      throw new StoreException(
          "%s is not a workspace: it contains %s; choose an empty or new folder"
              .formatted(folder, foreign.get().getFileName()));
    }
  }

  /** The SQLite file of runs, metrics, jobs and settings; open it with {@link Database#open(Path)}. */
  public Path index() {
    return folder.resolve("index.db");
  }

  /** One folder per data set. */
  public Path datasets() {
    return folder.resolve("datasets");
  }

  /** Trained encoders, generators, policies. */
  public Path networks() {
    return folder.resolve("networks");
  }

  /** One folder per run. */
  public Path runs() {
    return folder.resolve("runs");
  }

  /** Presets that commands derived from others; not created here. */
  public Path presets() {
    return folder.resolve("presets");
  }

  /** Drawn goals that are practised; not created here. */
  public Path goals() {
    return folder.resolve("goals");
  }

  /** The folder of a run's checkpoints and files; not created here. */
  public Path run(RunId id) {
    return runs().resolve(id.value());
  }

  /** The right to compute a run of this workspace: one process at a time; empty when another has it. */
  public Optional<ProcessLock> tryLock(RunId run) {
    return ProcessLock.tryAcquire(folder.resolve(".lock-" + run));
  }
}
