package ptp.cli;

import picocli.CommandLine.Command;

/** Demonstrations from the simulator. */
@Command(name = "collect", description = "Collect scripted demonstrations in the simulator.")
final class CollectCommand extends TerminalCommand<Commands.CollectResult> {
  CollectCommand(Session session) {
    super(session);
  }

  @Override
  Commands.CollectResult work(Commands commands, CommonOptions options, TerminalProgress progress) {
    return commands.collect(options, progress);
  }

  @Override
  String words(Commands.CollectResult r) {
    return r.trajectories() + " trajectories, " + Formats.count(r.frames(), "frame") + "; " + Formats.percent(r
        .success()) + " successful.";
  }
}
