package ptp.experiment.practice;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ptp.data.dataset.DatasetReader;
import ptp.data.sampling.Demonstrations;
import ptp.domain.Method;
import ptp.domain.Metric;
import ptp.domain.Progress;
import ptp.domain.Seed;
import ptp.domain.Task;
import ptp.experiment.evaluate.Evaluation;
import ptp.experiment.evaluate.Evaluator;
import ptp.experiment.evaluate.LoadedNetworks;
import ptp.experiment.evaluate.Planners;
import ptp.experiment.preset.PracticeOptions;
import ptp.experiment.preset.Preset;
import ptp.experiment.setup.Setup;
import ptp.experiment.setup.TaskInstance;
import ptp.experiment.train.CodeCaches;
import ptp.experiment.train.EncoderStage;
import ptp.experiment.train.PolicyStage;
import ptp.io.Checkpoint;
import ptp.io.Checkpoints;
import ptp.plan.Planner;
import ptp.rollout.RolloutOptions;

/**
 * Practises one task by one method and draws its success curve: negative epochs are the snapshots of offline training,
 * epoch 0 is the policy before practice, positive epochs are practice. Before and after practice success is measured over
 * more episodes too, for tables. Success is never measured on what is practised.
 */
public final class PracticeStage {
  private final Setup setup;
  private final Task task;
  private final Method method;
  private final Path folder;
  private final PracticeGoals problems;
  private final PracticeRecorder recorder;
  private final Checkpoints checkpoints;

  /**
   * @param folder where checkpoints and the practised policy go
   * @param problems what is practised
   * @param recorder looks on
   */
  public PracticeStage(Setup setup, Method method, Path folder, PracticeGoals problems, PracticeRecorder recorder) {
    this.setup = setup;
    this.task = problems.task();
    this.method = method;
    this.folder = folder;
    this.problems = problems;
    this.recorder = recorder;
    this.checkpoints = new Checkpoints(folder.resolve("checkpoints"));
  }

  /** The policy after practice. */
  public static Path practised(Path runFolder) {
    return runFolder.resolve("policy.safetensors");
  }

  public void run(Progress progress) {
    if (Files.exists(practised(folder))) return;
    Preset preset = setup.preset();
    // a workspace that was handed on has the encoder without the codes
    if (Files.exists(setup.networks().encoder())) new EncoderStage(setup).run(progress);
    if (preset.from().another()) takeOver(progress);
    progress.message("preparing the start and goal pairs of task " + task);
    List<TaskInstance> practised = problems.practised(preset.practice().problems(), progress.quiet());
    int evaluated = preset.evaluation().episodesPerEpoch();
    List<TaskInstance> held = problems.measured(evaluated, progress.quiet());
    int width = Math.max(evaluated, preset.practice().episodesPerEpoch());
    Optional<Checkpoint> reached = newest(progress);
    PracticeProgress work = new PracticeProgress(preset, snapshots().size(), progress);
    try (Evaluator evaluator = new Evaluator(preset.simulator(), Math.min(width, 10))) {
      evaluator.watchedBy(recorder);
      if (reached.isEmpty()) offlineCurve(evaluator, held, work, progress);
      practise(evaluator, practised, held, reached, work, progress);
    }
    checkpoints.discard();
  }

  /** A preset that takes over all but a policy is ready to practise when the other one is trained. */
  private void takeOver(Progress progress) {
    setup.requireFromOther(Files.exists(setup.takenOver().policy()));
    new PolicyStage(setup).run(progress);
  }

  /** Of the policy's own training; one that was taken over is shown where it was trained. */
  private List<Path> snapshots() {
    return setup.preset().from().ownPolicy() ? setup.networks().snapshots() : List.of();
  }

  /** Epochs -k..-1: the policies that offline training passed through. */
  private void offlineCurve(Evaluator evaluator, List<TaskInstance> held, PracticeProgress work, Progress progress) {
    List<Path> snapshots = snapshots();
    for (int i = 0; i < snapshots.size(); i++) {
      progress.message("evaluating offline snapshot " + (i + 1) + " of " + snapshots.size());
      try (LoadedNetworks networks = LoadedNetworks.load(setup, snapshots.get(i))) {
        Planner fresh =
            Planners.following(networks, setup.preset()).plannerOrOracle(method, networks.values());
        measure(evaluator, networks, fresh, held, i - snapshots.size(), work);
      }
    }
  }

