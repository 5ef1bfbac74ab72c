package ptp.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ptp.domain.Split;

/** Online fine-tuning. */
@Command(name = "practice", description = "Practise a task online, from what was trained offline.")
final class PracticeCommand extends TerminalCommand<Commands.PracticeResult> {
  @Option(names = "--goal", paramLabel = "PNG",
      description = "Practise towards this picture, from the task's starts, instead of the task's goals; "
          + "may be given several times.") private List<Path> goals = List.of();

  @Option(names = "--set", paramLabel = "NAME=VALUE",
      description = "Change an option of practice, such as epochs=5; may be given several times.") private List<
          String> changes = List
              .of();

  @Option(names = "--repeat", paramLabel = "N", defaultValue = "0",
      description = "Another number practises anew with other random numbers (default: ${DEFAULT-VALUE}).") private int repeat;

  @Option(names = "--tuning",
      description = "Measure success on problems for choosing settings, so that those for results stay unseen.") private boolean tuning;

  PracticeCommand(Session session) {
    super(session);
  }

  @Override
  Commands.PracticeResult work(Commands commands, CommonOptions options, TerminalProgress progress) {
    Split measured = tuning ? Split.TUNING : Split.EVALUATION;
    return commands.practice(options, new PracticeArguments(goals, changes, repeat, measured), progress);
  }

  @Override
  String words(Commands.PracticeResult r) {
    return Formats.format("%s, task %s: success %s before and %s after %s (seed %d, run %s).", r.method().title(), r
        .task(),
        Formats.percent(r.before()), Formats.percent(r.after()), Formats.count(r.epochs(), "epoch"), r.seed(), r.run());
  }
}
