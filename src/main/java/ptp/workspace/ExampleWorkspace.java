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
  private static final String NETWORKS = "networks";
  private static final String DATA_SETS = "datasets";

  private ExampleWorkspace() {}

  /**
   * Copies the example to where a workspace is expected but none is yet. A workspace without any networks gets the example's
   * networks and data, so that there is something to plan with; any other is left alone.
   *
   * @param example the example's folder, which may be missing
   */
  public static void provide(Path example, Path target) {
    try {
      if (!Files.isDirectory(example)) return;
      if (empty(target)) {
        whole(example, target, target);
      } else if (empty(target.resolve(NETWORKS))) {
        for (String part : List.of(DATA_SETS, NETWORKS))
          addMissing(example.resolve(part), target.resolve(part), target);
      }
    } catch (IOException e) {
      throw new StoreException("the example workspace cannot be copied to " + target + "; check that it is writable",
          e);
    }
  }

  /** Copies a folder beside the workspace first, so that no half of it is ever in its place. */
  private static void whole(Path from, Path to, Path workspace) throws IOException {
    Path unfinished = workspace.resolveSibling(workspace.getFileName() + ".unfinished");
    copy(from, unfinished);
    Files.deleteIfExists(to);
    Files.move(unfinished, to);
  }

  private static void addMissing(Path from, Path to, Path workspace) throws IOException {
    Files.createDirectories(to);
    List<Path> folders;
    try (Stream<Path> files = Files.list(from)) {
      folders = files.toList();
    }
    for (Path folder : folders) {
      Path added = to.resolve(folder.getFileName().toString());
      if (!Files.exists(added)) whole(folder, added, workspace);
    }
  }

  /** Whether nothing is there, or a folder without content. */
  private static boolean empty(Path folder) throws IOException {
    if (!Files.exists(folder)) return true;
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
