package ptp.cli;

import picocli.CommandLine.Command;

/** Demonstrations from the simulator. */
@Command(name = "collect", description = "Collect scripted demonstrations in the simulator.")
final class CollectCommand extends TerminalCommand {
  CollectCommand(Session session) {
    super(session);
  }

  @Override
  Answer work(Commands commands, CommonOptions options, TerminalProgress progress) {
    Commands.CollectResult r = commands.collect(options, progress);
    return new Answer(r, words(r));
  }

  private static String words(Commands.CollectResult r) {
    return r.trajectories() + " trajectories, " + Formats.count(r.frames(), "frame") + "; " + Formats.percent(r
        .success()) + " successful.";
  }
}
