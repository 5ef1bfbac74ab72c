package ptp.run.workspace;

import java.nio.file.Path;
import java.time.Clock;
import ptp.domain.RunId;
import ptp.nn.Torch;
import ptp.run.JobService;
import ptp.run.JobService.Request;
import ptp.run.LocalJobs;
import ptp.run.MetricService;
import ptp.run.PlanService;
import ptp.run.Presets;
import ptp.run.stage.Setup;
import ptp.run.stage.Stages;
import ptp.store.Database;
import ptp.store.JobStore;
import ptp.store.MetricStore;
import ptp.store.RunStore;
import ptp.store.Workspace;

/** A workspace with its index open. Close it last, after what it gave was closed. */
public final class OpenWorkspace implements AutoCloseable {
  private final Workspace workspace;
  private final Database database;
  private final Presets presets;
  private final Stages stages;
  private final RunStore runs;
  private final MetricStore metrics;

  private OpenWorkspace(Workspace workspace, Database database, Presets presets, int threads, Clock clock) {
    this.workspace = workspace;
    this.database = database;
    this.presets = presets;
    this.runs = new RunStore(database);
    this.metrics = new MetricStore(database);
    this.stages = new Stages(workspace, presets, runs, metrics, threads, clock);
  }

  /**
   * Opens or makes the workspace in a folder.
   *
   * @param threads to compute with
   */
  public static OpenWorkspace open(Path folder, Presets presets, int threads) {
    Workspace workspace = Workspace.open(folder);
    Torch.start(threads);
    return new OpenWorkspace(workspace, Database.open(workspace.index()), presets, threads, Clock.systemUTC());
  }

  public Workspace folder() {
    return workspace;
  }

  /** The stages, for work in the calling thread. */
  public Stages stages() {
    return stages;
  }

  public MetricService metrics() {
    return new StoredMetrics(runs, metrics);
  }

  /** Background work; what an earlier start left unfinished begins at once. */
  public JobService jobs() {
    return new LocalJobs(stages, new StoredJobs(new JobStore(database)), presets::names);
  }

  /** Plans with the networks of a preset and training seed. */
  public PlanService plans(String preset, long seed) {
    return new NetworkPlans(new Setup(workspace, preset, presets.read(preset), seed));
  }

  /** The folder of a run's files. */
  public Path runFolder(RunId run) {
    return workspace.run(run);
  }

  /** Where the stages of a request read and write. */
  public Setup setup(Request request) {
    return stages.setup(request);
  }

  @Override
  public void close() {
    database.close();
  }
}
