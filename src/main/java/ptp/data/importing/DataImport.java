package ptp.data.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ptp.data.dataset.DatasetWriter;
import ptp.data.dataset.ImportTransaction;
import ptp.data.dataset.Origin;
import ptp.domain.Progress;
import ptp.domain.Trajectory;
import ptp.domain.UserMessage;
import ptp.io.StoreException;

/**
 * Converts a file of another program to a data set, whole or not at all. The whole file is inspected before anything is
 * written. A file that cannot be used is rejected with one sentence and leaves nothing behind.
 */
public final class DataImport {
  /** Forcing a disk takes tens of milliseconds, so that many observations are written together. */
  private static final int ROWS_TOGETHER = 2_048;
  private static final long ROOM = 64L << 20;
  private static final int UNITS = 1_000;
  /** Units of progress for the inspection, which reads no pictures. */
  private static final int INSPECTED = 100;

  private final ImportFormat format;
  private final Path file;
  private final Progress progress;

  /**
   * @param file is only read
   */
  public DataImport(ImportFormat format, Path file, Progress progress) {
    this.format = format;
    this.file = file.toAbsolutePath().normalize();
    this.progress = progress;
  }

  /**
   * Inspects the file; nothing is written.
   *
   * @throws StoreException in a sentence, when it cannot be imported
   */
  public ImportInspection inspect() {
    return reading(data -> inspected(data, progress.telling(share -> progress.at(Math.round(UNITS * share), UNITS))));
  }

  /**
   * Imports it.
   *
   * @param datasets the folder of data sets
   * @param as its name, which must be free; without one it gets the file's name, with a number where it is taken
   * @return the name it has now
   * @throws StoreException in a sentence, when it cannot be imported
   */
  public String run(Path datasets, Optional<String> as) {
    String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    ImportTransaction arrival = ImportTransaction.in(datasets, as, name);
    return reading(data -> {
      ImportInspection found = inspected(data, part(0, INSPECTED));
      found.notes().forEach(progress::message);
      checkRoom(datasets, found);
      progress.message("writing the trajectories of " + file.getFileName());
      String given = arrival.receive(folder -> write(data, found, folder));
      progress.at(UNITS, UNITS);
      return given;
    });
  }

  private interface Reading<T> {
    T of(ImportSource data) throws IOException;
  }

  /** Every failure becomes one sentence that names the file. */
  private <T> T reading(Reading<T> reading) {
    if (!Files.isRegularFile(file)) throw refusal("there is no such file", null);
    try (ImportSource data = format.open(file)) {
      return reading.of(data);
    } catch (RefusedException e) {
      throw refusal(UserMessage.of(e), e);
    } catch (IOException e) {
      throw refusal("it is damaged, truncated or unreadable", e);
    }
  }

  private StoreException refusal(String why, @Nullable IOException cause) {
    return new StoreException("%s was not imported: %s".formatted(file, why), cause);
  }

  private static ImportInspection inspected(ImportSource data, Progress progress) throws IOException {
    ImportInspection found = data.inspect(progress);
    if (found.trajectories() == 0) throw new RefusedException("it contains no trajectory with at least two images");
    ImportLimits.checkRows(found.rows());
    List<String> notes = new ArrayList<>(found.notes());
    notes.add(
        "it contains no object positions, so there are no object estimates, and no trajectory counts as successful");
    if (!found.poses()) {
      notes.add("it has no gripper poses, so only presets with observation \"image\" can train a policy on it");
    }
    return new ImportInspection(found.trajectories(), found.rows(), found.poses(), notes);
  }

  private static void checkRoom(Path datasets, ImportInspection found) throws IOException {
    long needed = found.rows() * DatasetWriter.ROW_BYTES + ROOM;
    long there = Files.getFileStore(datasets).getUsableSpace();
    if (needed > there) {
      throw new RefusedException(
          "it would need %,d MB on the workspace's disk, which has %,d MB left".formatted(needed >> 20, there >> 20));
    }
  }

  private void write(ImportSource data, ImportInspection found, Path folder) throws IOException {
    String recipe = "imported: \"%s\"\n".formatted(file.getFileName().toString().replaceAll("[\"\\\\\\p{Cntrl}]", "?"));
    Origin origin = new Origin(recipe, found.poses(), false, found.notes());
    try (DatasetWriter writer = DatasetWriter.open(folder, origin)) {
      Together together = new Together(writer);
      data.read(together::add, part(INSPECTED, UNITS));
      together.flush();
      if (writer.episodes() != found.trajectories()) {
        throw new RefusedException("it changed while it was read");
      }
    }
  }

  /** Progress of a part of the work, from one number of units to another. */
  private Progress part(int from, int to) {
    return progress.telling(share -> progress.at(from + Math.round((to - from) * share), UNITS));
  }

  /** Appends trajectories some at a time. */
  private static final class Together {
    private final DatasetWriter writer;
    private final List<Trajectory> waiting = new ArrayList<>();
    private int rows;

    Together(DatasetWriter writer) {
      this.writer = writer;
    }

    void add(Trajectory trajectory) {
      waiting.add(trajectory);
      rows += trajectory.observations().size();
      if (rows >= ROWS_TOGETHER) flush();
    }

    void flush() {
      if (!waiting.isEmpty()) writer.append(waiting);
      waiting.clear();
      rows = 0;
    }
  }
}
