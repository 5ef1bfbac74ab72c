package ptp.cli;

import picocli.CommandLine.Command;

/** Online fine-tuning. */
@Command(name = "practice", description = "Practise a task online, from what was trained offline.")
final class PracticeCommand extends TerminalCommand<Commands.PracticeResult> {
  PracticeCommand(Session session) {
    super(session);
  }

  @Override
  Commands.PracticeResult work(Commands commands, CommonOptions options, TerminalProgress progress) {
    return commands.practice(options, progress);
  }

  @Override
  String words(Commands.PracticeResult r) {
    return Words.format("%s, task %s: success %s before and %s after %s (seed %d, run %s).", r.method().title(), r
        .task(),
        Words.percent(r.before()), Words.percent(r.after()), Words.count(r.epochs(), "epoch"), r.seed(), r.run());
  }
}
