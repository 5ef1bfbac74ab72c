package ptp.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ptp.domain.Method;

/** A plan between two pictures. */
@Command(name = "plan", description = "Plan from a start picture of the task to a goal picture, and draw the subgoals.")
final class PlanCommand extends TerminalCommand<Commands.PlanResult> {
  @Option(names = "--start", paramLabel = "N", defaultValue = "0",
      description = "Index of the start picture (default: ${DEFAULT-VALUE}).") private int start;

  @Option(names = "--goal", paramLabel = "N",
      description = "Index of the goal picture (default: that of the start).") private Integer goal;

  @Option(names = "--plan-seed", paramLabel = "N",
      description = "Source of the search's randomness (default: --seed, which also names the networks).") private Long planSeed;

  @Option(names = "--start-picture", paramLabel = "FILE",
      description = "Plan from the middle square of this picture.") private Path startPicture;

  @Option(names = "--goal-picture", paramLabel = "FILE",
      description = "Plan to the middle square of this picture.") private Path goalPicture;

  @Option(names = "--pin", paramLabel = "N=FILE",
      description = "Fix the subgoal of that number, from 1, to a picture; may be repeated.") private Map<
          Integer, Path> pins = new TreeMap<>();

  @Option(names = "--leave-out", paramLabel = "N",
      description = "Drop the subgoal of that number, from 1; may be repeated.") private Set<
          Integer> leftOut = new TreeSet<>();

  @Option(names = "--with", paramLabel = "NAME", split = ",",
      converter = CommonArguments.MethodNames.class,
      description = "Methods that plan the same, in rows of the same picture.") private List<
          Method> with = new ArrayList<>();

  @Option(names = "--save",
      description = "Keep the plan with the run that the networks come from.") private boolean save;

  PlanCommand(Session session) {
    super(session);
  }

  @Override
  Commands.PlanResult work(Commands commands, CommonOptions options, TerminalProgress progress) {
    OptionalLong seed = planSeed == null ? OptionalLong.empty() : OptionalLong.of(planSeed);
    return commands.plan(
        options,
        new Commands.PlanArguments(
            start, goal == null ? start : goal, seed, Optional.ofNullable(startPicture),
            Optional.ofNullable(goalPicture), pins, leftOut, with, save),
        progress);
  }

  @Override
  String words(Commands.PlanResult r) {
    String cost = Double.isNaN(r.cost()) ? "" : Formats.format(", cost %.1f", r.cost());
    return Formats.lines(
        Formats.format("%s planned %d hops for task %s in %.2f s%s.", r.method().title(), r.values().size(), r.task(),
            r.seconds(), cost),
        "V of each hop     " + Formats.numbers(r.values()),
        "distance of each  " + Formats.numbers(r.distances()),
        "filmstrip         " + r.subgoals(),
        r.saved().isEmpty() ? "" : "saved as          " + r.saved());
  }
}
