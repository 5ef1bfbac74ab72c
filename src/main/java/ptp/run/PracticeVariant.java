package ptp.run;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * What of a practice differs from its preset and from its task's goal set. Equal variants are one run, which goes on where
 * it stopped.
 *
 * @param goal id of the drawn goal that is practised, see {@link PracticeService#keep}; empty for the task's goal set
 * @param options {@code PracticeOptions} as YAML in the place of the preset's; blank for the preset's own
 * @param repeat 0 the first time; any other number practises anew with other random numbers
 */
public record PracticeVariant(Optional<String> goal, String options, int repeat) {
  /** What the preset says, towards the task's goal set. */
  public static final PracticeVariant USUAL = new PracticeVariant(Optional.empty(), "", 0);

  public PracticeVariant {
    if (repeat < 0) throw new IllegalArgumentException("the repeat must be 0 or more, not " + repeat);
    options = options.strip();
  }

  /** What is added to the run's name; empty for the usual practice. */
  public String suffix() {
    return goal.map(id -> "-goal-" + id).orElse("") + (options.isEmpty() ? "" : "-options-" + checksum())
        + (repeat == 0 ? "" : "-repeat-" + repeat);
  }

  /** What is added to the preset's name where runs are compared; empty for the usual practice. */
  public String label() {
    return goal.map(id -> ", goal " + id).orElse("") + (options.isEmpty() ? "" : ", options " + checksum())
        + (repeat == 0 ? "" : ", repeat " + repeat);
  }

  private String checksum() {
    CRC32C sum = new CRC32C();
    sum.update(options.getBytes(StandardCharsets.UTF_8));
    return "%08x".formatted(sum.getValue());
  }
}
