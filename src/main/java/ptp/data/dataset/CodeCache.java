package ptp.data.dataset;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import ptp.domain.Frame;
import ptp.domain.Latent;
import ptp.domain.Progress;
import ptp.io.BadTensorFileException;
import ptp.io.Container;
import ptp.io.ProcessLock;
import ptp.io.StoreException;

/**
 * The code indices of every row of a data set under one encoder, in memory and in a container beside the data (the tensor
 * {@code codes} [rows, 144]), so that each frame is encoded once. A damaged file is encoded again. Not safe for use by
 * several threads.
 */
public final class CodeCache {
  private static final String PREFIX = "codes-";
  private static final String ENDING = ".safetensors";
  private static final String OLD_ENDING = ".bin";
  private static final String KIND = "codes";

  /** The file is written whenever it has grown by this part: little is lost by a kill, and all writing stays linear. */
  private static final int GROWTH = 16;

  private final Path file;
  private final Path old;
  private short[] codes = new short[0];
  private int rows;
  private int saved;

  private CodeCache(Path dataset, String encoderId) {
    this.file = dataset.resolve(PREFIX + encoderId + ENDING);
    this.old = dataset.resolve(PREFIX + encoderId + OLD_ENDING);
  }

  private record About(int rows) {}

  /** Computes code indices: {@code frames} holds n frames of 6,912 bytes, {@code out} gets 144 indices for each. */
  public interface FrameEncoder {
    void encode(byte[] frames, int n, short[] out);
  }

  /**
   * Loads what is cached.
   *
   * @param dataset the data set's folder
   * @param encoderId hash of the encoder's weights, letters and digits
   */
  public static CodeCache open(Path dataset, String encoderId) {
    if (!encoderId.matches("[A-Za-z0-9]{1,64}")) {
      throw new IllegalArgumentException("an encoder's id is letters and digits, not \"" + encoderId + "\"");
    }
    CodeCache cache = new CodeCache(dataset, encoderId);
    try {
      cache.load();
    } catch (IOException e) {
      throw new StoreException("cannot read " + cache.file + "; delete it and the frames are encoded again", e);
    }
    return cache;
  }

  /** Removes the codes of every encoder, for rows that are about to hold other frames. */
  static void deleteAll(Path dataset) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(dataset, PREFIX + "*{" + ENDING + "," + OLD_ENDING
        + "}")) {
      for (Path file : files) Files.delete(file);
    }
  }

  /** Takes the file's rows where it has more; nothing of a damaged one. */
  private void load() throws IOException {
    if (Files.exists(file)) {
      loadContainer();
    } else if (Files.exists(old)) {
      take(OldCodes.read(old));
    }
  }

  private void loadContainer() throws IOException {
    try {
      Container container = Container.read(file, KIND);
      int count = container.json(About.class).rows();
      saved = count;
      take(container.array(short[].class, KIND, count, Latent.CODES));
    } catch (BadTensorFileException damaged) {
      saved = 0;
    }
  }

  private void take(short[] found) {
    if (found.length <= rows * Latent.CODES) return;
    codes = found;
    rows = found.length / Latent.CODES;
  }

  /**
   * Encodes the rows that have no codes yet, {@code batch} at a time. What was encoded is on disk when a call is cancelled, so
   * that the next one goes on there; a kill costs at most the last sixteenth.
   */
  public void complete(DatasetReader dataset, FrameEncoder encoder, int batch, Progress progress) {
    locked(
        () -> {
          reserve(dataset.rows());
          byte[] frames = new byte[batch * Frame.OBSERVATION_BYTES];
          while (rows < dataset.rows()) {
            progress.checkCancelled();
            int n = Math.min(batch, dataset.rows() - rows);
            dataset.copyFrames(IntStream.range(rows, rows + n).toArray(), frames);
            short[] out = new short[n * Latent.CODES];
            encoder.encode(frames, n, out);
            add(out);
            if (rows - saved >= rows / GROWTH) save();
            progress.at(rows, dataset.rows());
          }
        });
  }

  /**
   * Adds codes that were computed already, 144 for each row from {@code firstRow} on, which must be {@link #rows()}; on
   * disk when it returns.
   */
  public void append(int firstRow, short[] added) {
    if (added.length % Latent.CODES != 0) throw new IllegalArgumentException("144 codes per row are needed");
    locked(
        () -> {
          if (firstRow != rows) throw new StoreException("the codes of row " + rows + " come next in " + file);
          add(added);
        });
  }

  /** Changes the file while no other process does, starting from what others have added since. */
  private void locked(Runnable change) {
    ProcessLock lock =
        ProcessLock.tryAcquire(file.resolveSibling("." + file.getFileName() + ".lock"))
            .orElseThrow(() -> new StoreException("another process is encoding " + file.getParent() + "; wait for it"));
    try (lock) {
      load();
      try {
        change.run();
      } finally {
        if (rows != saved) save();
      }
      Files.deleteIfExists(old);
    } catch (IOException e) {
      throw new StoreException("cannot write " + file + "; check that the disk has room", e);
    }
  }

  private void save() {
    Container.of(KIND, new About(rows))
        .put(KIND, Arrays.copyOf(codes, rows * Latent.CODES), rows, Latent.CODES).write(file);
    saved = rows;
  }

  private void add(short[] added) {
    int n = added.length / Latent.CODES;
    reserve(rows + n);
    System.arraycopy(added, 0, codes, rows * Latent.CODES, added.length);
    rows += n;
  }

  /** Number of rows that have codes. */
  public int rows() {
    return rows;
  }

  /** All codes, row after row; the array may be longer than rows x 144 and is replaced when the cache grows. */
  public short[] codes() {
    return codes;
  }

  private void reserve(int wantedRows) {
    int wanted = wantedRows * Latent.CODES;
    if (wanted > codes.length) codes = Arrays.copyOf(codes, Math.max(wanted, codes.length + codes.length / 4));
  }
}
