package ptp.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Files written as if the power will fail: a reader sees the old content or the new one, never a part. The content goes
 * to a temporary neighbour, is forced to disk, takes the name in one step, and the folder is forced to disk too.
 */
public final class AtomicFiles {
  private AtomicFiles() {}

  /** The folder that a file lies in. */
  public static Path folder(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
  }

  /** Replaces or creates {@code target}; its folder must be there. */
  public static void write(Path target, byte[] content) {
    Path folder = folder(target);
    try {
      // not one of the system's temporary files, which nobody else could read after the move
      Path temporary = folder.resolve("." + target.getFileName() + UUID.randomUUID() + ".tmp");
      try {
        writeForced(temporary, content);
        move(temporary, target);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw new StoreException("cannot write " + target + "; check that its folder exists and has room", e);
    }
  }

  /** Replaces or creates {@code target} with UTF-8 text. */
  public static void write(Path target, String content) {
    write(target, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Renames a forced file or folder in one step and makes the rename itself durable. */
  public static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    forceFolder(folder(to));
  }

  static void writeForced(Path file, byte[] content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) channel.write(bytes);
      channel.force(true);
    }
  }

  /** Forces the content of a file to disk. */
  public static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Makes the names in a folder durable; Windows does so by itself and lets nobody open a folder. */
  static void forceFolder(Path folder) throws IOException {
    if (System.getProperty("os.name").startsWith("Windows")) return;
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Removes a folder with all it holds; nothing happens when it is not there. */
  public static void deleteFolder(Path folder) throws IOException {
    if (Files.notExists(folder)) return;
    List<Path> deepestFirst;
    try (Stream<Path> paths = Files.walk(folder)) {
      deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) Files.deleteIfExists(path);
  }
}
