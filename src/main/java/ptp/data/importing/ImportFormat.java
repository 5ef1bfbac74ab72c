package ptp.data.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A file format of demonstrations from other programs. Reading never executes content of the file, and needs memory for a
 * few trajectories only, whatever the file's header claims.
 */
public interface ImportFormat {
  /** Endings of its files, lower case, without dot. */
  List<String> endings();

  /**
   * Opens a file; it is only read.
   *
   * @throws RefusedException when it is none of this format, or lacks what is needed
   * @throws IOException when it is damaged or cannot be read
   */
  ImportSource open(Path file) throws IOException;

  /** Whether a file's name says that it is of this format. */
  default boolean accepts(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return endings().stream().anyMatch(ending -> name.endsWith("." + ending));
  }
}
