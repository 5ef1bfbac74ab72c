package ptp.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Libraries of native code, which come in jars and must be files to be loaded. They are unpacked once into the program's cache
 * and compared with the jar at every start, so that a damaged or foreign file is never loaded and nothing is left elsewhere.
 */
public final class NativeCode {
  private static final String PROGRAM = "ptp-workbench";

  private NativeCode() {}

  /**
   * The program's cache: {@code -Dptp.cache}, else {@code .cache/ptp-workbench} of the user's home, else a folder of the user's
   * own among the temporary files; the first of these that can be written.
   *
   * @throws StoreException when none of them can
   */
  public static Path cache() {
    return cache(candidates());
  }

  static Path cache(List<Path> candidates) {
    for (Path folder : candidates) {
      if (usable(folder)) return folder;
    }
    throw new StoreException(
        "no folder for the program's native code can be written: %s; make one of them writable or name another by -Dptp.cache"
            .formatted(String.join(", ", candidates.stream().map(Path::toString).toList())));
  }

  private static List<Path> candidates() {
    List<Path> folders = new ArrayList<>();
    String named = System.getProperty("ptp.cache");
    if (named != null) folders.add(Path.of(named));
    folders.add(Path.of(System.getProperty("user.home"), ".cache", PROGRAM));
    folders.add(Path.of(System.getProperty("java.io.tmpdir"), PROGRAM + "-" + System.getProperty("user.name")));
    return folders;
  }

  /** Whether files can be made there, and by nobody else where the system knows owners. */
  private static boolean usable(Path folder) {
    try {
      makeOwn(folder);
      Path home = Files.createTempFile(folder, "try", "");
      boolean own = Files.getOwner(home).equals(Files.getOwner(folder));
      Files.delete(home);
      return own;
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  private static void makeOwn(Path folder) throws IOException {
    if (Files.isDirectory(folder)) return;
    Files.createDirectories(folder.toAbsolutePath().getParent());
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectory(folder);
    }
  }

  /**
   * The file that a library was unpacked to, now or earlier.
   *
   * @param content of the jar's entry; is read to its end
   * @param name of the file
   * @throws StoreException when it cannot be written
   */
  public static Path unpacked(InputStream content, String name) {
    Path cache = cache();
    try {
      byte[] bytes = content.readAllBytes();
      Path folder = Files.createDirectories(cache.resolve("natives").resolve(checksum(bytes)));
      Path file = folder.resolve(name);
      if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) AtomicFiles.write(file, bytes);
      return file;
    } catch (IOException e) {
      throw new StoreException("%s cannot be unpacked to %s; free some disk space".formatted(name, cache), e);
    }
  }

  /** Other versions of a library have other folders, so that programs of both can run. */
  private static String checksum(byte[] bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    return "%08x".formatted(sum.getValue());
  }
}
