package ptp.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import ptp.cli.Commands.DemoSuccess;
import ptp.domain.MethodId;
import ptp.domain.Task;
import ptp.experiment.evaluate.EvaluateStage;
import ptp.plan.PlannerCatalogue;

/** The method at work: success of methods side by side, filmstrips, a success curve and a results table. */
@Command(name = "demo",
    description = "Plan and act with the shipped networks, then run the whole method on a small scale; writes filmstrips, a "
        + "success curve and a results table.")
final class DemoCommand extends TerminalCommand {
  DemoCommand(Session session) {
    super(session);
  }

  @Override
  String preset() {
    return "smoke";
  }

  @Override
  boolean usesExample() {
    return true;
  }

  @Override
  Answer work(Commands commands, CommonOptions options, TerminalProgress progress) {
    Commands.DemoResult r = commands.demo(options, progress);
    return new Answer(r, words(r, options.preset()));
  }

  private static String words(Commands.DemoResult r, String preset) {
    List<String> sentences = new ArrayList<>();
    r.results().stream().filter(s -> s.networks().equals(Demo.TRAINED_HERE)).map(s -> small(s, preset))
        .forEach(sentences::add);
    for (Task task : Task.values()) headline(task, r.results()).ifPresent(sentences::add);
    return Formats.lines(
        Formats.files("filmstrip", r.filmstrips()), Formats.files("curve", r.curve()), Formats.files("table", r
            .table()),
        String.join("\n", sentences));
  }

  /** "Task B: PTP 95 %, after 50 epochs of practice 100 %; best other LEAP 20 %, n = 20". */
  private static Optional<String> headline(Task task, List<DemoSuccess> results) {
    List<DemoSuccess> here =
        results.stream().filter(s -> s.task() == task && s.networks().equals(Demo.SHIPPED)).toList();
    if (here.isEmpty()) return Optional.empty();
    String ptp =
        here.stream().filter(s -> s.method().equals(MethodId.PTP))
            .map(s -> EvaluateStage.practised(s.epochs()) + " " + Formats.percent(s.success()))
            .collect(Collectors.joining(", "));
    DemoSuccess best =
        here.stream().filter(s -> !s.method().equals(MethodId.PTP))
            .max(Comparator.comparingDouble(DemoSuccess::success)).orElseThrow();
    return Optional.of(
        Formats.format("Task %s: PTP %s; best other method %s %s, n = %d.", task, ptp, title(best),
            Formats.percent(best.success()), best.n()));
  }

  private static String small(DemoSuccess s, String preset) {
    return Formats.format("Task %s, trained here in minutes (%s): %s %s %s, n = %d.", s.task(), preset, title(s),
        EvaluateStage.practised(s.epochs()), Formats.percent(s.success()), s.n());
  }

  private static String title(DemoSuccess s) {
    return PlannerCatalogue.installed().title(s.method());
  }
}