  private void practise(
      Evaluator evaluator,
      List<TaskInstance> practised,
      List<TaskInstance> held,
      Optional<Checkpoint> reached,
      PracticeProgress work,
      Progress progress) {
    Preset preset = setup.preset();
    PracticeOptions options = preset.practice();
    try (DatasetReader dataset = DatasetReader.open(setup.dataset());
        LoadedNetworks networks = LoadedNetworks.forPractice(setup)) {
      PolicyStage.checkObserved(preset.policy().observation(), dataset);
      Demonstrations demonstrations = CodeCaches.demonstrations(setup, dataset);
      Practice practice =
          new Practice(
              method, options, options.applyTo(preset.rollout()), demonstrations, networks, Planners.following(networks,
                  preset),
              practised, evaluator, seed().derive("practice"));
      if (reached.isPresent()) resume(practice, reached.get(), work);
      else begin(practice, evaluator, networks, work, progress);
      epochs(practice, evaluator, networks, held, work, progress);
      result(evaluator, networks, practice, work, progress);
      practice.keep(practised(folder));
    }
  }

  private static void resume(Practice practice, Checkpoint reached, PracticeProgress work) {
    practice.resume(reached);
    work.resumeAfter(practice.epochsDone());
  }

  /** Epoch 0; its checkpoint says that all before practice is measured. */
  private void begin(
      Practice practice, Evaluator evaluator, LoadedNetworks networks, PracticeProgress work, Progress progress) {
    result(evaluator, networks, practice, work, progress);
    practice.save(checkpoints);
  }

  /** Success over the preset's whole number of evaluation episodes, a point of the curve too. */
  private void result(
      Evaluator evaluator, LoadedNetworks networks, Practice practice, PracticeProgress work, Progress progress) {
    int epoch = practice.epochsDone();
    int episodes = setup.preset().evaluation().episodes();
    List<TaskInstance> all = problems.measured(episodes, progress.quiet());
    progress.message("evaluating on %d start and goal pairs of task %s".formatted(episodes, task));
    double rate = measure(evaluator, networks, practice.planner(), all, epoch, work);
    progress.metric(new Metric(Metric.RESULT, epoch, rate));
  }

  private void epochs(
      Practice practice, Evaluator evaluator, LoadedNetworks networks, List<TaskInstance> held, PracticeProgress work,
      Progress progress) {
    int epochs = setup.preset().practice().epochs();
    while (practice.epochsDone() < epochs) {
      progress.message("practising, epoch %d of %d".formatted(practice.epochsDone() + 1, epochs));
      recorder.practising(practice.epochsDone() + 1);
      int epoch = practice.epoch(work, progress);
      recorder.report(progress);
      if (epoch % setup.preset().evaluation().everyEpochs() == 0 && epoch < epochs) {
        measure(evaluator, networks, practice.planner(), held, epoch, work);
      }
      practice.save(checkpoints);
    }
  }

  private Optional<Checkpoint> newest(Progress progress) {
    Checkpoints.Found found = checkpoints.newest();
    found.problems().forEach(progress::message);
    return found.checkpoint();
  }

  private double measure(
      Evaluator evaluator, LoadedNetworks networks, Planner planner, List<TaskInstance> problems, int epoch,
      PracticeProgress work) {
    recorder.measuring(epoch);
    Progress progress = work.episodes(problems.size());
    Evaluation result = evaluate(evaluator, networks, planner, problems, progress);
    progress.metric(new Metric(Metric.SUCCESS, epoch, result.rate()));
    for (int stage = 0; stage < result.stages().size(); stage++) {
      progress.metric(new Metric("evaluation/stage-" + (stage + 1), epoch, result.stageRate(stage)));
    }
    return result.rate();
  }

  private Evaluation evaluate(
      Evaluator evaluator, LoadedNetworks networks, Planner planner, List<TaskInstance> problems, Progress progress) {
    Preset preset = setup.preset();
    RolloutOptions rollout = preset.rollout().withNoise(preset.evaluation().actionNoiseStd());
    Planners planners = Planners.following(networks, preset);
    return evaluator.evaluate(
        method, networks, planners, planner, rollout, problems, seed().derive("evaluation"), progress);
  }

  private Seed seed() {
    return problems.seed(setup.random("practice " + method.id() + " " + task));
  }
}
