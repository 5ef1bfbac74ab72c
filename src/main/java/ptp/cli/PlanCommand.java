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
import ptp.domain.MethodId;
import ptp.plan.PlannerCatalogue;

/** Plans subgoals from a start image to a goal image. */
@Command(name = "plan", description = "Plan subgoals from a start image to a goal image, and draw them as a filmstrip.")
final class PlanCommand extends TerminalCommand {
  @Option(names = "--start", paramLabel = "N", defaultValue = "0",
      description = "Index of the start image (default: ${DEFAULT-VALUE}).") private int start;

  @Option(names = "--goal", paramLabel = "N",
      description = "Index of the goal image (default: same as --start).") private Integer goal;

  @Option(names = "--plan-seed", paramLabel = "N",
      description = "Random seed of the search (default: --seed, which also selects the networks).") private Long planSeed;

  @Option(names = "--start-image", paramLabel = "FILE",
      description = "Plan from this image file, cropped to its central square.") private Path startPicture;

  @Option(names = "--goal-image", paramLabel = "FILE",
      description = "Plan to this image file, cropped to its central square.") private Path goalPicture;

  @Option(names = "--pin", paramLabel = "N=FILE",
      description = "Fix subgoal N, counted from 1, to an image file. Repeatable.") private Map<
          Integer, Path> pins = new TreeMap<>();

  @Option(names = "--omit", paramLabel = "N",
      description = "Plan without subgoal N, counted from 1. Repeatable.") private Set<
          Integer> leftOut = new TreeSet<>();

  @Option(names = "--compare-with", paramLabel = "NAME", split = ",",
      converter = CommonArguments.MethodNames.class,
      description = "More methods that plan from the same start to the same goal, one row each in the same figure.") private List<
          MethodId> with = new ArrayList<>();

  @Option(names = "--save",
      description = "Save the plan with the training run of the networks.") private boolean save;

  PlanCommand(Session session) {
    super(session);
  }

  @Override
  Answer work(Commands commands, CommonOptions options, TerminalProgress progress) {
    OptionalLong seed = planSeed == null ? OptionalLong.empty() : OptionalLong.of(planSeed);
    Commands.PlanResult r = commands.plan(
        options,
        new Commands.PlanArguments(
            start, goal == null ? start : goal, seed, new Commands.PlanChanges(
                Optional.ofNullable(startPicture), Optional.ofNullable(goalPicture), pins, leftOut), with, save),
        progress);
    return new Answer(r, words(r));
  }

  private static String words(Commands.PlanResult r) {
    String cost = Double.isNaN(r.cost()) ? "" : Formats.format(", cost %.1f", r.cost());
    return Formats.lines(
        Formats.format("%s planned %d segments for task %s in %.2f s%s.", PlannerCatalogue.installed().title(r
            .method()), r.values().size(), r
                .task(),
            r.seconds(), cost),
        "V per segment      " + Formats.numbers(r.values()),
        "latent distances   " + Formats.numbers(r.distances()),
        "filmstrip          " + r.subgoals(),
        r.saved().isEmpty() ? "" : "saved as           " + r.saved());
  }
}
