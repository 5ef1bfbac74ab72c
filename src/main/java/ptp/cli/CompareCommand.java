package ptp.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Curves and table of the runs there are. */
@Command(name = "compare", description = "Draw success curves and the results table for the runs in the workspace.")
final class CompareCommand extends TerminalCommand {
  @Mixin private ComparingArguments comparing;

  CompareCommand(Session session) {
    super(session);
  }

  @Override
  PresetUse presetUse() {
    return PresetUse.NONE;
  }

  @Override
  Answer work(Commands commands, CommonOptions options, TerminalProgress progress) {
    Commands.CompareResult r = commands.compare(options, comparing.asked(options.task()), progress);
    return new Answer(r, words(r));
  }

  private static String words(Commands.CompareResult r) {
    return Formats.lines(
        "Compared " + Formats.count(r.runs(), "run") + ".", Formats.files("curve", r.curve()),
        Formats.files("table", r.table()));
  }
}
