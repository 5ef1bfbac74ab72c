package ptp.data.importing.robomimic;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;

/**
 * A file as the HDF5 library reads it. A structure of a sound file is read in a bounded number of steps, few of them below one
 * another; where groups or indices lead in circles, or to the same place over and over, the steps run out and reading ends with
 * an IOException.
 * <p>
 * The library goes down one call deeper for every level of an index. Reading ends long before the stack does, since a stack that
 * ends within the JDK's own reading leaves locks behind for which others wait for ever. For the same reason it is no channel of
 * the JDK, whose closing waits for readers.
 */
final class BoundedChannel implements SeekableByteChannel {
  private static final int MOST_STEPS = 1_000_000;
  private static final int MOST_FRAMES = 1_000;
  private static final int STEPS_PER_LOOK_AT_THE_STACK = 64;
  private static final long MOST_BYTES = 256L << 20;

  private final RandomAccessFile file;
  private boolean open = true;
  private long at;
  private int steps;
  private long bytes;

  private BoundedChannel(RandomAccessFile file) {
    this.file = file;
  }

  static BoundedChannel open(Path file) throws IOException {
    return new BoundedChannel(new RandomAccessFile(file.toFile(), "r"));
  }

  /** Begins with the next structure. */
  void renew() {
    steps = 0;
    bytes = 0;
  }

  /** Bytes from one place; all of them, or an IOException. */
  void readFully(ByteBuffer into, long from) throws IOException {
    if (from < 0 || from > size() - into.remaining()) throw new IOException("numbers lie outside the file");
    file.seek(from);
    file.readFully(into.array(), into.arrayOffset() + into.position(), into.remaining());
    into.position(into.limit());
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    if (!open) throw new ClosedChannelException();
    if (into.remaining() > size() - at) throw new IOException("a structure lies outside the file");
    bytes += into.remaining();
    if (++steps > MOST_STEPS || bytes > MOST_BYTES || tooDeep()) throw new IOException("a structure does not end");
    int count = into.remaining();
    readFully(into, at);
    at += count;
    return count;
  }

  private boolean tooDeep() {
    if (steps % STEPS_PER_LOOK_AT_THE_STACK != 0) return false;
    return StackWalker.getInstance().walk(frames -> frames.skip(MOST_FRAMES).findAny().isPresent());
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
    return file.length();
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
    return open;
  }

  @Override
  public void close() throws IOException {
    open = false;
    file.close();
  }
}
