package ptp.cli;

import picocli.CommandLine.Command;

/** Filmstrips, success curve and results table, as files. */
@Command(name = "demo",
    description = "Run the whole method on a small scale; writes filmstrips, a success curve and a results table.")
final class DemoCommand extends TerminalCommand {
  DemoCommand(Session session) {
    super(session);
  }

  @Override
  String preset() {
    return "smoke";
  }

  @Override
  Answer work(Commands commands, CommonOptions options, TerminalProgress progress) {
    Commands.DemoResult r = commands.demo(options, progress);
    return new Answer(r, words(r));
  }

  private static String words(Commands.DemoResult r) {
    return Formats.lines(
        Formats.files("filmstrip", r.filmstrips()), Formats.files("curve", r.curve()), Formats.files("table", r
            .table()));
  }
}
