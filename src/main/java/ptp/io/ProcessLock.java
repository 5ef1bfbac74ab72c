package ptp.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A lock between processes that the operating system gives back when its holder dies, however it dies. The lock file
 * itself stays and means nothing.
 */
public final class ProcessLock implements AutoCloseable {
  private final FileChannel channel;

  private ProcessLock(FileChannel channel) {
    this.channel = channel;
  }

  /** The lock on {@code file}, or empty when another process, or another part of this one, holds it. */
  public static Optional<ProcessLock> tryAcquire(Path file) {
    try {
      FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (locked(channel)) return Optional.of(new ProcessLock(channel));
      channel.close();
      return Optional.empty();
    } catch (IOException e) {
      throw new StoreException("cannot lock " + file + "; check that its folder is writable", e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new StoreException("cannot release a lock file", e);
    }
  }
}
