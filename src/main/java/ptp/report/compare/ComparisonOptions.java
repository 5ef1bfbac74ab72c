package ptp.report.compare;

import java.util.List;
import java.util.stream.Collectors;
import ptp.service.CommandText;
import ptp.stats.BandCurve.Summary;
import ptp.stats.Smoothing;

/**
 * How runs are compared.
 *
 * @param keys what they are grouped by; never empty
 */
public record ComparisonOptions(List<GroupKey> keys, Summary summary, Smoothing smoothing, RunFilter filter) {
  /** Defaults; different presets are never mixed. */
  public static final ComparisonOptions USUAL =
      new ComparisonOptions(GroupKey.USUAL, Summary.MEAN_DEVIATION, Smoothing.NONE, RunFilter.ALL);

  public ComparisonOptions {
    keys = GroupKey.ordered(keys);
    if (keys.isEmpty()) throw new IllegalArgumentException("name at least one thing to group by");
  }

  /** The keys as the terminal takes them: "method,preset". */
  String keyWords() {
    return keys.stream().map(GroupKey::id).collect(Collectors.joining(","));
  }

  /** Adds what curves are drawn with as options of a command. */
  void addTo(CommandText command) {
    command.option("--group-by", keyWords()).option("--summary", summary.id())
        .option("--smoothing", smoothing.window());
    filter.addTo(command);
  }
}
