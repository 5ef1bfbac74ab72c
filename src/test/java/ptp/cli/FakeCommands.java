package ptp.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import ptp.diagnose.Diagnostic;
import ptp.diagnose.bench.Bench;
import ptp.diagnose.DiagnosticRow;
import ptp.domain.MethodId;
import ptp.domain.Progress;
import ptp.domain.Split;
import ptp.domain.Task;
import ptp.experiment.practice.PracticeTable;
import ptp.experiment.sweep.Sweep;
import ptp.service.JobService.Stage;

/** Answers every command at once, notes what it was asked, and fails when told to. */
final class FakeCommands implements Commands {
  final List<String> calls = new ArrayList<>();
  CommonOptions options;
  RuntimeException failure;
  PlanArguments planned;
  ExportArguments exported;
  CompareArguments compared;
  Sweep.State sweepState = Sweep.State.MISSING;
  private static final List<DemoSuccess> DEMO_RESULTS =
      List.of(
          new DemoSuccess(Task.B, MethodId.PTP, "shipped", 0, 20, .9),
          new DemoSuccess(Task.B, MethodId.GCP, "shipped", 0, 20, 0),
          new DemoSuccess(Task.B, MethodId.LEAP, "shipped", 0, 20, .25),
          new DemoSuccess(Task.B, MethodId.PTP, "shipped", 50, 20, 1),
          new DemoSuccess(Task.A, MethodId.PTP, "trained here", 3, 20, .05));

  Consumer<Progress> work =
      progress -> {
        progress.message("Working");
        progress.at(1, 2);
      };

  Commands open(CommonOptions common) {
    options = common;
    return this;
  }

  private void called(String call, Progress progress) {
    calls.add(call);
    work.accept(progress);
    if (failure != null) throw failure;
  }

  @Override
  public DemoResult demo(CommonOptions common, Progress progress) {
    called("demo", progress);
    return new DemoResult(List.of(Path.of("a.png"), Path.of("b.png")), List.of(Path.of("c.svg")), List.of(),
        DEMO_RESULTS);
  }

  @Override
  public CollectResult collect(CommonOptions common, Progress progress) {
    called("collect", progress);
    return new CollectResult(3200, 243_200, .97);
  }

  @Override
  public ImportResult importSet(CommonOptions common, Path from, Optional<String> as, Progress progress) {
    called("import " + from + as.map(name -> " as " + name).orElse(""), progress);
    return new ImportResult("theirs-2", 1, List.of("it is blue"));
  }

  @Override
  public ImportResult lookAtSet(CommonOptions common, Path file, Progress progress) {
    called("look " + file, progress);
    return new ImportResult("", 3, List.of());
  }

  @Override
  public TrainResult train(CommonOptions common, Set<Stage> stages, Progress progress) {
    called("train " + stages, progress);
    return new TrainResult(stages.stream().map(Stage::name).toList(), "offline-1", 12.5);
  }

  @Override
  public PlanResult plan(CommonOptions common, PlanArguments asked, Progress progress) {
    planned = asked;
    called("plan " + asked.start() + " " + asked.goal(), progress);
    return new PlanResult(
        common.task(), common.method(), .25, Double.NaN, Path.of("plan.png"), List.of(-3.5, -4.), List.of(10., 11.),
        asked.save() ? "kept" : "");
  }

  @Override
  public PracticeResult practice(CommonOptions common, PracticeArguments wish, Progress progress) {
    boolean usual = wish.equals(new PracticeArguments(List.of(), List.of(), 0, Split.EVALUATION));
    called(usual ? "practice" : "practice " + wish, progress);
    return new PracticeResult(common.task(), common.method(), 10, .5, Double.NaN, common.seed(), "practice-1");
  }

  @Override
  public EvaluateResult evaluate(CommonOptions common, OptionalInt episodes, Progress progress) {
    called("evaluate " + episodes, progress);
    return new EvaluateResult(common.task(), common.method(), 20, .75, List.of(.9, .75), common.seed(), 150);
  }

  @Override
  public EvaluateResult evaluateOnRobot(CommonOptions common, String address, int episodes, Progress progress) {
    called("evaluate on " + address + " " + episodes, progress);
    return new EvaluateResult(common.task(), common.method(), episodes, .75, List.of(.9, .75), common.seed(), 0);
  }

  @Override
  public MeasureResult measure(
      CommonOptions common, PracticeArguments practice, PracticeTable.Asked asked, Optional<Path> file,
      Progress progress) {
    called("measure " + practice + " " + asked + " " + file, progress);
    return new MeasureResult(
        List.of(
            new PracticeTable.Row("shift", Task.B, MethodId.PTP, "residual", 0, 100, "practised", "empty", "planned",
                .9)));
  }

  @Override
  public CompareResult compare(CommonOptions common, CompareArguments asked, Progress progress) {
    compared = asked;
    called("compare", progress);
    return new CompareResult(1, List.of(Path.of("c.pdf")), List.of(Path.of("t.csv")));
  }

  @Override
  public ExportResult export(CommonOptions common, ExportArguments asked, Progress progress) {
    exported = asked;
    called("export", progress);
    return new ExportResult(List.of(Path.of("p.png")), List.of(Path.of("c.pdf")), List.of(Path.of("t.csv")), List.of());
  }

  @Override
  public DiagnoseResult diagnose(CommonOptions common, Set<Diagnostic> diagnostics, OptionalInt n, Progress progress) {
    called("diagnose " + diagnostics + " " + n, progress);
    return new DiagnoseResult(
        List.of(
            new DiagnosticRow("encoder", "can position, median error", 50, .4, "cm"),
            new DiagnosticRow("oracle", "task A, oracle: success", 50, .98, "share"),
            new DiagnosticRow("plans", "rank correlation", 50, Double.NaN, "1")));
  }

  @Override
  public DrawingsResult drawings(CommonOptions common, int n, Progress progress) {
    called("drawings " + n, progress);
    GoalSide side = new GoalSide(.5, .9, .6, 4.25, 9, 11.5);
    return new DrawingsResult(n, 7.5, side, side, Path.of("drawings.csv"), Path.of("drawings.png"));
  }

  @Override
  public SweepResult sweep(CommonOptions common, Path file, int parallel, Progress progress) {
    called("sweep " + file + " " + parallel, progress);
    return new SweepResult(
        List.of(
            new SweepRow("laptop", Task.A, MethodId.GCP, 1, Sweep.State.DONE, .6, ""),
            new SweepRow("laptop", Task.B, MethodId.PTP, 0, sweepState, Double.NaN, "the disk is full")));
  }

  @Override
  public Bench.Figures bench(CommonOptions common, Bench.Rounds rounds, Progress progress) {
    called("bench", progress);
    return new Bench.Figures(800, 1500, 60, 50, .46, .09, .2, .04, .6, .9, 200);
  }

  @Override
  public void close() {
    calls.add("close");
  }
}
