package ptp.data.importing.robomimic;

import io.jhdf.AbstractNode;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.filter.ByteShuffleFilter;
import io.jhdf.object.message.FilterPipelineMessage;
import io.jhdf.object.message.FilterPipelineMessage.FilterInfo;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import ptp.data.importing.RefusedException;

/**
 * Rows of an array that is stored in chunks, all of one size, some of which may reach over its edges. The chunks are
 * decompressed here, because the library would let a small chunk become gigabytes. The last one is kept: rows are read in
 * order, some at a time.
 */
final class Hdf5Chunks {
  private static final int GZIP = 1;
  private static final int SHUFFLE = 2;
  private static final int CHECKSUM = 3;
  private static final int CHECKSUM_BYTES = 4;
  private static final long LARGEST = 256L << 20;
  private static final double MOST = 1 << 22;

  private final Hdf5File file;
  private final ChunkedDataset data;
  private final String path;
  private final int[] shape;
  private final int[] edges;
  private final int element;
  private final List<FilterInfo> filters;
  private int[] at = {};
  private byte[] content = {};

  private Hdf5Chunks(Hdf5File file, ChunkedDataset data, String path, int[] edges) {
    this.file = file;
    this.data = data;
    this.path = path;
    this.shape = data.getDimensions();
    this.edges = edges;
    this.element = data.getDataType().getSize();
    this.filters =
        ((AbstractNode) data).getHeader().getMessagesOfType(FilterPipelineMessage.class).stream()
            .flatMap(message -> message.getFilters().stream()).toList();
  }

  static Hdf5Chunks of(Hdf5File file, ChunkedDataset data, String path) throws IOException {
    int[] edges = file.sound(path, data::getChunkDimensions);
    checkSizes(path, data.getDimensionsAsLong(), edges);
    Hdf5Chunks chunks = file.sound(path, () -> new Hdf5Chunks(file, data, path, edges));
    chunks.checkFilters();
    if (file.sound(path, data::isEmpty)) throw new RefusedException("\"%s\" was never written".formatted(path));
    return chunks;
  }

  private static void checkSizes(String path, long[] shape, int[] edges) throws IOException {
    if (edges.length != shape.length) throw new IOException(path + " is damaged");
    double size = Double.BYTES;
    double number = 1;
    for (int i = 0; i < edges.length; i++) {
      if (edges[i] < 1) throw new IOException(path + " is damaged");
      size *= edges[i];
      number *= Math.ceil((double) shape[i] / edges[i]);
    }
    if (size > LARGEST) throw new RefusedException("\"%s\" has chunks that are too large".formatted(path));
    if (number > MOST) throw new RefusedException("\"%s\" has too many chunks".formatted(path));
  }

  private void checkFilters() throws RefusedException {
    for (FilterInfo filter : filters) {
      int id = filter.getId();
      if (id < GZIP || id > CHECKSUM) {
        throw new RefusedException("\"%s\" is compressed by filter %d; use gzip".formatted(path, id));
      }
    }
  }

  /** Bytes of some rows, in the file's byte order. */
  byte[] rows(int row, int rows, int length) throws IOException {
    byte[] out = new byte[length];
    int[] first = new int[shape.length];
    for (first[0] = row / edges[0] * edges[0]; first[0] < row + rows;) {
      copy(first, row, rows, out);
      advance(first);
    }
    return out;
  }

  /** Goes to the next chunk, the last dimension first. */
  private void advance(int[] first) {
    for (int i = first.length - 1; i >= 0; i--) {
      first[i] += edges[i];
      if (first[i] < shape[i] || i == 0) return;
      first[i] = 0;
    }
  }

  /** Copies what a chunk and the wanted rows have in common, one line of the last dimension after the other. */
  private void copy(int[] first, int row, int rows, byte[] out) throws IOException {
    byte[] chunk = chunk(first);
    int[] wanted = new int[shape.length];
    wanted[0] = row;
    int[] begin = first.clone();
    begin[0] = Math.max(row, first[0]);
    int[] end = new int[shape.length];
    for (int i = 0; i < end.length; i++) end[i] = Math.min(first[i] + edges[i], i == 0 ? row + rows : shape[i]);
    int length = (end[end.length - 1] - begin[end.length - 1]) * element;
    for (int[] line = begin.clone(); line[0] < end[0]; next(line, begin, end)) {
      System.arraycopy(chunk, index(line, first, edges) * element, out, index(line, wanted, shape) * element, length);
    }
  }

  /** Where an element lies in a block of that size that begins at an origin. */
  private static int index(int[] element, int[] origin, int[] size) {
    int index = 0;
    for (int i = 0; i < size.length; i++) index = index * size[i] + element[i] - origin[i];
    return index;
  }

  private static void next(int[] line, int[] begin, int[] end) {
    if (line.length == 1) line[0] = end[0]; // there is one line
    for (int i = line.length - 2; i >= 0; i--) {
      if (++line[i] < end[i] || i == 0) return;
      line[i] = begin[i];
    }
  }

  private byte[] chunk(int[] first) throws IOException {
    if (Arrays.equals(at, first)) return content;
    ByteBuffer raw = file.sound(path, () -> data.getRawChunkBuffer(first));
    int size = element;
    for (int edge : edges) size *= edge;
    byte[] bytes = new byte[raw.remaining()];
    raw.get(bytes);
    for (FilterInfo filter : filters.reversed()) bytes = decoded(filter, bytes, size);
    if (bytes.length != size) throw new IOException("a chunk of " + path + " is damaged");
    at = first.clone();
    content = bytes;
    return bytes;
  }

  private byte[] decoded(FilterInfo filter, byte[] bytes, int size) throws IOException {
    return switch (filter.getId()) {
      case CHECKSUM -> checked(bytes);
      case GZIP -> inflated(bytes, size + CHECKSUM_BYTES);
      default -> file.sound(path, () -> new ByteShuffleFilter().decode(bytes, filter.getData()));
    };
  }

  private byte[] inflated(byte[] bytes, int most) throws IOException {
    byte[] out = new byte[most];
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(bytes);
      int length = inflater.inflate(out);
      if (!inflater.finished()) throw new IOException("a chunk of " + path + " is damaged");
      return Arrays.copyOf(out, length);
    } catch (DataFormatException e) {
      throw new IOException("a chunk of " + path + " is damaged", e);
    }
  }

  /** Fletcher's checksum of 16-bit numbers, high byte first, behind the bytes; the library does not compare it. */
  private byte[] checked(byte[] bytes) throws IOException {
    int length = bytes.length - CHECKSUM_BYTES;
    int sum = 0;
    int sums = 0;
    for (int i = 0; i < length; i += 2) {
      sum = (sum + ((bytes[i] & 255) << 8 | (i + 1 < length ? bytes[i + 1] & 255 : 0))) % 0xFFFF;
      sums = (sums + sum) % 0xFFFF;
    }
    byte[] tail = {(byte) sum, (byte) (sum >> 8), (byte) sums, (byte) (sums >> 8)};
    if (length < 0 || !Arrays.equals(bytes, length, bytes.length, tail, 0, tail.length)) {
      throw new IOException("a chunk of " + path + " is damaged");
    }
    return Arrays.copyOf(bytes, length);
  }
}
