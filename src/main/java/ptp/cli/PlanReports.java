package ptp.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ptp.cli.Commands.PlanArguments;
import ptp.cli.Commands.PlanResult;
import ptp.domain.Frame;
import ptp.domain.FrameFile;
import ptp.domain.Goal;
import ptp.domain.MethodId;
import ptp.domain.Plan;
import ptp.domain.Progress;
import ptp.domain.Subgoal;
import ptp.service.InspectService;
import ptp.service.PlanService;
import ptp.service.PlanService.Answer;
import ptp.service.PlanService.Edits;
import ptp.service.PlanService.Query;

/** One plan, as the terminal asks for it. */
final class PlanReports {
  private final PlanService plans;
  private final InspectService inspect;
  private final CommonOptions options;

  PlanReports(PlanService plans, InspectService inspect, CommonOptions options) {
    this.plans = plans;
    this.inspect = inspect;
    this.options = options;
  }

  PlanResult plan(PlanArguments asked, Path folder, Progress progress) {
    List<MethodId> methods = Stream.concat(Stream.of(options.method()), asked.with().stream()).distinct().toList();
    int pictures = plans.images(options.task()).starts().size();
    checkPicture("--start", asked.start(), pictures);
    checkPicture("--goal", asked.goal(), pictures);
    List<Answer> rows = new ArrayList<>();
    for (MethodId method : methods) rows.add(inspect.explain(query(asked, method), progress, part -> {}));
    Plan plan = rows.getFirst().plan();
    String names = methods.stream().map(MethodId::id).collect(Collectors.joining("+"));
    Path picture = folder.resolve("%s-%s-%d-%d.png".formatted(options.task(), names, asked.start(), asked.goal()));
    FigureWriter.filmstrip("Task " + options.task(), rows, inspect.recipe(rows), picture);
    String saved =
        asked.save()
            ? inspect.save(
                "Task %s: %s, %s to %s".formatted(options.task(), options.task().title(), from(asked), to(asked)),
                rows).name()
            : "";
    return new PlanResult(
        options.task(), options.method(), plan.seconds(), plan.cost(), picture,
        plan.subgoals().stream().map(s -> -s.steps()).toList(), plan.subgoals().stream().map(Subgoal::distance)
            .toList(),
        saved);
  }

  private static String from(PlanArguments asked) {
    return asked.changes().start().isPresent() ? "your start image" : "start " + (asked.start() + 1);
  }

  private static String to(PlanArguments asked) {
    return asked.changes().goal().isPresent() ? "the drawn goal" : "goal " + (asked.goal() + 1);
  }

  private Query query(PlanArguments asked, MethodId method) {
    Map<Integer, Frame> pins = new TreeMap<>();
    asked.changes().pins().forEach((number, file) -> pins.put(place("--pin", number), FrameFile.read(file)));
    TreeSet<Integer> leftOut = new TreeSet<>();
    asked.changes().leftOut().forEach(number -> leftOut.add(place("--omit", number)));
    return new Query(
        method, options.task(), asked.start(), asked.goal(), asked.seed().orElse(options.seed()),
        new Edits(picture(asked.changes().start()), picture(asked.changes().goal()), pins, leftOut));
  }

  /** A picture file, of which no scene is known. */
  private static Optional<Goal> picture(Optional<Path> file) {
    return file.map(f -> new Goal(FrameFile.read(f), Optional.empty()));
  }

  private void checkPicture(String name, int index, int count) {
    if (index < 0 || index >= count) {
      throw new IllegalArgumentException(
          "%s must be from 0 to %d for task %s, not %d".formatted(name, count - 1, options.task(), index));
    }
  }

  /** A subgoal's number as its place; the last subgoal is the goal and cannot be changed. */
  private int place(String name, int number) {
    int most = inspect.pace().subgoals().getLast() - 1;
    if (number < 1 || number > most) {
      throw new IllegalArgumentException("%s takes subgoals from 1 to %d, not %d".formatted(name, most, number));
    }
    return number - 1;
  }
}
