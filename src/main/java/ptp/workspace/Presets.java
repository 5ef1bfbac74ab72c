package ptp.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ptp.config.OptionsDiff;
import ptp.config.OptionsReader;
import ptp.config.OptionsWriter;
import ptp.experiment.preset.Preset;
import ptp.io.AtomicFiles;
import ptp.io.StoreException;
import ptp.service.PresetService;

/** The presets: YAML files in a folder, by default {@code experiments}. */
public final class Presets implements PresetService {
  /** The preset that is used when none is named. */
  public static final String DEFAULT = "laptop";

  private static final String SUFFIX = ".yaml";

  private final Path folder;

  public Presets(Path folder) {
    this.folder = folder;
  }

  @Override
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

  @Override
  public void save(String name, String base, Preset preset) {
    if (!name.matches("[a-z0-9][a-z0-9-]*")) {
      throw new IllegalArgumentException(
          "a preset name has lower-case letters, digits and hyphens, for example my-preset");
    }
    if (names().contains(name)) {
      throw new IllegalArgumentException("there is a preset \"" + name + "\" already; choose another name");
    }
    List<OptionsDiff> differences = OptionsDiff.between(read(base), preset);
    if (differences.isEmpty()) throw new IllegalArgumentException("no option differs from \"" + base + "\" yet");
    AtomicFiles.write(folder.resolve(name + SUFFIX), "extends: " + base + "\n" + OptionsWriter.writeChanges(
        differences));
  }

  @Override
  public Preset read(String name) {
    Path file = folder.resolve(name + SUFFIX);
    if (!names().contains(name)) {
      throw new IllegalArgumentException("there is no preset \"" + name + "\"; there are " + String.join(", ",
          names()));
    }
    return OptionsReader.read(file, Preset.class);
  }
}
