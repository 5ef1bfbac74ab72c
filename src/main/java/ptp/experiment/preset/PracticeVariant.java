package ptp.experiment.preset;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import ptp.config.OptionField;
import ptp.config.OptionPaths;
import ptp.config.OptionsDiff;
import ptp.config.OptionsReader;
import ptp.config.OptionsText;
import ptp.domain.Split;
import ptp.service.PracticeService;

/**
 * What of a practice differs from its preset and from its task's goal set. Equal variants are one run, which goes on where
 * it stopped.
 *
 * @param goals ids of the drawn goals that are practised, see {@link PracticeService#keep}, sorted and each once whatever
 *     the order they come in; empty for the task's goal set
 * @param options those of {@link PracticeOptions} that differ from the preset's, one {@code name: value} per line
 * @param repeat 0 the first time; any other number practises anew with other random numbers
 * @param measured the problems that success is measured on: those for evaluation, or, while settings are being chosen,
 *     those for tuning
 */
public record PracticeVariant(List<String> goals, String options, int repeat, Split measured) {
  /** Practice as in the preset, with the goals of the task. */
  public static final PracticeVariant USUAL = new PracticeVariant(List.of(), "", 0, Split.EVALUATION);

  private static final String SEPARATOR = ": ";

  public PracticeVariant {
    if (repeat < 0) throw new IllegalArgumentException("the repeat must be 0 or more, not " + repeat);
    if (measured != Split.EVALUATION && measured != Split.TUNING) {
      throw new IllegalArgumentException("success can only be evaluated on the evaluation or tuning split");
    }
    goals = goals.stream().sorted().distinct().toList();
    options = options.strip();
  }

  /** The options in which the second differ from the first, as a variant has them: dotted paths and values. */
  public static String changes(PracticeOptions from, PracticeOptions to) {
    return OptionsDiff.between(from, to).stream().map(d -> d.path() + SEPARATOR + d.b()).collect(Collectors.joining(
        "\n"));
  }

  /** The preset's options with these changes; what is not allowed is refused in a sentence. */
  public PracticeOptions applyTo(PracticeOptions preset) {
    if (options.isEmpty()) return preset;
    Map<String, String> texts = new LinkedHashMap<>();
    OptionField.of(preset).forEach(f -> texts.put(f.path(), f.text()));
    options.lines().map(line -> line.split(SEPARATOR, 2)).forEach(
        p -> texts.put(OptionPaths.present(p[0], PracticeOptions.class), p.length < 2 ? "" : p[1]));
    String yaml = OptionsText.of(List.copyOf(texts.keySet()), List.copyOf(texts.values())).text();
    return OptionsReader.replace(preset, yaml, "");
  }

  /** Suffix of the run's name; empty for practice with the preset's options. */
  public String suffix() {
    return goalsSuffix() + (options.isEmpty() ? "" : "-options-" + checksum(options))
        + (repeat == 0 ? "" : "-repeat-" + repeat) + (tuning() ? "-tuning" : "");
  }

  /** Suffix of the preset's name on the Compare page; empty for practice with the preset's options. */
  public String label() {
    return (goals.isEmpty() ? "" : ", " + drawnGoals())
        + options.lines().map(line -> ", " + line.replace(SEPARATOR, " ")).collect(Collectors.joining())
        + (repeat == 0 ? "" : ", repeat " + repeat) + (tuning() ? ", tuning problems" : "");
  }

  private String goalsSuffix() {
    return switch (goals.size()) {
      case 0 -> "";
      case 1 -> "-goal-" + goals.getFirst();
      default -> "-goals-" + checksumOfGoals();
    };
  }

  /** The drawn goals as people read them: "goal 1a2b3c4d"; empty for the task's own. */
  public String drawnGoals() {
    return switch (goals.size()) {
      case 0 -> "";
      case 1 -> "goal " + goals.getFirst();
      default -> "%d drawn goals (%s)".formatted(goals.size(), checksumOfGoals());
    };
  }

  private String checksumOfGoals() {
    return checksum(String.join(",", goals));
  }

  private boolean tuning() {
    return measured == Split.TUNING;
  }

  private static String checksum(String text) {
    CRC32C sum = new CRC32C();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return "%08x".formatted(sum.getValue());
  }
}
