package ptp.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The configurations that a person can choose by name: the YAML files of one folder.
 *
 * @param folder where they lie
 */
public record Presets(Path folder) {
  /** The preset that is used when none is named. */
  public static final String DEFAULT = "laptop";

  private static final String ENDING = ".yaml";

  /** The folder {@code experiments} of the installation: of the folder named by {@code ptp.home}, or the working folder. */
  public static Presets installed() {
    return new Presets(Path.of(System.getProperty("ptp.home", "")).resolve("experiments"));
  }

  /** All names, the default one first, the others in alphabetical order. */
  public List<String> names() {
    if (!Files.isDirectory(folder)) return List.of();
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.endsWith(ENDING))
          .map(f -> f.substring(0, f.length() - ENDING.length()))
          .sorted(Comparator.comparing((String name) -> !name.equals(DEFAULT)).thenComparing(Comparator.naturalOrder()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the presets in " + folder + " cannot be listed: " + e.getMessage(), e);
    }
  }

  /** The file of a preset; an unknown name is refused in a sentence that lists those there are. */
  public Path file(String name) {
    List<String> names = names();
    if (names.contains(name)) return folder.resolve(name + ENDING);
    String known = names.isEmpty() ? "none in " + folder : String.join(", ", names);
    throw new IllegalArgumentException(
        "there is no preset \"" + name + "\"" + Suggestion.hint(name, names) + "; there are " + known);
  }
}
