package ptp.workspace.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import ptp.config.OptionsWriter;
import ptp.domain.Goal;
import ptp.domain.MethodId;
import ptp.domain.Metric;
import ptp.domain.Progress;
import ptp.domain.RunId;
import ptp.domain.RunRecord;
import ptp.domain.Task;
import ptp.env.EnvironmentSource;
import ptp.env.tabletop.Tabletop;
import ptp.experiment.collect.CollectStage;
import ptp.experiment.evaluate.EvaluateStage;
import ptp.experiment.evaluate.Evaluation;
import ptp.experiment.practice.DrawnGoals;
import ptp.experiment.practice.PracticeFeed;
import ptp.experiment.practice.PracticeGoals;
import ptp.experiment.practice.PracticeRecorder;
import ptp.experiment.practice.PracticeStage;
import ptp.experiment.practice.PracticeTable;
import ptp.experiment.practice.RecordedEpisodes;
import ptp.experiment.preset.PracticeVariant;
import ptp.experiment.preset.Preset;
import ptp.experiment.preset.RunSpec;
import ptp.experiment.record.MetricStore;
import ptp.experiment.record.RunStore;
import ptp.experiment.record.Workspace;
import ptp.experiment.setup.NetworkFiles;
import ptp.experiment.setup.Setup;
import ptp.experiment.train.BaselineStage;
import ptp.experiment.train.DistillationStage;
import ptp.experiment.train.EncoderStage;
import ptp.experiment.train.GeneratorStage;
import ptp.experiment.train.PolicyStage;
import ptp.experiment.train.ProbeStage;
import ptp.io.ProcessLock;
import ptp.io.StoreException;
import ptp.service.JobService.Request;
import ptp.service.JobService.Stage;
import ptp.service.PresetService;

/** Does the stages in a workspace and keeps their runs and metrics in its index. */
public final class Stages implements StageRunner {
  private final Workspace workspace;
  private final PresetService presets;
  private final RunStore runs;
  private final MetricStore metrics;
  private final int threads;
  private final Clock clock;
  private final PracticeFeed feed = new PracticeFeed();

  /**
   * @param threads workers that simulate side by side while demonstrations are collected
   */
  public Stages(
      Workspace workspace, PresetService presets, RunStore runs, MetricStore metrics, int threads, Clock clock) {
    this.workspace = workspace;
    this.presets = presets;
    this.runs = runs;
    this.metrics = metrics;
    this.threads = threads;
    this.clock = clock;
  }

  /** Files that the stages of a request read and write. */
  public Setup setup(Request request) {
    return new Setup(workspace, request.preset(), preset(request), request.seed());
  }

  private Preset preset(Request request) {
    Preset preset = presets.read(request.preset());
    return preset.withPractice(request.practice().applyTo(preset.practice()));
  }

  /** Live view of the running practice. */
  public PracticeFeed feed() {
    return feed;
  }

  /** The drawn goals of the workspace. */
  public DrawnGoals goals() {
    return new DrawnGoals(workspace.goals());
  }

  /** The policy that a request's task and method practised, or the pre-trained one. */
  public Path policy(Request request) {
    Path practised = practised(request);
    return Files.exists(practised) ? practised : setup(request).networks().policy();
  }

  /** The policy that a request's practice ends with; not there before it has ended. */
  public Path practised(Request request) {
    return PracticeStage.practised(workspace.run(runId(request, Stage.PRACTICE)));
  }

  /** A request's practice, to be measured. */
  public PracticeTable table(Request request) {
    Setup setup = setup(request);
    return new PracticeTable(
        new PracticeTable.Practised(
            setup, task(request), request.method(), request.practice(), practised(request)),
        environments(setup));
  }

  /** The epochs of practice behind {@link #policy}: 0 for the pre-trained one. */
  private long epochsBehind(Request request) {
    if (!Files.exists(practised(request))) return 0;
    long[] measured = metrics.series(runId(request, Stage.PRACTICE), Metric.SUCCESS).steps();
    long last = measured.length == 0 ? 0 : measured[measured.length - 1];
    // a practised policy may come from another workspace, without what its practice measured
    return last > 0 ? last : setup(request).preset().practice().epochs();
  }

