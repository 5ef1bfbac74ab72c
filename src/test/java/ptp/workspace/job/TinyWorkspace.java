package ptp.workspace.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Stream;
import ptp.domain.MethodId;
import ptp.domain.Progress;
import ptp.domain.RunId;
import ptp.domain.Task;
import ptp.experiment.record.MetricStore;
import ptp.experiment.record.RunStore;
import ptp.experiment.record.Workspace;
import ptp.experiment.setup.Setup;
import ptp.io.Database;
import ptp.service.JobService.Request;
import ptp.service.JobService.Stage;
import ptp.workspace.Presets;

/** A workspace whose preset asks for next to nothing, so that every stage takes a moment. */
public final class TinyWorkspace implements AutoCloseable {
  public static final String PRESET =
      """
      description: for tests
      simulator: {supersampling: 1}
      collect:
        trajectories: 10
      encoder: {width: 8, residualBlocks: 0, codes: 16, batch: 4, gradientSteps: 56}
      probe: {width: 4, hidden: 8, batch: 4, gradientSteps: 6}
      generators:
        steps: [15]
        network: {architecture: fast, width: 4, batch: 4, gradientSteps: 6}
        distilled: {width: 4, hidden: 8, contexts: 2, perContext: 2, gradientSteps: 6}
      baselines:
        midpoints: {width: 4, batch: 4, gradientSteps: 6}
        gcp: {samples: 3}
        states: {width: 8, batch: 4, gradientSteps: 6}
        leap: {samples: 20, iterations: 2}
        retrievalStates: 12
      policy:
        batch: 16
        network: {policyBody: mlp, valueBody: mlp, policyLayers: 1, valueLayers: 1, width: 16}
        optimiser: {gradientSteps: 56}
      planner: {candidates: 8, proposalStds: [30, 30], priorWeight: 0, levels: [15], bufferMinimum: 1, bufferProbability: 1,
                rescoredCandidates: 3}
      rollout: {steps: 24, subgoalSteps: 5}
      practice: {epochs: 2, episodesPerEpoch: 2, gradientStepsPerEpoch: 5, warmUpEpisodes: 1, replayCapacity: 100}
      evaluation: {episodes: 2, episodesPerEpoch: 2, everyEpochs: 1}
      """;

  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

  private final Workspace workspace;
  private final Database database;
  private final RunStore runs;
  private final MetricStore metrics;
  private final Stages stages;

  /** Opens the workspace in a folder; its preset lies beside it. */
  public TinyWorkspace(Path folder, int workers) throws IOException {
    Path presets = Files.createDirectories(folder.resolve("presets"));
    Files.writeString(presets.resolve("tiny.yaml"), PRESET);
    workspace = Workspace.open(folder.resolve("workspace"));
    database = Database.open(workspace.index());
    runs = new RunStore(database);
    metrics = new MetricStore(database);
    stages = new Stages(workspace, new Presets(presets), runs, metrics, workers, CLOCK);
  }

  /** A copy of an earlier workspace, which must be closed. */
  public static TinyWorkspace copyOf(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file));
        if (Files.isDirectory(file)) Files.createDirectories(target);
        else Files.copy(file, target);
      }
    }
    return new TinyWorkspace(to, 1);
  }

  public static Request request(Stage stage) {
    return new Request("tiny", EnumSet.of(stage), Optional.of(Task.A), MethodId.PTP, 3);
  }

  public void run(Stage stage, Progress progress) {
    stages.work(request(stage), stage, id(stage), progress);
  }

  /** Does a stage and keeps its metrics. */
  public CountingProgress run(Stage stage) {
    CountingProgress progress = CountingProgress.endless();
    run(stage, progress);
    return progress;
  }

  public Setup setup() {
    return stages.setup(request(Stage.COLLECT));
  }

  public Path practised() {
    return stages.policy(request(Stage.PRACTICE));
  }

  /** The run of a stage, made when it is new. */
  RunId id(Stage stage) {
    return stages.run(request(stage), stage);
  }

  public Stages stages() {
    return stages;
  }

  public RunStore runs() {
    return runs;
  }

  public MetricStore metrics() {
    return metrics;
  }

  @Override
  public void close() {
    database.close();
  }
}
