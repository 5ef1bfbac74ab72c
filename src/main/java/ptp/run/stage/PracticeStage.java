package ptp.run.stage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ptp.data.DatasetReader;
import ptp.data.Demonstrations;
import ptp.domain.Method;
import ptp.domain.Metric;
import ptp.domain.Progress;
import ptp.domain.Seed;
import ptp.domain.Task;
import ptp.plan.Planner;
import ptp.run.MetricService;
import ptp.run.Preset;
import ptp.run.rollout.RolloutOptions;
import ptp.store.Checkpoint;
import ptp.store.Checkpoints;

/**
 * Practises one task by one method and draws its success curve: negative epochs are the snapshots of offline training,
 * epoch 0 is the policy before practice, positive epochs are practice. Before and after practice success is measured over
 * more episodes too, for tables. Success is never measured on what is practised.
 */
final class PracticeStage {
  private final Setup setup;
  private final Task task;
  private final Method method;
  private final Path folder;
  private final PracticeProblems problems;
  private final PracticeRecorder recorder;
  private final Checkpoints checkpoints;

  /**
   * @param folder where checkpoints and the practised policy go
   * @param problems what is practised
   * @param recorder looks on
   */
  PracticeStage(Setup setup, Method method, Path folder, PracticeProblems problems, PracticeRecorder recorder) {
    this.setup = setup;
    this.task = problems.task();
    this.method = method;
    this.folder = folder;
    this.problems = problems;
    this.recorder = recorder;
    this.checkpoints = new Checkpoints(folder.resolve("checkpoints"));
  }

  /** The policy after practice. */
  static Path practised(Path runFolder) {
    return runFolder.resolve("policy.safetensors");
  }

  void run(Progress progress) {
    if (Files.exists(practised(folder))) return;
    Preset preset = setup.preset();
    // a workspace that was handed on has the encoder without the codes
    if (Files.exists(setup.networks().encoder())) new EncoderStage(setup).run(progress);
    progress.message("solving the problems of task " + task);
    List<Problem> practised = problems.practised(preset.practice().problems(), progress);
    int evaluated = preset.evaluation().episodesPerEpoch();
    List<Problem> held = problems.measured(evaluated, progress);
    int width = Math.max(evaluated, preset.practice().episodesPerEpoch());
    Optional<Checkpoint> reached = newest(progress);
    progress.at(0, preset.practice().epochs());
    try (Evaluator evaluator = new Evaluator(preset.simulator(), Math.min(width, 10))) {
      evaluator.watchedBy(recorder);
      if (reached.isEmpty()) offlineCurve(evaluator, held, progress);
      practise(evaluator, practised, held, reached, progress);
    }
    checkpoints.discard();
  }

  /** Epochs -k..-1: the policies that offline training passed through. */
  private void offlineCurve(Evaluator evaluator, List<Problem> held, Progress progress) {
    List<Path> snapshots = setup.networks().snapshots();
    for (int i = 0; i < snapshots.size(); i++) {
      progress.message("evaluating offline snapshot " + (i + 1) + " of " + snapshots.size());
      try (LoadedNetworks networks = LoadedNetworks.load(setup, snapshots.get(i))) {
        Planner fresh =
            Planners.following(networks, setup.preset()).plannerOrOracle(method, networks.policy()::values);
        measure(evaluator, networks, fresh, held, i - snapshots.size(), progress.quiet());
      }
    }
  }

  private void practise(
      Evaluator evaluator,
      List<Problem> practised,
      List<Problem> held,
      Optional<Checkpoint> reached,
      Progress progress) {
    Preset preset = setup.preset();
    PracticeOptions options = preset.practice();
    try (DatasetReader dataset = DatasetReader.open(setup.dataset());
        LoadedNetworks networks = LoadedNetworks.forPractice(setup)) {
      Demonstrations demonstrations = new Demonstrations(dataset, Encoders.codes(setup));
      Practice practice =
          new Practice(
              method, options, preset.rollout(), demonstrations, networks, Planners.following(networks, preset),
              practised, evaluator, seed().derive("practice"));
      if (reached.isPresent()) practice.resume(reached.get());
      else begin(practice, evaluator, networks, progress);
      epochs(practice, evaluator, networks, held, progress);
      result(evaluator, networks, practice, progress);
      practice.keep(practised(folder));
    }
  }

  /** Epoch 0; its checkpoint says that all before practice is measured. */
  private void begin(Practice practice, Evaluator evaluator, LoadedNetworks networks, Progress progress) {
    result(evaluator, networks, practice, progress);
    practice.save(checkpoints);
  }

  /** Success over the preset's whole number of evaluation episodes, a point of the curve too. */
  private void result(Evaluator evaluator, LoadedNetworks networks, Practice practice, Progress progress) {
    int epoch = practice.epochsDone();
    int episodes = setup.preset().evaluation().episodes();
    List<Problem> all = problems.measured(episodes, progress);
    progress.message("evaluating on %d problems of task %s".formatted(episodes, task));
    double rate = measure(evaluator, networks, practice.planner(), all, epoch, progress);
    progress.metric(new Metric(MetricService.RESULT, epoch, rate));
  }

  private void epochs(
      Practice practice, Evaluator evaluator, LoadedNetworks networks, List<Problem> held, Progress progress) {
    int epochs = setup.preset().practice().epochs();
    while (practice.epochsDone() < epochs) {
      progress.at(practice.epochsDone(), epochs);
      progress.message("practising, epoch %d of %d".formatted(practice.epochsDone() + 1, epochs));
      recorder.practising(practice.epochsDone() + 1);
      int epoch = practice.epoch(progress);
      recorder.report(progress);
      if (epoch % setup.preset().evaluation().everyEpochs() == 0 && epoch < epochs) {
        measure(evaluator, networks, practice.planner(), held, epoch, progress.quiet());
      }
      practice.save(checkpoints);
    }
    progress.at(epochs, epochs);
  }

  private Optional<Checkpoint> newest(Progress progress) {
    Checkpoints.Found found = checkpoints.newest();
    found.problems().forEach(progress::message);
    return found.checkpoint();
  }

  private double measure(
      Evaluator evaluator, LoadedNetworks networks, Planner planner, List<Problem> problems, int epoch,
      Progress progress) {
    recorder.measuring(epoch);
    Evaluation result = evaluate(evaluator, networks, planner, problems, progress);
    progress.metric(new Metric(MetricService.SUCCESS, epoch, result.rate()));
    for (int stage = 0; stage < result.stages().size(); stage++) {
      progress.metric(new Metric("evaluation/stage-" + (stage + 1), epoch, result.stageRate(stage)));
    }
    return result.rate();
  }

  private Evaluation evaluate(
      Evaluator evaluator, LoadedNetworks networks, Planner planner, List<Problem> problems, Progress progress) {
    Preset preset = setup.preset();
    RolloutOptions rollout = preset.rollout().withNoise(preset.evaluation().noise());
    Planners planners = Planners.following(networks, preset);
    return evaluator.evaluate(
        method, networks, planners, planner, rollout, problems, seed().derive("evaluation"), progress);
  }

  private Seed seed() {
    return problems.seed(setup.random("practice " + method.id() + " " + task));
  }
}
