package ptp.cli;

import picocli.CommandLine.Command;

/** Curves and table of the runs there are. */
@Command(name = "compare", description = "Draw success curves and the results table of the runs in the workspace.")
final class CompareCommand extends TerminalCommand<Commands.CompareResult> {
  CompareCommand(Session session) {
    super(session);
  }

  @Override
  Commands.CompareResult work(Commands commands, CommonOptions options, TerminalProgress progress) {
    return commands.compare(options, progress);
  }

  @Override
  String words(Commands.CompareResult r) {
    return Words.lines(
        "Compared " + Words.count(r.runs(), "run") + ".", Words.files("curve", r.curve()),
        Words.files("table", r.table()));
  }
}
