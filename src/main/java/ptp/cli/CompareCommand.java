package ptp.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Curves and table of the runs there are. */
@Command(name = "compare", description = "Draw success curves and the results table of the runs in the workspace.")
final class CompareCommand extends TerminalCommand<Commands.CompareResult> {
  @Mixin private ComparingArguments comparing;

  CompareCommand(Session session) {
    super(session);
  }

  @Override
  Commands.CompareResult work(Commands commands, CommonOptions options, TerminalProgress progress) {
    return commands.compare(options, comparing.asked(options.task()), progress);
  }

  @Override
  String words(Commands.CompareResult r) {
    return Words.lines(
        "Compared " + Words.count(r.runs(), "run") + ".", Words.files("curve", r.curve()),
        Words.files("table", r.table()));
  }
}
