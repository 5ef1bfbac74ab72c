package ptp.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import ptp.config.OptionsReader;
import ptp.config.Provenance;
import ptp.data.dataset.DatasetReader;
import ptp.data.dataset.DatasetSummary;
import ptp.diagnose.Diagnostic;
import ptp.diagnose.DiagnosticsFile;
import ptp.diagnose.DiagnosticsSuite;
import ptp.diagnose.bench.Bench;
import ptp.diagnose.drawings.DrawingCheck;
import ptp.domain.FrameFile;
import ptp.domain.Goal;
import ptp.domain.MethodId;
import ptp.domain.Metric;
import ptp.domain.Progress;
import ptp.domain.RunId;
import ptp.domain.Task;
import ptp.experiment.evaluate.Evaluation;
import ptp.experiment.practice.PracticeTable;
import ptp.experiment.preset.PracticeVariant;
import ptp.experiment.setup.Setup;
import ptp.experiment.sweep.ChildProcess;
import ptp.experiment.sweep.Sweep;
import ptp.experiment.sweep.SweepCell;
import ptp.experiment.sweep.SweepOptions;
import ptp.robot.RobotOptions;
import ptp.robot.RobotSource;
import ptp.service.DataService;
import ptp.service.JobService.Request;
import ptp.service.JobService.Stage;
import ptp.service.MetricService;
import ptp.workspace.OpenWorkspace;
import ptp.workspace.Presets;
import ptp.workspace.job.Stages;

/** The commands on a workspace of this machine. */
public final class LocalCommands implements Commands {
  private final OpenWorkspace workspace;

  private LocalCommands(OpenWorkspace workspace) {
    this.workspace = workspace;
  }

  /** Opens the workspace that the options name. */
  public static Commands open(CommonOptions options, Presets presets) {
    OpenWorkspace workspace = OpenWorkspace.open(options.workspace(), presets, options.threads());
    workspace.keep(options.derived());
    return new LocalCommands(workspace);
  }

  @Override
  public DemoResult demo(CommonOptions options, Progress progress) {
    return new Demo(this, workspace, options).run(progress);
  }

  @Override
  public CollectResult collect(CommonOptions options, Progress progress) {
    Request request = request(options, Stage.COLLECT);
    Stages stages = workspace.stages();
    stages.work(request, Stage.COLLECT, stages.run(request, Stage.COLLECT), progress);
    Path folder = workspace.setup(request(options, EnumSet.of(Stage.COLLECT))).dataset();
    try (DatasetReader dataset = DatasetReader.open(folder)) {
      var labels = DatasetSummary.of(dataset).labels().values();
      long all = labels.stream().mapToLong(DatasetSummary.LabelCount::trajectories).sum();
      long good = labels.stream().mapToLong(DatasetSummary.LabelCount::successes).sum();
      return new CollectResult(all, dataset.rows(), good / (double) Math.max(1, all));
    }
  }

  @Override
  public ImportResult importSet(CommonOptions options, Path from, Optional<String> as, Progress progress) {
    progress.message("importing " + from);
    String name = workspace.data().importFrom(from, as, progress);
    DataService.Summary summary = workspace.data().open(name).summary();
    return new ImportResult(name, summary.trajectories(), summary.oddities());
  }

  @Override
  public ImportResult lookAtSet(CommonOptions options, Path file, Progress progress) {
    progress.message("checking " + file);
    DataService.Incoming found = workspace.data().look(file, progress);
    return new ImportResult("", found.trajectories(), found.notes());
  }

  @Override
  public TrainResult train(CommonOptions options, Set<Stage> stages, Progress progress) {
    long begun = System.nanoTime();
    RunId run = null;
    for (Stage stage : EnumSet.copyOf(stages)) {
      Request request = request(options, stage);
      run = workspace.stages().run(request, stage);
      workspace.stages().work(request, stage, run, progress);
    }
    List<String> done = stages.stream().sorted().map(Stage::title).toList();
    return new TrainResult(done, String.valueOf(run), (System.nanoTime() - begun) / 1e9);
  }

  @Override
  public PlanResult plan(CommonOptions options, PlanArguments asked, Progress progress) {
    workspace.setup(request(options, EnumSet.of(Stage.EVALUATE))).requireTrained();
    OpenWorkspace.Thinking thinking = workspace.thinking(options.preset(), options.seed());
    Path folder = workspace.folder().folder().resolve("plans");
    return new PlanReports(thinking.plans(), thinking.inspect(), options).plan(asked, folder, progress);
  }

