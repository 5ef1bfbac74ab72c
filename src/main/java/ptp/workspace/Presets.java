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
import ptp.experiment.preset.DerivedPreset;
import ptp.experiment.preset.Preset;
import ptp.io.AtomicFiles;
import ptp.io.StoreException;
import ptp.service.PresetService;

/** The presets: YAML files in a folder, by default {@code experiments}, and those that a workspace keeps. */
public final class Presets implements PresetService {
  /** The preset that is used when none is named. */
  public static final String DEFAULT = "laptop";

  private static final String SUFFIX = ".yaml";

  private final List<Path> folders; // those of the first hide those of the second of the same name

  public Presets(Path folder) {
    this(List.of(folder));
  }

  private Presets(List<Path> folders) {
    this.folders = folders;
  }

  /** These and the ones in a folder of a workspace, which need not be there. */
  Presets with(Path kept) {
    return new Presets(List.of(folders.getFirst(), kept));
  }

  @Override
  public List<String> names() {
    List<String> names = new ArrayList<>(namesIn(folders.getFirst()));
    if (names.remove(DEFAULT)) names.addFirst(DEFAULT);
    folders.stream().skip(1).filter(Files::isDirectory).flatMap(folder -> namesIn(folder).stream())
        .filter(name -> !names.contains(name)).forEach(names::add);
    return names;
  }

  private static List<String> namesIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).filter(n -> n.endsWith(SUFFIX)).sorted()
          .map(n -> n.substring(0, n.length() - SUFFIX.length())).toList();
    } catch (IOException e) {
      throw new StoreException("the folder of presets " + folder + " cannot be read", e);
    }
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
    AtomicFiles.write(made(folders.getLast()).resolve(name + SUFFIX), "extends: " + base + "\n" + OptionsWriter
        .writeChanges(differences));
  }

  /** Writes presets into the workspace's folder, where they are not there yet. */
  void keep(List<DerivedPreset> presets) {
    for (DerivedPreset preset : presets) {
      Path file = made(folders.getLast()).resolve(preset.name() + SUFFIX);
      if (!Files.exists(file)) AtomicFiles.write(file, preset.yaml());
    }
  }

  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new StoreException("cannot make the folder of presets " + folder + "; check that it is writable", e);
    }
  }

  @Override
  public Preset read(String name) {
    if (!names().contains(name)) {
      throw new IllegalArgumentException("there is no preset \"" + name + "\"; there are " + String.join(", ",
          names()));
    }
    return read(file(name));
  }

  /** The options of a file, which may extend these presets and those beside it. */
  Preset read(Path file) {
    return OptionsReader.read(file, folders, Preset.class);
  }

  private Path file(String name) {
    return folders.stream().map(folder -> folder.resolve(name + SUFFIX)).filter(Files::exists).findFirst()
        .orElse(folders.getFirst().resolve(name + SUFFIX));
  }

  /** Whether a file is one of these presets, which its name then says. */
  boolean contain(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    return file.getFileName().toString().endsWith(SUFFIX)
        && folders.stream().anyMatch(f -> f.toAbsolutePath().normalize().equals(folder));
  }
}
