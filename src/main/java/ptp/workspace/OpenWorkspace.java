package ptp.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ptp.experiment.preset.DerivedPreset;
import ptp.experiment.record.MetricStore;
import ptp.experiment.record.RunStore;
import ptp.experiment.record.Workspace;
import ptp.experiment.setup.Setup;
import ptp.io.Database;
import ptp.io.SettingsStore;
import ptp.io.StoreException;
import ptp.nn.Torch;
import ptp.service.DataService;
import ptp.service.GoalService;
import ptp.service.InspectService;
import ptp.service.JobService;
import ptp.service.JobService.Request;
import ptp.service.MetricService;
import ptp.service.NetworkSet;
import ptp.service.PlanService;
import ptp.service.PracticeService;
import ptp.service.PresetService;
import ptp.service.ReconstructionService;
import ptp.service.SettingsService;
import ptp.workspace.job.JobStore;
import ptp.workspace.job.LocalJobs;
import ptp.workspace.job.Stages;
import ptp.workspace.job.StoredJobs;

/** A workspace with its index open. Close it last, after what it gave was closed. */
public final class OpenWorkspace implements AutoCloseable {
  private final Workspace workspace;
  private final Database database;
  private final Presets presets;
  private final Stages stages;
  private final RunStore runs;
  private final MetricStore metrics;
  private final WorkspaceData data;
  private final WatchedFolder index;

  private OpenWorkspace(Workspace workspace, Database database, Presets presets, int threads, Clock clock) {
    this.workspace = workspace;
    this.database = database;
    this.presets = presets;
    this.runs = new RunStore(database);
    this.metrics = new MetricStore(database);
    this.data = new WorkspaceData(workspace.datasets());
    this.stages = new Stages(workspace, presets, runs, metrics, threads, clock);
    this.index = new WatchedFolder(workspace.folder(), 0);
    database.afterWriting(index::changed);
  }

  /**
   * Opens or makes the workspace in a folder.
   *
   * @param threads to compute with
   */
  public static OpenWorkspace open(Path folder, Presets presets, int threads) {
    Workspace workspace = Workspace.open(folder);
    Torch.useThreads(threads);
    return new OpenWorkspace(workspace, Database.open(workspace.index()), presets.with(workspace.presets()), threads,
        Clock
            .systemUTC());
  }

  /** Writes presets that commands derived from others, so that they are read by their names. */
  public void keep(List<DerivedPreset> derived) {
    presets.keep(derived);
  }

  /** The program's presets and those that the workspace keeps. */
  public PresetService presets() {
    return presets;
  }

  public Workspace folder() {
    return workspace;
  }

  /** The stages, for work in the calling thread. */
  public Stages stages() {
    return stages;
  }

  public MetricService metrics() {
    return new StoredMetrics(runs, metrics, workspace, index);
  }

  /** Encoder reconstructions of demonstrations. */
  public ReconstructionService reconstructions() {
    return new WorkspaceReconstructions(workspace, presets);
  }

  /** Settings that the window remembers. */
  public SettingsService settings() {
    SettingsStore store = new SettingsStore(database);
    return new SettingsService() {
      @Override
      public Optional<String> get(String name) {
        return store.get(name);
      }

      @Override
      public void put(String name, String value) {
        store.put(name, value);
      }
    };
  }

  /** Background work; what an earlier start left unfinished begins at once. */
  public JobService jobs() {
    return new LocalJobs(stages, new StoredJobs(new JobStore(database)), presets::names);
  }

  /** The networks that were trained or begun for presets that are there, by name. */
  public List<NetworkSet> networkSets() {
    Set<String> known = Set.copyOf(presets.names());
    try (Stream<Path> folders = Files.list(workspace.networks())) {
      return folders.filter(Files::isDirectory).sorted().flatMap(f -> NetworkSet.of(f.getFileName().toString())
          .stream())
          .filter(set -> known.contains(set.preset())).toList();
    } catch (IOException unreadable) {
      throw new StoreException("cannot look into " + workspace.networks(), unreadable);
    }
  }

  /**
   * What the networks of a preset and training seed can do. They are loaded when they are first needed, once for each
   * use, so that drawing does not wait for a plan.
   */
  public Thinking thinking(String preset, long seed) {
    Setup setup = new Setup(workspace, preset, presets.read(preset), seed);
    LazyNetworks planning = new LazyNetworks(setup);
    LazyNetworks drawing = new LazyNetworks(setup);
    LazyNetworks looking = new LazyNetworks(setup);
    PlanRequests questions = new PlanRequests(setup);
    SavedPlans shelf = new SavedPlans(workspace.runs(), stages.offline(preset, seed), Clock.systemUTC());
    NetworkInspector inspector = new NetworkInspector(planning, questions, shelf);
    SimulatedScenes scenes = new SimulatedScenes(setup, questions);
    Runnable close = () -> {
      scenes.close();
      inspector.close();
      List.of(planning, drawing, looking).forEach(LazyNetworks::close);
    };
    return new Thinking(
        new NetworkPlans(planning, questions), new NetworkGoals(looking, drawing, scenes), inspector, close);
  }

  /**
   * Services that share one set of networks.
   *
   * @param close frees the networks
   */
  public record Thinking(PlanService plans, GoalService goals, InspectService inspect, Runnable close) {}

  /** Practice as a page needs it. */
  public PracticeService practice() {
    return new WorkspacePractice(workspace, presets, stages);
  }

  /** The data sets; closed with the workspace. */
  public DataService data() {
    return data;
  }

  /** Files that the stages of a request read and write. */
  public Setup setup(Request request) {
    return stages.setup(request);
  }

  @Override
  public void close() {
    data.close();
    database.close();
  }
}
