package ptp.experiment.preset;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import ptp.config.OptionSettings;
import ptp.config.OptionsDiff;
import ptp.config.OptionsWriter;

/**
 * A preset that was made of another one or of a file. Its name has a checksum of its options, so equal options are one preset
 * with one set of networks and runs.
 *
 * @param trained the preset that is trained for it: itself, or the one whose networks it takes over
 * @param yaml its file
 */
public record DerivedPreset(String name, String trained, String yaml) {
  /** Options that no training reads. */
  private static final Pattern NOT_TRAINED =
      Pattern.compile(
          "(planner|rollout|practice|evaluation|baselines\\.(gcp|leap))\\..*|baselines\\.retrieval.*|description");

  /**
   * A preset with some options set. It takes over the networks of the other preset where it changes nothing that training
   * reads. Empty where nothing is changed.
   *
   * @param settings each {@code path=value}
   * @throws ptp.config.OptionsException in a sentence, when one of them is not allowed
   */
  public static Optional<DerivedPreset> of(String name, Preset preset, List<String> settings) {
    Preset changed = OptionSettings.applyTo(preset, settings);
    List<OptionsDiff> set = OptionsDiff.between(preset, changed);
    if (set.isEmpty()) return Optional.empty();
    boolean own = trainsAnew(preset, changed, set);
    if (!own) changed = OptionSettings.applyTo(changed, List.of("from.preset=" + name));
    if (preset.description().equals(changed.description())) changed = described(changed, name, set);
    String yaml = "extends: " + name + "\n" + OptionsWriter.writeChanges(OptionsDiff.between(preset, changed));
    String derived = name + "-set-" + checksum(yaml);
    return Optional.of(new DerivedPreset(derived, own ? derived : name, yaml));
  }

  private static Preset described(Preset changed, String name, List<OptionsDiff> set) {
    String words = set.stream().map(d -> d.path() + " " + d.b()).collect(Collectors.joining(", "));
    return OptionSettings.applyTo(changed, List.of("description=" + name + " with " + words.replace('"', '\'')));
  }

  private static boolean trainsAnew(Preset preset, Preset changed, List<OptionsDiff> set) {
    boolean distils = preset.planner().rescoredCandidates() == 0 && changed.planner().rescoredCandidates() > 0;
    return preset.from().another() || distils
        || !set.stream().map(OptionsDiff::path).allMatch(NOT_TRAINED.asMatchPredicate());
  }

  /** A preset from a file outside the folders of presets, with all that differs from the defaults. */
  public static DerivedPreset ofFile(String fileName, Preset preset) {
    String stem = fileName.toLowerCase(Locale.ROOT).replaceFirst("\\.ya?ml$", "").replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
    String yaml = OptionsWriter.writeChanges(OptionsDiff.between(Preset.defaults(), preset));
    String name = (stem.isEmpty() ? "preset" : stem) + "-" + checksum(yaml);
    return new DerivedPreset(name, name, yaml);
  }

  private static String checksum(String text) {
    CRC32C sum = new CRC32C();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return "%08x".formatted(sum.getValue());
  }
}
