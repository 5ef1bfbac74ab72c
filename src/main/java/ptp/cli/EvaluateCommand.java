package ptp.cli;

import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ptp.experiment.evaluate.EvaluateStage;
import ptp.plan.PlannerCatalogue;

/** Success on evaluation seeds. */
@Command(name = "evaluate", description = "Evaluate success on a task, with the practised networks if there are any.")
final class EvaluateCommand extends TerminalCommand {
  @Option(names = "--episodes", paramLabel = "N", converter = CountConverter.class,
      description = "Number of episodes (default: as in the preset).") private Integer episodes;

  EvaluateCommand(Session session) {
    super(session);
  }

  @Override
  Answer work(Commands commands, CommonOptions options, TerminalProgress progress) {
    Commands.EvaluateResult r = commands.evaluate(options, CountConverter.optional(episodes), progress);
    return new Answer(r, words(r));
  }

  static String words(Commands.EvaluateResult r) {
    String stages = r.stages().stream().map(Formats::percent).collect(Collectors.joining(", "));
    return Formats.format("%s, task %s, %s: success %s of %s (stages: %s; seed %d).", PlannerCatalogue.installed()
        .title(r.method()), r.task(),
        EvaluateStage.practised(r.epochs()), Formats.percent(r.success()), Formats.count(r.n(), "episode"), stages, r
            .seed());
  }
}
