package ptp.data.importing.npz;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import ptp.data.importing.RefusedException;

/** An array of an archive, read once from its first element to its last. */
final class NpyArray implements AutoCloseable {
  private final String name;
  private final NpyHeader header;
  private final ZipContent content;

  private NpyArray(String name, NpyHeader header, ZipContent content) {
    this.name = name;
    this.header = header;
    this.content = content;
  }

  /**
   * The array at the beginning of a stream, which it closes; the bytes it claims must be as many as the entry has.
   *
   * @param size bytes of the entry's content
   */
  static NpyArray open(String name, ZipContent content, long size) throws IOException {
    try {
      NpyHeader header = NpyHeader.read(content, name);
      if (header.elements() * header.type().bytes() != size - header.bytes()) {
        throw new RefusedException("\"%s\" does not hold as many numbers as its shape says".formatted(name));
      }
      return new NpyArray(name, header, content);
    } catch (IOException e) {
      content.close();
      throw e;
    }
  }

  String name() {
    return name;
  }

  ArrayType type() {
    return header.type();
  }

  long[] shape() {
    return header.shape();
  }

  int dimensions() {
    return header.shape().length;
  }

  /** Size of the first dimension. */
  long rows() {
    return header.shape()[0];
  }

  /** Number of elements of one index of the first dimension. */
  long rowElements() {
    return header.rowElements();
  }

  /** The next elements, little-endian. */
  ByteBuffer next(int elements) throws IOException {
    byte[] bytes = new byte[elements * header.type().bytes()];
    content.readFully(bytes, 0, bytes.length);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** To be called after the last element: throws when the bytes were not those that were put in. */
  void finish() throws IOException {
    content.finish();
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}