  @Override
  public RunId run(Request request, Stage stage) {
    RunId id = runId(request, stage);
    if (runs.find(id).isEmpty()) runs.put(record(request, stage, id));
    return id;
  }

  @Override
  public void work(Request request, Stage stage, RunId run, Progress progress) {
    try (ProcessLock _ = workspace.tryLock(run).orElseThrow(() -> busy(run))) {
      runs.setStatus(run, RunRecord.Status.RUNNING);
      try (RecordingProgress recorded = new RecordingProgress(progress, metrics, run)) {
        work(request, stage, recorded);
      } catch (RuntimeException | Error e) {
        runs.setStatus(run, endedBy(e));
        throw e;
      }
      runs.setStatus(run, RunRecord.Status.DONE);
    }
  }

  private static RunRecord.Status endedBy(Throwable e) {
    return e instanceof CancellationException ? RunRecord.Status.CANCELLED : RunRecord.Status.FAILED;
  }

  private static StoreException busy(RunId run) {
    return new StoreException("another process is working on " + run + "; wait for it or stop it");
  }

  /**
   * Result of an evaluation, and the policy that was evaluated.
   *
   * @param epochs of practice behind the policy; 0 for the pre-trained one
   */
  public record Evaluated(Evaluation evaluation, long epochs) {}

  /** Measures a method over n episodes in other environments than the preset's; what is found belongs to no run. */
  public Evaluated evaluate(Request request, EnvironmentSource environments, int n, Progress progress) {
    long epochs = epochsBehind(request);
    EvaluateStage stage = new EvaluateStage(setup(request), environments);
    return new Evaluated(stage.run(task(request), request.method(), n, policy(request), epochs, progress), epochs);
  }

  /** Which policy is evaluated. */
  public enum Policy {
    /** The one that was trained offline, with empty plan buffers. */
    OFFLINE,
    /** The one that has practised the task, with its plan buffers, where there is one. */
    LATEST
  }

  /** Whether the request's task was practised to the end. */
  public boolean hasPractised(Request request) {
    return Files.exists(practised(request));
  }

  /** Measures a method over n episodes; what is found belongs to no run. */
  public Evaluated evaluate(Request request, Policy policy, int n, Progress progress) {
    EnvironmentSource environments = environments(setup(request));
    if (policy == Policy.LATEST) return evaluate(request, environments, n, progress);
    Path offline = setup(request).networks().policy();
    EvaluateStage stage = new EvaluateStage(setup(request), environments);
    return new Evaluated(stage.run(task(request), request.method(), n, offline, 0, progress), 0);
  }

  /** Measures a method over n episodes; what is found belongs to the run. */
  public Evaluated evaluate(Request request, RunId run, int n, Progress progress) {
    runs.setStatus(run, RunRecord.Status.RUNNING);
    try {
      Evaluated found = evaluate(request, environments(setup(request)), n, progress);
      metrics.append(run, measured(found));
      runs.setStatus(run, RunRecord.Status.DONE);
      return found;
    } catch (RuntimeException | Error e) {
      runs.setStatus(run, endedBy(e));
      throw e;
    }
  }

  private void work(Request request, Stage stage, Progress progress) {
    Setup setup = setup(request);
    if (setup.preset().from().another() && !stage.needsTask()) {
      takeOver(setup, stage, progress);
      return;
    }
    switch (stage) {
      case COLLECT -> new CollectStage(setup, threads).run(progress);
      case ENCODER -> {
        new EncoderStage(setup).run(progress);
        new ProbeStage(setup, setup.preset().probe()).run(progress);
      }
      case GENERATORS -> {
        new GeneratorStage(setup).run(progress);
        new DistillationStage(setup).run(progress);
        new BaselineStage(setup).run(progress);
      }
      case POLICY -> new PolicyStage(setup).run(progress);
      case PRACTICE -> {
        try {
          practice(request, setup).run(progress);
        } finally {
          feed.end();
        }
      }
      case EVALUATE ->
          measured(evaluate(request, environments(setup), setup.preset().evaluation().episodes(), progress)).forEach(
              progress::metric);
    }
  }

