package ptp.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Drawn goals against rendered ones. */
@Command(name = "check-drawings",
    description = "Compare drawn goals with rendered goals: a script draws goals of task A with the tools of the Goal page.")
final class DrawingsCommand extends TerminalCommand {
  @Option(names = "--n", paramLabel = "N", converter = CountConverter.class, defaultValue = "20",
      description = "Number of drawings (default: ${DEFAULT-VALUE}).") private Integer n;

  DrawingsCommand(Session session) {
    super(session);
  }

  @Override
  Answer work(Commands commands, CommonOptions options, TerminalProgress progress) {
    Commands.DrawingsResult r = commands.drawings(options, n, progress);
    return new Answer(r, words(r));
  }

  private static String words(Commands.DrawingsResult r) {
    return Formats.lines(
        Formats.format("%d drawings of task A, latent distance to the rendered goal %.1f on average.", r.n(), r
            .apart()),
        Formats.format("%-9s  %8s  %8s  %8s  %8s  %8s  %8s", "goal", "success", "can", "drawer", "cost", "last seg.",
            "left"),
        line("drawn", r.drawn()), line("rendered", r.rendered()), "table      " + r.table(), "images     " + r.sheet());
  }

  private static String line(String goal, Commands.GoalSide s) {
    return Formats.format("%-9s  %8s  %8s  %8s  %8.2f  %8.1f  %8.1f", goal, Formats.percent(s.success()),
        Formats.percent(s.can()), Formats.percent(s.drawer()), s.cost(), s.lastHop(), s.left());
  }
}
