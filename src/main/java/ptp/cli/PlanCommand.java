package ptp.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A plan between two pictures. */
@Command(name = "plan", description = "Plan from a start picture of the task to a goal picture, and draw the subgoals.")
final class PlanCommand extends TerminalCommand<Commands.PlanResult> {
  @Option(names = "--start", paramLabel = "N", defaultValue = "0",
      description = "Index of the start picture (default: ${DEFAULT-VALUE}).") private int start;

  @Option(names = "--goal", paramLabel = "N",
      description = "Index of the goal picture (default: that of the start).") private Integer goal;

  PlanCommand(Session session) {
    super(session);
  }

  @Override
  Commands.PlanResult work(Commands commands, CommonOptions options, TerminalProgress progress) {
    return commands.plan(options, start, goal == null ? start : goal, progress);
  }

  @Override
  String words(Commands.PlanResult r) {
    String cost = Double.isNaN(r.cost()) ? "" : Words.format(", cost %.1f", r.cost());
    return Words.lines(
        Words.format("%s planned %d hops for task %s in %.2f s%s.", r.method().title(), r.values().size(), r.task(),
            r.seconds(), cost),
        "V of each hop     " + Words.numbers(r.values()),
        "distance of each  " + Words.numbers(r.distances()),
        "filmstrip         " + r.subgoals());
  }
}