  /** What is taken over must be there and is not touched; only a policy of its own is trained. */
  private static void takeOver(Setup setup, Stage stage, Progress progress) {
    NetworkFiles other = setup.takenOver();
    setup.requireFromOther(
        switch (stage) {
          case COLLECT -> Files.isDirectory(setup.dataset());
          case ENCODER -> Files.exists(other.encoder());
          case GENERATORS -> other.trained(setup.preset().generators().steps());
          default -> Files.exists(other.policy());
        });
    if (stage == Stage.POLICY) new PolicyStage(setup).run(progress);
  }

  private PracticeStage practice(Request request, Setup setup) {
    RunId run = runId(request, Stage.PRACTICE);
    PracticeVariant variant = request.practice();
    List<Goal> drawn = variant.goals().stream().map(goals()::read).toList();
    PracticeGoals problems =
        new PracticeGoals(
            setup, environments(setup), task(request), drawn, variant.repeat(), variant.measured());
    PracticeRecorder recorder = new PracticeRecorder(run, feed, new RecordedEpisodes(workspace, run));
    return new PracticeStage(setup, request.method(), workspace.run(run), problems, recorder);
  }

  private static EnvironmentSource environments(Setup setup) {
    return Tabletop.source(setup.preset().simulator());
  }

  /** Points at the epoch of the policy that was measured, so that before and after practice stay apart. */
  private static List<Metric> measured(Evaluated evaluated) {
    Evaluation found = evaluated.evaluation();
    long epoch = evaluated.epochs();
    List<Metric> measured = new ArrayList<>();
    measured.add(new Metric(Metric.SUCCESS, epoch, found.rate()));
    measured.add(new Metric("evaluation/n", epoch, found.n()));
    for (int stage = 0; stage < found.stages().size(); stage++) {
      measured.add(new Metric("evaluation/stage-" + (stage + 1), epoch, found.stageRate(stage)));
    }
    return measured;
  }

  private static Task task(Request request) {
    return request.task().orElseThrow(() -> new IllegalArgumentException("choose a task: A, B or C"));
  }

  private RunRecord record(Request request, Stage stage, RunId id) {
    Preset preset = preset(request);
    boolean online = stage.needsTask();
    String name = request.preset();
    RunSpec spec = stage == Stage.PRACTICE ? new RunSpec(name, request.practice()) : new RunSpec(name);
    return new RunRecord(
        id, kind(stage), online ? request.method() : null, online ? task(request) : null, request.seed(),
        spec.label(), preset.policy().observation(), clock.instant(), RunRecord.Status.RUNNING,
        OptionsWriter.write(preset), spec.json());
  }

  private static String kind(Stage stage) {
    return switch (stage) {
      case PRACTICE -> "practice";
      case EVALUATE -> "evaluate";
      default -> "offline";
    };
  }

  /** The run that the networks of a preset and training seed come from. */
  public RunId offline(String preset, long seed) {
    return offlineId(preset, seed);
  }

  private static RunId offlineId(String preset, long seed) {
    return new RunId(preset + "-s" + seed + "-offline");
  }

  /** The name of the run that a stage of a request belongs to. */
  public static RunId runId(Request request, Stage stage) {
    String base = request.preset() + "-s" + request.seed();
    if (!stage.needsTask()) return offlineId(request.preset(), request.seed());
    MethodId method = request.method();
    String task = task(request).name().toLowerCase(Locale.ROOT);
    String variant = stage == Stage.PRACTICE ? request.practice().suffix() : "";
    return new RunId("%s-%s-%s-%s%s".formatted(base, kind(stage), task, method.id(), variant));
  }
}
