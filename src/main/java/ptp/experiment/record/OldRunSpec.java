package ptp.experiment.record;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ptp.experiment.preset.RunSpec;

/**
 * What a run was asked for, read from what people read of it: all that the index had until it kept a {@link RunSpec}. Of
 * several drawn goals only the number and a checksum are known.
 */
final class OldRunSpec {
  private static final Pattern LABEL =
      Pattern.compile("(?s)([^,]*)(?:, (goal [0-9a-f]+|\\d+ drawn goals \\([0-9a-f]+\\)))?(?:,.*)?");

  private OldRunSpec() {}

  static RunSpec of(String label) {
    Matcher parts = LABEL.matcher(label);
    if (!parts.matches()) return new RunSpec(label);
    return new RunSpec(parts.group(1), parts.group(2) == null ? "" : parts.group(2), null);
  }
}
