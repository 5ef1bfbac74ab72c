package ptp.data.dataset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import ptp.domain.Frame;
import ptp.domain.Observation;
import ptp.domain.Trajectory;
import ptp.io.Database;
import ptp.io.ProcessLock;
import ptp.io.Schema;
import ptp.io.StoreException;

/**
 * Appends trajectories to a data set. A trajectory is part of it once {@link #append} returns, whatever happens after:
 * its frames and steps are forced to disk before its episode is committed. A crash loses only the trajectory in progress:
 * the next writer truncates bytes that belong to no episode. One writer per data set at a time.
 */
public final class DatasetWriter implements AutoCloseable {
  /** Bytes on disk for each observation. */
  public static final int ROW_BYTES = Frame.OBSERVATION_BYTES + StepLayout.ROW_BYTES;

  private final DatasetFiles files;
  private final ProcessLock lock;
  private final Database index;
  private final EpisodeStore store;
  private final FileChannel frames;
  private final FileChannel steps;
  private final List<String> problems = new ArrayList<>();
  private int episodes;
  private int rows;

  private DatasetWriter(DatasetFiles files, ProcessLock lock, Database index) throws IOException {
    this.files = files;
    this.lock = lock;
    this.index = index;
    this.store = new EpisodeStore(index);
    this.frames = FileChannel.open(files.frames(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    this.steps = FileChannel.open(files.steps(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    recover();
  }

  /**
   * Opens a data set for appending, or makes a new one.
   *
   * @param recipe how the simulator makes the data, as YAML; kept when the data set is made, ignored when it is there
   */
  public static DatasetWriter open(Path folder, String recipe) {
    return open(folder, Origin.simulator(recipe));
  }

  /**
   * As {@link #open(Path, String)}, for data from anywhere.
   *
   * @param origin kept when the data set is made, ignored when it is there
   */
  public static DatasetWriter open(Path folder, Origin origin) {
    DatasetFiles files = new DatasetFiles(folder);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new StoreException("cannot create the folder " + folder + " for a data set; choose another one", e);
    }
    ProcessLock lock =
        ProcessLock.tryAcquire(files.lock())
            .orElseThrow(() -> new StoreException("data set " + folder
                + " is already being written; wait until that has finished"));
    try {
      return open(files, lock, origin);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static DatasetWriter open(DatasetFiles files, ProcessLock lock, Origin origin) {
    Database index = Database.open(files.index(), Schema.DATASET);
    try {
      files.describe(index, origin);
      refuseLostFiles(files, files.episodes(index));
      return new DatasetWriter(files, lock, index);
    } catch (IOException e) {
      index.close();
      throw new StoreException("cannot open data set " + files.folder() + " for writing; check the disk", e);
    } catch (RuntimeException e) {
      index.close();
      throw e;
    }
  }

  /** A whole file that is gone was moved or deleted by someone, who may still bring it back: nothing is cut then. */
  private static void refuseLostFiles(DatasetFiles files, List<EpisodeIndexEntry> episodes) {
    for (Path file : List.of(files.frames(), files.steps())) {
      if (!episodes.isEmpty() && Files.notExists(file)) {
        throw new StoreException(file + " is missing; restore it, or collect into a new folder");
      }
    }
  }

  private void recover() throws IOException {
    List<EpisodeIndexEntry> known = store.list();
    long whole = Math.min(frames.size() / Frame.OBSERVATION_BYTES, steps.size() / StepLayout.ROW_BYTES);
    episodes = DatasetFiles.complete(known, whole);
    rows = DatasetFiles.rows(known.subList(0, episodes));
    if (episodes < known.size()) dropIncomplete(known.size() - episodes);
    frames.truncate((long) rows * Frame.OBSERVATION_BYTES);
    steps.truncate((long) rows * StepLayout.ROW_BYTES);
  }

  /** Rows will be used again, so codes that were computed for them must go as well. */
  private void dropIncomplete(int lost) throws IOException {
    CodeCache.deleteAll(files.folder());
    store.removeFrom(episodes);
    problems.add("the last %d trajectories of %s were incomplete and have been removed".formatted(lost, files
        .folder()));
  }

  /** Appends a trajectory of 48x48 frames; it is on disk when this returns. */
  public EpisodeIndexEntry append(Trajectory trajectory) {
    return append(List.of(trajectory)).getFirst();
  }

  /**
   * Appends trajectories together: all are on disk when this returns, or none is part of the data set when it throws.
   * Forcing a disk takes tens of milliseconds, so a dozen at a time are several times faster than one by one.
   */
  public List<EpisodeIndexEntry> append(List<Trajectory> trajectories) {
    List<EpisodeIndexEntry> added = new ArrayList<>();
    try {
      int row = rows;
      for (Trajectory trajectory : trajectories) {
        added.add(write(trajectory, episodes + added.size(), row));
        row = added.getLast().endRow();
      }
      frames.force(false);
      steps.force(false);
      store.add(added);
      episodes += added.size();
      rows = row;
      return added;
    } catch (IOException e) {
      throw new StoreException("cannot write to data set " + files.folder() + "; check that the disk has room", e);
    }
  }

  /** Writes the rows of a trajectory without forcing them to disk. */
  private EpisodeIndexEntry write(Trajectory trajectory, int number, int row) throws IOException {
    ByteBuffer pictures = pictures(trajectory);
    ByteBuffer numbers = numbers(trajectory);
    CRC32C checksum = new CRC32C();
    checksum.update(pictures.duplicate());
    checksum.update(numbers.duplicate());
    write(frames, pictures, (long) row * Frame.OBSERVATION_BYTES);
    write(steps, numbers, (long) row * StepLayout.ROW_BYTES);
    return new EpisodeIndexEntry(
        number, trajectory.label(), trajectory.success(), row, trajectory.length(), checksum.getValue());
  }

  private static void write(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
    long at = position;
    while (bytes.hasRemaining()) at += channel.write(bytes, at);
  }

  private static ByteBuffer pictures(Trajectory trajectory) {
    ByteBuffer bytes = ByteBuffer.allocateDirect(trajectory.observations().size() * Frame.OBSERVATION_BYTES);
    for (Observation observation : trajectory.observations()) {
      Frame frame = observation.frame();
      if (frame.width() != Frame.OBSERVATION_SIZE || frame.height() != Frame.OBSERVATION_SIZE) {
        throw new IllegalArgumentException("a data set holds 48x48 frames, not " + frame);
      }
      bytes.put(frame.rgb());
    }
    return bytes.flip();
  }

  private static ByteBuffer numbers(Trajectory trajectory) {
    int n = trajectory.observations().size();
    ByteBuffer bytes = ByteBuffer.allocateDirect(n * StepLayout.ROW_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    float[] noAction = new float[StepLayout.POSE];
    for (int i = 0; i < n; i++) {
      put(bytes, i < trajectory.length() ? trajectory.actions().get(i) : noAction, StepLayout.POSE);
      put(bytes, trajectory.observations().get(i).pose().toArray(), StepLayout.STATE - StepLayout.POSE);
      put(bytes, trajectory.states().get(i).toArray(), StepLayout.STATE_SIZE);
    }
    return bytes.flip();
  }

  private static void put(ByteBuffer bytes, float[] numbers, int expected) {
    if (numbers.length != expected) {
      throw new IllegalArgumentException("expected %d numbers, not %d".formatted(expected, numbers.length));
    }
    for (float number : numbers) bytes.putFloat(number);
  }

  /** Origin of the data. */
  public Origin origin() {
    return DatasetFiles.origin(index);
  }

  /** Trajectories in the data set. */
  public int episodes() {
    return episodes;
  }

  /** Observations in the data set. */
  public int rows() {
    return rows;
  }

  /** Data removed while opening, one sentence each; empty after an ordinary crash, which loses no whole trajectory. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  @Override
  public void close() {
    try (lock;
        index;
        steps;
        frames) {
      episodes = 0;
    } catch (IOException e) {
      throw new StoreException("cannot close data set " + files.folder(), e);
    }
  }
}
