package ptp.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ptp.domain.Split;
import ptp.plan.PlannerCatalogue;

/** Online fine-tuning. */
@Command(name = "practice",
    description = "Online fine-tuning: practise a task, starting from the offline-trained networks.")
final class PracticeCommand extends TerminalCommand {
  @Option(names = "--goal", paramLabel = "PNG",
      description = "Practise this goal image instead of the goals of the task; episodes start as in the task. "
          + "Repeatable.") private List<Path> goals = List.of();

  @Option(names = "--repeat", paramLabel = "N", defaultValue = "0",
      description = "Change this to run again with different random numbers (default: ${DEFAULT-VALUE}).") private int repeat;

  @Option(names = "--tuning",
      description = "Evaluate on the tuning split, so that the evaluation split stays unused while you choose settings.") private boolean tuning;

  PracticeCommand(Session session) {
    super(session);
  }

  @Override
  PresetUse presetUse() {
    return PresetUse.PRACTISED;
  }

  @Override
  Answer work(Commands commands, CommonOptions options, TerminalProgress progress) {
    Split measured = tuning ? Split.TUNING : Split.EVALUATION;
    Commands.PracticeResult r = commands.practice(options, new PracticeArguments(goals, practiceSettings(), repeat,
        measured),
        progress);
    return new Answer(r, words(r));
  }

  private static String words(Commands.PracticeResult r) {
    return Formats.format("%s, task %s: success %s before and %s after %s (seed %d, run %s).", PlannerCatalogue
        .installed().title(r.method()), r
            .task(),
        Formats.percent(r.before()), Formats.percent(r.after()), Formats.count(r.epochs(), "epoch"), r.seed(), r.run());
  }
}
