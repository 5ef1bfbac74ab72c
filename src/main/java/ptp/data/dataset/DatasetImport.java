package ptp.data.dataset;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import ptp.domain.Progress;
import ptp.domain.UserMessage;
import ptp.io.StoreException;

/**
 * Copies a data set of this program's own format into a folder of data sets, whole or not at all. It is copied to a hidden
 * folder, every checksum is compared there, and then the {@linkplain ImportTransaction folder is renamed}. The source is
 * only read.
 */
public final class DatasetImport {
  private static final long CHUNK_BYTES = 4L << 20;

  private final DatasetFiles from;
  private final ImportTransaction arrival;
  private final Progress progress;
  private long copied;
  private long total;

  private DatasetImport(Path from, Path datasets, Optional<String> as, Progress progress) {
    this.from = new DatasetFiles(from.toAbsolutePath().normalize());
    this.arrival = ImportTransaction.in(datasets, as, this.from.folder().getFileName().toString());
    this.progress = progress;
  }

  /**
   * Imports the data set in {@code from}.
   *
   * @param as its new name, which must be free; without one it gets its folder's name, with a number where it is taken
   * @return the name it has now
   * @throws StoreException in a sentence, when the folder holds no data set or a damaged one; nothing is left behind then
   */
  public static String copy(Path from, Path datasets, Optional<String> as, Progress progress) {
    return new DatasetImport(from, datasets, as, progress).run();
  }

  private List<Path> files() {
    return List.of(from.index(), from.steps(), from.frames());
  }

  private String run() {
    refuseOthers();
    try {
      return arrival.receive(this::copyTo);
    } catch (IOException e) {
      throw new StoreException(
          "%s cannot be copied into the workspace; check that the disk has room".formatted(from.folder()), e);
    }
  }

  private void copyTo(Path unfinished) throws IOException {
    for (Path file : files()) total += 2 * Files.size(file);
    for (Path file : files()) copyFile(file, unfinished.resolve(file.getFileName()));
    verify(unfinished);
  }

  private void refuseOthers() {
    for (Path file : files()) {
      if (Files.isRegularFile(file)) continue;
      throw new StoreException(
          "%s is not a data set of this program: it contains no %s. Choose a folder in the \"datasets\" folder of a workspace"
              .formatted(from.folder(), file.getFileName()));
    }
    if (Files.exists(from.folder().resolve(from.index().getFileName() + "-journal"))) {
      throw new StoreException(from.folder() + " is still being written; import it when that has finished");
    }
  }

  private void copyFile(Path file, Path target) throws IOException {
    try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ);
        FileChannel out = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      long size = in.size();
      for (long at = 0; at < size;) {
        progress.checkCancelled();
        long now = in.transferTo(at, Math.min(CHUNK_BYTES, size - at), out);
        if (now == 0) throw new IOException(file + " became shorter");
        at += now;
        copied += now;
        progress.at(Math.min(copied, total), total);
      }
      out.force(true);
    }
  }

  /** The copy is opened, not the original, which may lie where nothing can be written. */
  private void verify(Path copy) {
    try (DatasetReader reader = DatasetReader.open(copy)) {
      if (reader.problems().isEmpty() && !reader.episodes().isEmpty()) reader.verify(secondHalf());
      if (reader.problems().isEmpty() && !reader.episodes().isEmpty()) return;
      String why = reader.problems().isEmpty() ? "it holds no trajectory" : reader.problems().getFirst();
      throw new StoreException("%s was not imported: %s".formatted(from.folder(), why));
    } catch (StoreException refused) {
      if (UserMessage.of(refused).startsWith(from.folder().toString())) throw refused;
      // sentences about the copy are of no use to a person: it is gone a moment later
      throw new StoreException(
          "%s is not a data set of this program, or it is damaged".formatted(from.folder()), refused);
    }
  }

  /** Comparing checksums is the second half of the work. */
  private Progress secondHalf() {
    return progress.telling(share -> progress.at(1000 + Math.round(1000 * share), 2000));
  }
}
