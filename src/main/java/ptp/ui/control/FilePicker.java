package ptp.ui.control;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks a person for a file. */
public interface FilePicker {
  /**
   * Where to save something.
   *
   * @param endings the formats there are, without dot, the usual one first
   * @return empty when the person thought better of it
   */
  Optional<Path> save(String title, String name, List<String> endings);

  /**
   * Which file to read.
   *
   * @param endings of the files that can be read, without dot
   * @return empty when the person thought better of it
   */
  Optional<Path> open(String title, List<String> endings);

  /** Which folder to read; empty when the person thought better of it. */
  Optional<Path> folder(String title);
}
