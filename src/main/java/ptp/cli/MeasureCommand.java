package ptp.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ptp.domain.Split;
import ptp.experiment.practice.PracticeTable;
import ptp.experiment.practice.PracticeTable.Buffers;
import ptp.experiment.practice.PracticeTable.Policy;
import ptp.experiment.practice.PracticeTable.Subgoals;

/** Measures how practice changed the policy. */
@Command(name = "measure",
    description = "Measure how practice changed the policy, by default with empty plan buffers.")
final class MeasureCommand extends TerminalCommand {
  @Option(names = "--policy", paramLabel = "NAME", split = ",",
      description = "Policy that acts: offline, as before practice, or practised (default: both).") private Set<
          Policy> policies = EnumSet.allOf(Policy.class);

  @Option(names = "--buffers", paramLabel = "NAME", split = ",",
      description = "Plans in the plan buffers: empty or practised (default: empty).") private Set<Buffers> buffers =
          EnumSet
              .of(Buffers.EMPTY);

  @Option(names = "--subgoals", paramLabel = "NAME", split = ",",
      description = "Subgoals: planned, or oracle, from the scripted solution (default: both).") private Set<
          Subgoals> subgoals = EnumSet.allOf(Subgoals.class);

  @Option(names = "--split", paramLabel = "NAME", defaultValue = "FINAL",
      description = "Start and goal pairs: final, evaluation or tuning (default: final).") private Split split;

  @Option(names = "--episodes", paramLabel = "N", converter = CountConverter.class,
      description = "Episodes of each (default: 100).") private Integer episodes;

  @Option(names = "--repeat", paramLabel = "N", defaultValue = "0",
      description = "Repeat of the practice run (default: ${DEFAULT-VALUE}).") private int repeat;

  @Option(names = "--tuning",
      description = "Measure the practice run that was evaluated on the tuning split.") private boolean tuning;

  @Option(names = "--to", paramLabel = "FILE",
      description = "Append the results to this CSV file.") private Path file;

  MeasureCommand(Session session) {
    super(session);
  }

  @Override
  PresetUse presetUse() {
    return PresetUse.PRACTISED;
  }

  @Override
  Answer work(Commands commands, CommonOptions options, TerminalProgress progress) {
    PracticeArguments practice = new PracticeArguments(List.of(), practiceSettings(), repeat, tuning ? Split.TUNING
        : Split.EVALUATION);
    int n = CountConverter.optional(episodes).orElse(100);
    Commands.MeasureResult r = commands.measure(
        options, practice, new PracticeTable.Asked(policies, buffers, subgoals, n, split), Optional.ofNullable(file),
        progress);
    return new Answer(r, words(r));
  }

  private static String words(Commands.MeasureResult r) {
    return r.rows().stream().map(MeasureCommand::line).collect(Collectors.joining("\n"));
  }

  private static String line(PracticeTable.Row r) {
    return Formats.format("%s, task %s, %s policy, buffers %s, subgoals %s: %s of %s (seed %d).", r.setting(), r.task(),
        r.policy(), r.buffers(), r.subgoals(), Formats.percent(r.success()), Formats.count(r.n(), "episode"), r.seed());
  }
}
