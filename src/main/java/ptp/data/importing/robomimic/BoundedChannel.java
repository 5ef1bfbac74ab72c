package ptp.data.importing.robomimic;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file as the HDF5 library reads it. A structure of a sound file is read in a bounded number of steps; where groups or
 * indices lead in circles, or to the same place over and over, the steps run out and reading ends with an IOException.
 */
final class BoundedChannel implements SeekableByteChannel {
  private static final int MOST_STEPS = 1_000_000;
  private static final long MOST_BYTES = 256L << 20;

  private final FileChannel file;
  private long at;
  private int steps;
  private long bytes;

  private BoundedChannel(FileChannel file) {
    this.file = file;
  }

  static BoundedChannel open(Path file) throws IOException {
    return new BoundedChannel(FileChannel.open(file, StandardOpenOption.READ));
  }

  /** Begins with the next structure. */
  void renew() {
    steps = 0;
    bytes = 0;
  }

  /** Bytes from one place; all of them, or an IOException. */
  void readFully(ByteBuffer into, long from) throws IOException {
    if (from < 0 || from > size() - into.remaining()) throw new IOException("numbers lie outside the file");
    for (long next = from; into.hasRemaining();) {
      int count = file.read(into, next);
      if (count < 0) throw new IOException("the file ends too early");
      next += count;
    }
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    if (into.remaining() > size() - at) throw new IOException("a structure lies outside the file");
    bytes += into.remaining();
    if (++steps > MOST_STEPS || bytes > MOST_BYTES) throw new IOException("a structure does not end");
    int count = file.read(into, at);
    if (count > 0) at += count;
    return count;
  }

  @Override
  public long position() {
    return at;
  }

  @Override
  public SeekableByteChannel position(long position) {
    if (position < 0) throw new IllegalArgumentException("before the file");
    at = position;
    return this;
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  @Override
  public int write(ByteBuffer from) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new NonWritableChannelException();
  }

  @Override
  public boolean isOpen() {
    return file.isOpen();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
