package ptp.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ptp.config.OptionsReader;
import ptp.store.StoreException;

/** The presets: YAML files in a folder, by default {@code experiments}. */
public final class Presets {
  /** The preset that is used when none is named. */
  public static final String DEFAULT = "laptop";

  private static final String SUFFIX = ".yaml";

  private final Path folder;

  public Presets(Path folder) {
    this.folder = folder;
  }

  /** Their names, the default one first. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      files.map(f -> f.getFileName().toString()).filter(n -> n.endsWith(SUFFIX)).sorted()
          .forEach(n -> names.add(n.substring(0, n.length() - SUFFIX.length())));
    } catch (IOException e) {
      throw new StoreException("the folder of presets " + folder + " cannot be read", e);
    }
    if (names.remove(DEFAULT)) names.addFirst(DEFAULT);
    return names;
  }

  /** Reads a preset; an unknown name is refused in a sentence that lists those there are. */
  public Preset read(String name) {
    Path file = folder.resolve(name + SUFFIX);
    if (!names().contains(name)) {
      throw new IllegalArgumentException("there is no preset \"" + name + "\"; there are " + String.join(", ",
          names()));
    }
    return OptionsReader.read(file, Preset.class);
  }
}
