package ptp.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Demonstrations from the simulator. */
@Command(name = "collect", description = "Collect demonstrations in the simulator.")
final class CollectCommand extends TerminalCommand<Commands.CollectResult> {
  @Option(names = "--trajectories", paramLabel = "N", converter = Counts.class,
      description = "How many (default: the preset's number).") private Integer trajectories;

  CollectCommand(Session session) {
    super(session);
  }

  @Override
  Commands.CollectResult work(Commands commands, CommonOptions options, TerminalProgress progress) {
    return commands.collect(options, Counts.optional(trajectories), progress);
  }

  @Override
  String words(Commands.CollectResult r) {
    return "There are " + r.trajectories() + " trajectories" + " with "
        + Words.count(r.frames(), "frame") + "; " + Words.percent(r.success()) + " achieved what they show.";
  }
}
