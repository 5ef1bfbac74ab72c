package ptp.data.dataset;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32C;
import ptp.domain.Action;
import ptp.domain.Frame;
import ptp.domain.GripperPose;
import ptp.domain.Observation;
import ptp.domain.Progress;
import ptp.domain.SceneState;
import ptp.domain.Trajectory;
import ptp.io.Database;
import ptp.io.Schema;
import ptp.io.StoreException;

/**
 * A read-only, memory-mapped view of a data set at the time of opening. Rows number the observations of the whole data set;
 * an episode is a range of rows. Damaged episodes are not listed; {@link #problems()} describes them. Reading is safe from
 * several threads; closing while another thread reads is not.
 */
public final class DatasetReader implements AutoCloseable {
  private static final ValueLayout.OfFloat FLOAT =
      ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final Path folder;
  private final Origin origin;
  private final int rows;
  private final List<String> problems = new ArrayList<>();
  private final Arena arena;
  private final MemorySegment frames;
  private final MemorySegment steps;
  private volatile List<EpisodeIndexEntry> episodes;

  private DatasetReader(DatasetFiles files, Origin origin, List<EpisodeIndexEntry> listed, Arena arena)
      throws IOException {
    this.folder = files.folder();
    this.origin = origin;
    this.arena = arena;
    long wanted = DatasetFiles.rows(listed);
    this.frames = map(files.frames(), wanted, Frame.OBSERVATION_BYTES);
    this.steps = map(files.steps(), wanted, StepLayout.ROW_BYTES);
    this.rows =
        (int) Math.min(frames.byteSize() / Frame.OBSERVATION_BYTES, steps.byteSize() / StepLayout.ROW_BYTES);
    this.episodes = listed.subList(0, DatasetFiles.complete(listed, rows));
    if (episodes.size() < listed.size()) {
      problems.add("%d of %d trajectories cannot be read".formatted(listed.size() - episodes.size(), listed.size()));
    }
  }

  /** Opens the data set in {@code folder}; refused in a sentence when its index is missing or unreadable. */
  public static DatasetReader open(Path folder) {
    DatasetFiles files = new DatasetFiles(folder);
    if (Files.notExists(files.index())) {
      throw new StoreException(folder + " is not a data set: index.db is missing; choose another folder");
    }
    try (Database index = Database.open(files.index(), Schema.DATASET)) {
      files.checkFormat(index);
      return map(files, DatasetFiles.origin(index), files.episodes(index));
    } catch (IOException e) {
      throw new StoreException("cannot read data set " + folder + "; check the disk", e);
    }
  }

  private static DatasetReader map(DatasetFiles files, Origin origin, List<EpisodeIndexEntry> listed)
      throws IOException {
    Arena arena = Arena.ofShared();
    try {
      return new DatasetReader(files, origin, listed, arena);
    } catch (IOException | RuntimeException e) {
      arena.close();
      throw e;
    }
  }

