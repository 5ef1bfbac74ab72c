package ptp.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import ptp.io.StoreException;

/** The workspace that comes with the program: trained networks, some demonstrations, recorded runs. */
public final class ExampleWorkspace {
  private ExampleWorkspace() {}

  /**
   * Copies the example to where a workspace is expected but none is yet; a folder that holds anything is left alone.
   *
   * @param example the example's folder, which may be missing
   */
  public static void provide(Path example, Path target) {
    try {
      if (!Files.isDirectory(example) || Files.exists(target) && !empty(target)) return;
      Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
      copy(example, unfinished);
      Files.deleteIfExists(target);
      Files.move(unfinished, target);
    } catch (IOException e) {
      throw new StoreException("the example workspace cannot be copied to " + target + "; check that it is writable",
          e);
    }
  }

  private static boolean empty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  /** A copy that was cut short is written over. */
  private static void copy(Path from, Path to) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(from)) {
      all = files.toList();
    }
    for (Path path : all) {
      Path copy = to.resolve(from.relativize(path).toString());
      if (Files.isDirectory(path)) {
        Files.createDirectories(copy);
      } else {
        Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