  @Override
  public ExportResult export(CommonOptions options, ExportArguments asked, Progress progress) {
    Path folder = asked.folder().orElse(workspace.folder().folder().resolve("figures"));
    OpenWorkspace.Thinking thinking = workspace.thinking(options.preset(), options.seed());
    return new Export(thinking.plans(), thinking.inspect(), comparing(asked.compared()))
        .write(asked, options.task(), folder, progress);
  }

  CompareReports comparing(CompareArguments asked) {
    return new CompareReports(workspace.folder().folder(), workspace.metrics(), asked);
  }

  @Override
  public PracticeResult practice(CommonOptions options, PracticeArguments wish, Progress progress) {
    Request request = practised(options, wish);
    RunId run = workspace.stages().run(request, Stage.PRACTICE);
    workspace.stages().work(request, Stage.PRACTICE, run, progress);
    MetricService.Series series = workspace.metrics().series(run, Metric.SUCCESS);
    double before = Double.NaN;
    for (int i = 0; i < series.steps().length && series.steps()[i] <= 0; i++) before = series.values()[i];
    int last = series.steps().length - 1;
    int epochs = last < 0 ? 0 : (int) Math.max(0, series.steps()[last]);
    double after = epochs == 0 ? Double.NaN : series.values()[last];
    return new PracticeResult(
        options.task(), options.method(), epochs, before, after, options.seed(), run.value());
  }

  private Request practised(CommonOptions options, PracticeArguments wish) {
    Request usual = request(options, EnumSet.of(Stage.PRACTICE));
    List<String> goals = wish.goals().stream().map(this::kept).toList();
    PracticeVariant variant = wish.variant(goals, workspace.setup(usual).preset().practice());
    return new Request(usual.preset(), usual.stages(), usual.task(), usual.method(), usual.seed(), variant);
  }

  @Override
  public MeasureResult measure(
      CommonOptions options, PracticeArguments practice, PracticeTable.Asked asked, Optional<Path> file,
      Progress progress) {
    String commit = commit();
    return new MeasureResult(
        workspace.stages().table(practised(options, practice)).measure(
            asked, row -> file.ifPresent(to -> PracticeTable.append(to, row, commit)), progress));
  }

  private static String commit() {
    Provenance here = Provenance.here(Path.of(System.getProperty("ptp.home", "")), Instant.now());
    return here.commit().orElse("unknown");
  }

  /** A picture of the workspace's own goals is the goal that was kept, others are kept now. */
  private String kept(Path picture) {
    String name = picture.getFileName().toString();
    boolean own = workspace.folder().goals().resolve(name).equals(picture.toAbsolutePath().normalize());
    if (own) return name.replaceFirst("\\.png$", "");
    return workspace.stages().goals().keep(new Goal(FrameFile.read(picture), Optional.empty()));
  }

  @Override
  public EvaluateResult evaluate(CommonOptions options, OptionalInt episodes, Progress progress) {
    Request request = request(options, EnumSet.of(Stage.EVALUATE));
    int n = episodes.orElse(workspace.setup(request).preset().evaluation().episodes());
    RunId run = workspace.stages().run(request, Stage.EVALUATE);
    return result(options, n, workspace.stages().evaluate(request, run, n, progress));
  }

  @Override
  public EvaluateResult evaluateOnRobot(CommonOptions options, String address, int episodes, Progress progress) {
    Request request = request(options, EnumSet.of(Stage.EVALUATE));
    RobotSource robot = new RobotSource(address, RobotOptions.defaults());
    return result(options, episodes, workspace.stages().evaluate(request, robot, episodes, progress));
  }

  private static EvaluateResult result(CommonOptions options, int n, Stages.Evaluated evaluated) {
    Evaluation result = evaluated.evaluation();
    List<Double> stages = IntStream.range(0, result.stages().size())
        .mapToObj(result::stageRate).toList();
    return new EvaluateResult(options.task(), options.method(), n, result.rate(), stages, options.seed(), evaluated
        .epochs());
  }

  @Override
  public CompareResult compare(CommonOptions options, CompareArguments asked, Progress progress) {
    return comparing(asked).write(workspace.folder().folder().resolve("figures"));
  }