  /** Maps the wanted rows, or those there are; a missing or short file becomes a problem. */
  private MemorySegment map(Path file, long wantedRows, long rowBytes) throws IOException {
    if (Files.notExists(file)) {
      if (wantedRows > 0) problems.add(file.getFileName() + " is missing; restore it to read its trajectories");
      return MemorySegment.NULL;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long there = channel.size() / rowBytes;
      if (there < wantedRows) {
        problems.add("%s is truncated after row %d of %d".formatted(file.getFileName(), there, wantedRows));
      }
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, Math.min(there, wantedRows) * rowBytes, arena);
    }
  }

  /** Folder of the data set. */
  public Path folder() {
    return folder;
  }

  /** Origin of the data, and which quantities they contain. */
  public Origin origin() {
    return origin;
  }

  /** Number of readable rows; row numbers go from 0 to this. */
  public int rows() {
    return rows;
  }

  /** The episodes that can be used, in the order they were recorded. */
  public List<EpisodeIndexEntry> episodes() {
    return episodes;
  }

  /** Problems of the data set, one sentence each; empty if none were found. */
  public synchronized List<String> problems() {
    return List.copyOf(problems);
  }

  /** Copies frames, 6,912 bytes each, one after the other into {@code out}. */
  public void copyFrames(int[] rowNumbers, byte[] out) {
    for (int i = 0; i < rowNumbers.length; i++) copyFrame(rowNumbers[i], out, i * Frame.OBSERVATION_BYTES);
  }

  private void copyFrame(int row, byte[] out, int offset) {
    long from = (long) row * Frame.OBSERVATION_BYTES;
    MemorySegment.copy(frames, ValueLayout.JAVA_BYTE, from, out, offset, Frame.OBSERVATION_BYTES);
  }

  /** A copy of a row's frame; rows count from 0 over all episodes. */
  public Frame frame(int row) {
    byte[] rgb = new byte[Frame.OBSERVATION_BYTES];
    copyFrame(row, rgb, 0);
    return Frame.observation(rgb);
  }

  /** The action taken at a row; zeros at an episode's last row. */
  public float[] action(int row) {
    return numbers(row, StepLayout.ACTION, Action.SIZE);
  }

  /** Zeros where {@link Origin#poses()} says that poses are not known. */
  public GripperPose pose(int row) {
    return GripperPose.of(numbers(row, StepLayout.POSE, GripperPose.SIZE));
  }

  /** Zeros where {@link Origin#states()} says that states are not known. */
  public SceneState state(int row) {
    return SceneState.of(numbers(row, StepLayout.STATE, StepLayout.STATE_SIZE));
  }

  /** Copies the columns {@code first} to {@code first + count} of a row of {@code steps.bin}. */
  public void copyNumbers(int row, int first, int count, float[] out, int offset) {
    long from = (long) row * StepLayout.ROW_BYTES + (long) first * Float.BYTES;
    MemorySegment.copy(steps, FLOAT, from, out, offset, count);
  }

  private float[] numbers(int row, int first, int count) {
    float[] out = new float[count];
    copyNumbers(row, first, count, out, 0);
    return out;
  }

  /** A whole episode. */
  public Trajectory trajectory(EpisodeIndexEntry episode) {
    List<Observation> observations = new ArrayList<>();
    List<SceneState> states = new ArrayList<>();
    List<float[]> actions = new ArrayList<>();
    for (int row = episode.firstRow(); row < episode.endRow(); row++) {
      observations.add(new Observation(frame(row), pose(row)));
      states.add(state(row));
      if (actions.size() < episode.length()) actions.add(action(row));
    }
    return new Trajectory(episode.label(), episode.success(), observations, states, actions);
  }

  /**
   * Reads everything and compares checksums; episodes that fail are named in {@link #problems()} and listed no more.
   *
   * @return whether all episodes are as they were written
   */
  public boolean verify(Progress progress) {
    List<EpisodeIndexEntry> all = episodes;
    Set<Integer> damaged = new TreeSet<>();
    for (EpisodeIndexEntry episode : all) {
      progress.checkCancelled();
      if (checksum(episode) != episode.checksum()) damaged.add(episode.number());
      progress.at(episode.number() + 1L, all.size());
    }
    if (!damaged.isEmpty()) exclude(damaged);
    return damaged.isEmpty();
  }

  private long checksum(EpisodeIndexEntry episode) {
    CRC32C checksum = new CRC32C();
    checksum.update(segment(frames, episode, Frame.OBSERVATION_BYTES).asByteBuffer());
    checksum.update(segment(steps, episode, StepLayout.ROW_BYTES).asByteBuffer());
    return checksum.getValue();
  }

  private static MemorySegment segment(MemorySegment file, EpisodeIndexEntry episode, long rowBytes) {
    return file.asSlice(episode.firstRow() * rowBytes, episode.rows() * rowBytes);
  }

  private synchronized void exclude(Set<Integer> damaged) {
    episodes = episodes.stream().filter(e -> !damaged.contains(e.number())).toList();
    for (int number : damaged) problems.add("trajectory " + number + " is damaged (wrong checksum) and was skipped");
  }

  @Override
  public void close() {
    arena.close();
  }
}
