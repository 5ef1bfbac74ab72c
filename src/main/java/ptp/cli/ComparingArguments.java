package ptp.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import ptp.domain.Task;
import ptp.report.compare.ComparisonOptions;
import ptp.report.compare.GroupKey;
import ptp.report.compare.RunFilter;
import ptp.stats.BandCurve.Summary;
import ptp.stats.Smoothing;

/** Which runs are compared, and how: what a person chooses on the Compare page. */
final class ComparingArguments {
  @Spec(Spec.Target.MIXEE) private CommandSpec command;

  @Option(names = "--group-by", paramLabel = "NAME", split = ",",
      description = "Properties that separate curves: method, observation, preset, kind, tags, or options of the runs, for example "
          + "practice.policyRate (default: method,observation,preset). A preset with changed options, a drawn goal or a "
          + "repeat counts as another preset. The table is always grouped by method, observation and preset.") private List<
              String> keys;

  @Option(names = "--summary", paramLabel = "mean|iqm", defaultValue = "mean",
      description = "Summary over seeds: mean and standard deviation, or interquartile mean and a 95 %% "
          + "bootstrap interval (default: ${DEFAULT-VALUE}).") private String summary;

  @Option(names = "--smoothing", paramLabel = "EPOCHS", defaultValue = "1",
      description = "Moving average over this odd number of epochs (default: ${DEFAULT-VALUE}, no smoothing).") private int smoothing;

  @Option(names = "--search", paramLabel = "WORDS", defaultValue = "",
      description = "Only runs that match all these words, for example \"ptp seed:3 done\".") private String words;

  @Option(names = "--kind", paramLabel = "NAME",
      description = "Only runs of this kind: practice or evaluate.") private String kind;

  @Option(names = "--tag", paramLabel = "NAME", description = "Only runs with this tag.") private String tag;

  /**
   * The comparison that was requested.
   *
   * @param task the options' task, which counts where it was named
   */
  Commands.CompareArguments asked(Task task) {
    boolean named = command.commandLine().getParseResult().hasMatchedOption("--task");
    return new Commands.CompareArguments(named ? Optional.of(task) : Optional.empty(), choices());
  }

  private ComparisonOptions choices() {
    RunFilter filter = new RunFilter(words, Optional.ofNullable(kind), Optional.ofNullable(tag));
    List<GroupKey> by = keys == null ? GroupKey.USUAL : keys.stream().map(GroupKey::new).toList();
    try {
      return new ComparisonOptions(by, summary(), new Smoothing(smoothing), filter);
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(command.commandLine(), wrong.getMessage(), wrong);
    }
  }

  private Summary summary() {
    return Arrays.stream(Summary.values()).filter(s -> s.id().equals(summary)).findFirst().orElseThrow(
        () -> new IllegalArgumentException(
            "--summary takes "
                + Arrays.stream(Summary.values()).map(Summary::id).collect(Collectors.joining(" or ")) + ", not \""
                + summary + "\""));
  }
}
