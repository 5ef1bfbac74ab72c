package ptp.ui.control;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks a person for a file. */
@FunctionalInterface
public interface FilePicker {
  /**
   * Where to save something.
   *
   * @param endings the formats there are, without dot, the usual one first
   * @return empty when the person thought better of it
   */
  Optional<Path> save(String title, String name, List<String> endings);
}