  @Override
  public DiagnoseResult diagnose(CommonOptions options, Set<Diagnostic> diagnostics, OptionalInt n, Progress progress) {
    Setup setup = workspace.setup(request(options, EnumSet.of(Stage.EVALUATE)));
    DiagnosticsFile file = new DiagnosticsFile(workspace.folder().folder().resolve("diagnostics.csv"));
    DiagnosticsSuite suite = new DiagnosticsSuite(setup, (task, method) -> practised(options, task, method));
    int trials = n.orElse(setup.preset().evaluation().episodes());
    return new DiagnoseResult(
        suite.run(
            diagnostics, trials, rows -> file.append(rows, setup, commit(), Instant.now()),
            progress));
  }

  private Optional<Path> practised(CommonOptions options, Task task, MethodId method) {
    return practised(request(new SweepCell(options.preset(), task, method, options.seed())));
  }

  private Optional<Path> practised(Request request) {
    Path policy = workspace.stages().policy(request);
    return Optional.of(policy).filter(p -> !p.equals(workspace.setup(request).networks().policy()));
  }

  @Override
  public DrawingsResult drawings(CommonOptions options, int n, Progress progress) {
    if (options.task() != Task.A) {
      throw new IllegalArgumentException("drawn goals can be checked for task A only, not " + options.task());
    }
    Request request = request(options, EnumSet.of(Stage.EVALUATE));
    Path policy = workspace.stages().policy(request);
    DrawingCheck.Result result =
        new DrawingCheck(workspace.setup(request), policy, options.method()).run(n, progress);
    return Drawings.write(result, workspace.folder().folder().resolve("drawings"));
  }

  @Override
  public SweepResult sweep(CommonOptions options, Path file, int parallel, Progress progress) {
    List<SweepCell> cells = OptionsReader.read(file, SweepOptions.class).all();
    ChildProcess program = new ChildProcess(workspace.folder().folder());
    Sweep sweep = new Sweep(cells, cell -> practised(request(cell)).isPresent(), this::lacking, program);
    var standing = parallel == 0 ? sweep.standing() : sweep.run(parallel, progress);
    return new SweepResult(standing.stream().map(this::row).toList());
  }

  /** Missing prerequisite of a cell, as a sentence; empty if there is none. */
  private String lacking(SweepCell cell) {
    boolean trained = workspace.thinking(cell.preset(), cell.seed()).plans().ready(cell.method());
    if (trained && Files.isDirectory(workspace.setup(request(cell)).dataset())) return "";
    String which = " --preset " + cell.preset() + " --seed " + cell.seed();
    return "not trained yet; run ptp collect" + which + ", then ptp train" + which;
  }

  private SweepRow row(Sweep.Standing standing) {
    SweepCell cell = standing.cell();
    double success = standing.state() == Sweep.State.DONE ? success(request(cell)) : Double.NaN;
    return new SweepRow(
        cell.preset(), cell.task(), cell.method(), cell.seed(), standing.state(), success, standing.note());
  }

  /** Success after the last epoch of a practice that is done. */
  private double success(Request request) {
    RunId run = workspace.stages().run(request, Stage.PRACTICE);
    double[] values = workspace.metrics().series(run, Metric.SUCCESS).values();
    return values.length == 0 ? Double.NaN : values[values.length - 1];
  }

  private static Request request(SweepCell cell) {
    return new Request(
        cell.preset(), EnumSet.of(Stage.PRACTICE), Optional.of(cell.task()), cell.method(), cell.seed());
  }

  @Override
  public Bench.Figures bench(CommonOptions options, Bench.Rounds rounds, Progress progress) {
    Setup setup = workspace.setup(request(options, EnumSet.of(Stage.POLICY)));
    return new Bench(setup, options.threads(), rounds).run(progress);
  }

  /** A stage with the preset that its results belong to. */
  static Request request(CommonOptions options, Stage stage) {
    return request(options, stage.needsTask() ? options.preset() : options.trained(), EnumSet.of(stage));
  }

  private static Request request(CommonOptions options, Set<Stage> stages) {
    return request(options, options.preset(), stages);
  }

  private static Request request(CommonOptions options, String preset, Set<Stage> stages) {
    return new Request(preset, stages, Optional.of(options.task()), options.method(), options.seed());
  }

  @Override
  public void close() {
    workspace.close();
  }
}
