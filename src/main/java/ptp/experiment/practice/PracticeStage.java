package ptp.experiment.practice;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import ptp.data.dataset.DatasetReader;
import ptp.domain.MethodId;
import ptp.domain.Metric;
import ptp.domain.Progress;
import ptp.domain.Seed;
import ptp.domain.Task;
import ptp.experiment.evaluate.Environments;
import ptp.experiment.evaluate.Evaluation;
import ptp.experiment.evaluate.Evaluator;
import ptp.experiment.evaluate.LoadedNetworks;
import ptp.experiment.evaluate.MethodPlanner;
import ptp.experiment.preset.PracticeOptions;
import ptp.experiment.preset.Preset;
import ptp.experiment.setup.Setup;
import ptp.experiment.setup.TaskInstance;
import ptp.experiment.train.CodeCaches;
import ptp.experiment.train.EncoderStage;
import ptp.experiment.train.PolicyStage;
import ptp.io.Checkpoint;
import ptp.io.Checkpoints;
import ptp.plan.Effort;
import ptp.rollout.EpisodeResult;
import ptp.rollout.RolloutOptions;

/**
 * Practises one task by one method and draws its success curve: negative epochs are the snapshots of offline training,
 * epoch 0 is the policy before practice, positive epochs are practice. Before and after practice success is measured over
 * more episodes too, for tables. Success is never measured on what is practised.
 */
public final class PracticeStage {
  private final Setup setup;
  private final Preset preset;
  private final Task task;
  private final MethodId method;
  private final Path folder;
  private final PracticeGoals problems;
  private final PracticeRecorder recorder;
  private final Checkpoints checkpoints;

