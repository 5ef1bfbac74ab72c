package ptp.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ptp.config.OptionPaths;
import ptp.config.OptionSettings;
import ptp.config.Suggestion;
import ptp.experiment.preset.DerivedPreset;
import ptp.experiment.preset.Preset;
import ptp.experiment.record.Workspace;

/**
 * The preset that a command uses: one by its name or its file, with some options set. Nothing is written before the command
 * opens its workspace.
 *
 * @param name by which the workspace knows it
 * @param derived presets that the workspace has to keep for that, those that others extend first
 * @param practice settings of options of practice that name no group, for one practice of the preset
 */
public record PresetChoice(String name, List<DerivedPreset> derived, List<String> practice) {
  private static final String PRACTICE = "practice.";
  private static final Pattern FILE = Pattern.compile(".*[/\\\\].*|.*\\.ya?ml");

  /**
   * Chooses and checks.
   *
   * @param workspace the folder of the workspace; it need not be there
   * @param named name or file of a preset
   * @param settings each {@code path=value}
   * @param practises whether options of practice need not name their group
   * @throws IllegalArgumentException in a sentence, when there is no such preset or an option is not allowed
   */
  public static PresetChoice of(
      Presets shared, Path workspace, String named, List<String> settings, boolean practises) {
    Presets presets = shared.with(new Workspace(workspace.toAbsolutePath().normalize()).presets());
    List<String> practice = settings.stream().filter(s -> practises && ofPractice(s)).toList();
    List<String> others = settings.stream().filter(s -> !practice.contains(s)).toList();
    Optional<DerivedPreset> file = file(presets, named);
    String name = file.map(DerivedPreset::name).orElseGet(() -> known(presets, named));
    if (settings.isEmpty()) return new PresetChoice(name, file.stream().toList(), List.of());
    Preset preset = file.isPresent() ? presets.read(Path.of(named)) : presets.read(name);
    checkTogether(preset, others, practice);
    Optional<DerivedPreset> set = DerivedPreset.of(name, preset, others);
    List<DerivedPreset> derived = Stream.of(file, set).flatMap(Optional::stream).toList();
    return new PresetChoice(set.map(DerivedPreset::name).orElse(name), derived, practice);
  }

  private static boolean ofPractice(String setting) {
    String path = OptionSettings.path(setting);
    return !OptionPaths.exists(path, Preset.class) && OptionPaths.exists(PRACTICE + path, Preset.class);
  }

  private static void checkTogether(Preset preset, List<String> others, List<String> practice) {
    List<String> all = new ArrayList<>(others);
    practice.forEach(setting -> all.add(PRACTICE + setting));
    OptionSettings.applyTo(preset, all);
  }

  /** Empty where the preset is known by its name. */
  private static Optional<DerivedPreset> file(Presets presets, String named) {
    if (presets.names().contains(named) || !isFile(named)) return Optional.empty();
    Path file = Path.of(named);
    Preset preset = presets.read(file);
    return presets.contain(file) ? Optional.empty()
        : Optional.of(DerivedPreset.ofFile(file.getFileName().toString(), preset));
  }

  private static boolean isFile(String named) {
    return FILE.matcher(named).matches();
  }

  private static String known(Presets presets, String named) {
    List<String> names = presets.names();
    String name = isFile(named) ? Path.of(named).getFileName().toString().replaceFirst("\\.yaml$", "") : named;
    if (names.contains(name)) return name;
    throw new IllegalArgumentException(
        "there is no preset \"" + named + "\"" + Suggestion.hint(named, names) + "; there are " + String.join(", ",
            names));
  }
}
