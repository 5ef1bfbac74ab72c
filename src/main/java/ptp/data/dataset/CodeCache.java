package ptp.data.dataset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import ptp.domain.Frame;
import ptp.domain.Latent;
import ptp.domain.Progress;
import ptp.io.ProcessLock;
import ptp.io.StoreException;

/**
 * The code indices of every row of a data set under one encoder, in memory and in a file beside the data, so that each
 * frame is encoded once. The file is a sequence of blocks, each with its CRC-32C; whatever follows the last sound block
 * (a crash, damage) is encoded again. Not safe for use by several threads.
 */
public final class CodeCache {
  private static final String PREFIX = "codes-";
  private static final int HEADER_BYTES = 8;
  private static final int MAX_BLOCK_ROWS = 1 << 16;

  private final Path file;
  private short[] codes = new short[0];
  private int rows;
  private long fileBytes;

  private CodeCache(Path file) {
    this.file = file;
  }

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
    CodeCache cache = new CodeCache(dataset.resolve(PREFIX + encoderId + ".bin"));
    try {
      if (Files.exists(cache.file)) cache.load();
    } catch (IOException e) {
      throw new StoreException("cannot read " + cache.file + "; delete it and the frames are encoded again", e);
    }
    return cache;
  }

  /** Removes the codes of every encoder, for rows that are about to hold other frames. */
  static void deleteAll(Path dataset) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(dataset, PREFIX + "*.bin")) {
      for (Path file : files) Files.delete(file);
    }
  }

  private void load() throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      reserve((int) (channel.size() / (Latent.CODES * Short.BYTES)));
      ByteBuffer header = buffer(HEADER_BYTES);
      while (channel.read(header.clear(), fileBytes) == HEADER_BYTES) {
        header.flip();
        if (!loadBlock(channel, header.getInt(), header.getInt())) return;
      }
    }
  }

  private boolean loadBlock(FileChannel channel, int blockRows, int checksum) throws IOException {
    long start = fileBytes + HEADER_BYTES;
    if (blockRows <= 0 || blockRows > MAX_BLOCK_ROWS || start + bytes(blockRows) > channel.size()) return false;
    ByteBuffer block = buffer(bytes(blockRows));
    while (block.hasRemaining()) channel.read(block, start + block.position());
    block.flip();
    if (checksum(block) != checksum) return false;
    reserve(rows + blockRows);
    block.asShortBuffer().get(codes, rows * Latent.CODES, blockRows * Latent.CODES);
    rows += blockRows;
    fileBytes = start + bytes(blockRows);
    return true;
  }

  /**
   * Encodes the rows of {@code dataset} that are not cached yet, batch by batch; each batch is on disk before the next
   * one starts, so that a cancelled or killed call goes on where it stopped.
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
            appendBlock(out);
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
          for (int from = 0; from < added.length; from += MAX_BLOCK_ROWS * Latent.CODES) {
            int to = Math.min(added.length, from + MAX_BLOCK_ROWS * Latent.CODES);
            appendBlock(Arrays.copyOfRange(added, from, to));
          }
        });
  }

  /** Changes the file while no other process does, starting from what others have added since. */
  private void locked(Change change) {
    ProcessLock lock =
        ProcessLock.tryAcquire(file.resolveSibling("." + file.getFileName() + ".lock"))
            .orElseThrow(() -> new StoreException("another process is encoding " + file.getParent() + "; wait for it"));
    try (lock) {
      if (Files.exists(file)) load();
      change.run();
    } catch (IOException e) {
      throw new StoreException("cannot write " + file + "; check that the disk has room", e);
    }
  }

  private interface Change {
    void run() throws IOException;
  }

  private void appendBlock(short[] added) throws IOException {
    int n = added.length / Latent.CODES;
    ByteBuffer block = buffer(HEADER_BYTES + bytes(n));
    ByteBuffer body = block.slice(HEADER_BYTES, bytes(n)).order(ByteOrder.LITTLE_ENDIAN);
    body.asShortBuffer().put(added);
    block.putInt(n).putInt(checksum(body)).rewind();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.truncate(fileBytes);
      while (block.hasRemaining()) channel.write(block, fileBytes + block.position());
      channel.force(false);
    }
    reserve(rows + n);
    System.arraycopy(added, 0, codes, rows * Latent.CODES, added.length);
    rows += n;
    fileBytes += HEADER_BYTES + bytes(n);
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

  private static int bytes(int rows) {
    return rows * Latent.CODES * Short.BYTES;
  }

  private static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static int checksum(ByteBuffer block) {
    CRC32C checksum = new CRC32C();
    checksum.update(block.duplicate());
    return (int) checksum.getValue();
  }
}