  /**
   * @param folder where checkpoints and the practised policy go
   * @param problems what is practised, and where
   * @param recorder looks on
   */
  public PracticeStage(Setup setup, MethodId method, Path folder, PracticeGoals problems, PracticeRecorder recorder) {
    this.setup = setup;
    this.preset = setup.preset();
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

  /** Practises from the last finished epoch on; does nothing if the practised policy exists. */
  public void run(Progress progress) {
    if (Files.exists(practised(folder))) return;
    Prepared prepared = prepared(progress);
    PracticeProgress work = prepared.work;
    try (Environments environments = new Environments(problems.environments(), prepared.together)) {
      if (prepared.reached.isEmpty()) offlineCurve(environments, prepared.held, work);
      try (DatasetReader dataset = setup.openDataset();
          LoadedNetworks networks = LoadedNetworks.forPractice(setup)) {
        PolicyStage.checkObserved(preset.policy().observation(), dataset);
        MethodPlanner planner = new MethodPlanner(networks, method, Effort.levels(preset.rollout().followLevel()));
        Practice practice =
            new Practice(
                preset.practice(), CodeCaches.demonstrations(setup, dataset), networks, planner, prepared.practised,
                practising(networks, environments), seed().derive("practice"));
        Measuring measuring = new Measuring(networks, planner, environments, work);
        if (prepared.reached.isPresent()) {
          resume(practice, prepared.reached.get(), work);
        } else {
          measuring.result(0);
          practice.save(checkpoints); // this checkpoint says that all before practice is measured
        }
        while (practice.epochsDone() < preset.practice().epochs()) {
          begin(practice.epochsDone() + 1, work.whole());
          int epoch = practice.epoch(work, work.whole());
          recorder.report(work.whole());
          if (measuredAfter(epoch)) measuring.success(prepared.held, epoch);
          practice.save(checkpoints);
        }
        measuring.result(practice.epochsDone());
        practice.keep(practised(folder));
      }
    }
    checkpoints.discard();
  }

  /**
   * What practice starts from.
   *
   * @param held what success is measured on during practice
   * @param together episodes that run side by side
   * @param reached by an earlier start
   */
  private record Prepared(
      List<TaskInstance> practised, List<TaskInstance> held, int together, Optional<Checkpoint> reached,
      PracticeProgress work) {}

  private Prepared prepared(Progress progress) {
    require();
    // a workspace that was handed on has the encoder without the codes
    if (Files.exists(setup.networks().encoder())) new EncoderStage(setup).run(progress);
    if (preset.from().another()) new PolicyStage(setup).run(progress);
    progress.message("preparing the start and goal pairs of task " + task);
    List<TaskInstance> practised = problems.practised(preset.practice().startGoalPairs(), progress.quiet());
    int evaluated = preset.evaluation().episodesPerEpoch();
    List<TaskInstance> held = problems.measured(evaluated, progress.quiet());
    int together = Math.max(evaluated, preset.practice().episodesPerEpoch());
    return new Prepared(
        practised, held, together, newest(progress), new PracticeProgress(preset, snapshots().size(), progress));
  }

  /**
   * Refuses what cannot end before anything is simulated. A preset that takes over all but a policy is ready to practise when
   * the other one is trained.
   */
  private void require() {
    if (preset.from().another()) {
      setup.requireFromOther(Files.exists(setup.takenOver().policy()));
    } else {
      setup.requireDemonstrations();
      setup.requireTrained();
    }
  }

  /** Of the policy's own training; one that was taken over is shown where it was trained. */
  private List<Path> snapshots() {
    return setup.preset().from().ownPolicy() ? setup.networks().snapshots() : List.of();
  }

  /** Epochs -k..-1: the policies that offline training passed through. */
  private void offlineCurve(
      Environments environments, List<TaskInstance> held, PracticeProgress work) {
    List<Path> snapshots = snapshots();
    for (int i = 0; i < snapshots.size(); i++) {
      work.whole().message("evaluating offline snapshot " + (i + 1) + " of " + snapshots.size());
      try (LoadedNetworks networks = LoadedNetworks.load(setup, snapshots.get(i))) {
        MethodPlanner planner = new MethodPlanner(networks, method, Effort.levels(preset.rollout().followLevel()));
        Measuring measuring = new Measuring(networks, planner, environments, work);
        recorder.measuring(i - snapshots.size());
        var episodes = measuring.evaluator.run(planner, held, work.episodes(held.size()));
        measuring.point(episodes, i - snapshots.size());
      }
    }
  }

  /** Runs the episodes that are practised, with noise from a seed. */
  private Function<Seed, Evaluator> practising(LoadedNetworks networks, Environments environments) {
    PracticeOptions options = preset.practice();
    RolloutOptions rollout = options.applyTo(preset.rollout());
    return from -> new Evaluator(networks, rollout, environments, from, recorder).exploring(options.exploration());
  }

  private static void resume(Practice practice, Checkpoint reached, PracticeProgress work) {
    practice.resume(reached);
    work.resumeAfter(practice.epochsDone());
  }

  private void begin(int epoch, Progress progress) {
    progress.message("practising, epoch %d of %d".formatted(epoch, preset.practice().epochs()));
    recorder.practising(epoch);
  }

  /** The last epoch has the measurement after practice. */
  private boolean measuredAfter(int epoch) {
    return epoch % preset.evaluation().everyEpochs() == 0 && epoch < preset.practice().epochs();
  }

  private Optional<Checkpoint> newest(Progress progress) {
    Checkpoints.Found found = checkpoints.newest();
    found.problems().forEach(progress::message);
    return found.checkpoint();
  }

  private Seed seed() {
    return problems.seed(setup.random("practice " + method.id() + " " + task));
  }

  /** Measures the success of networks as they are at an epoch. */
  private final class Measuring {
    private final MethodPlanner planner;
    private final Evaluator evaluator;
    private final PracticeProgress work;

    Measuring(LoadedNetworks networks, MethodPlanner planner, Environments environments, PracticeProgress work) {
      RolloutOptions rollout = preset.rollout().withNoise(preset.evaluation().actionNoiseStd());
      this.planner = planner;
      this.work = work;
      this.evaluator = new Evaluator(networks, rollout, environments, seed().derive("evaluation"), recorder);
      recorder.acting(networks, rollout);
    }

    /** Success over the preset's whole number of evaluation episodes, a point of the curve too. */
    void result(int epoch) {
      int episodes = preset.evaluation().episodes();
      List<TaskInstance> all = problems.measured(episodes, work.whole().quiet());
      work.whole().message("evaluating on %d start and goal pairs of task %s".formatted(episodes, task));
      recorder.measuring(epoch);
      double rate = point(evaluator.run(planner, all, work.episodes(episodes)), epoch);
      work.whole().metric(new Metric(Metric.RESULT, epoch, rate));
    }

    /** A point of the curve. */
    void success(List<TaskInstance> held, int epoch) {
      recorder.measuring(epoch);
      point(evaluator.run(planner, held, work.episodes(held.size())), epoch);
    }

    private double point(List<EpisodeResult> episodes, int epoch) {
      Evaluation result = Evaluation.of(task, method, episodes);
      work.whole().metric(new Metric(Metric.SUCCESS, epoch, result.rate()));
      for (int stage = 0; stage < result.stages().size(); stage++) {
        work.whole().metric(new Metric("evaluation/stage-" + (stage + 1), epoch, result.stageRate(stage)));
      }
      return result.rate();
    }
  }
}
