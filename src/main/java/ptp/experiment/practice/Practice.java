package ptp.experiment.practice;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import ptp.data.sampling.HindsightSampler;
import ptp.data.sampling.ReplayBuffer;
import ptp.data.sampling.ReplayFile;
import ptp.data.sampling.TransitionTable;
import ptp.domain.Latent;
import ptp.domain.Metric;
import ptp.domain.Progress;
import ptp.domain.Seed;
import ptp.experiment.evaluate.Evaluation;
import ptp.experiment.evaluate.Evaluator;
import ptp.experiment.evaluate.LoadedNetworks;
import ptp.experiment.evaluate.MethodPlanner;
import ptp.experiment.evaluate.PlanBuffers;
import ptp.experiment.preset.PracticeOptions;
import ptp.experiment.preset.PracticeOptions.Remember;
import ptp.experiment.setup.NetworkFiles;
import ptp.experiment.setup.TaskInstance;
import ptp.experiment.train.IqlBatches;
import ptp.experiment.train.PolicyStage;
import ptp.io.Checkpoint;
import ptp.io.Checkpoints;
import ptp.io.SafeTensors;
import ptp.io.TensorFile;
import ptp.learn.iql.IqlOptions;
import ptp.plan.Plans;
import ptp.rollout.EpisodeResult;

/**
 * Online practice of one task by one method (Algorithm 1, lines 5 to 20): plan, follow the plan with exploration noise,
 * keep what happened, update policy and values on a mix of demonstrations and practice. An epoch depends on the state
 * after the one before it and on its number alone, so practice can stop and go on after any epoch.
 */
final class Practice {
  private static final String POLICY = "policy.safetensors";
  private static final String REPLAY = "replay.bin";

  private final PracticeOptions options;
  private final TransitionTable demonstrations;
  private final List<TaskInstance> problems;
  private final Function<Seed, Evaluator> evaluator;
  private final LoadedNetworks networks;
  private final MethodPlanner planner;
  private final Seed seed;
  private ReplayBuffer replay;
  private long updates;
  private int epochsDone;

  /**
   * @param networks as they were pre-trained; policy and values are trained further in place
   * @param planner made from these networks
   * @param problems what is practised
   * @param evaluator runs episodes with exploration noise from a seed
   */
  Practice(
      PracticeOptions options,
      TransitionTable demonstrations,
      LoadedNetworks networks,
      MethodPlanner planner,
      List<TaskInstance> problems,
      Function<Seed, Evaluator> evaluator,
      Seed seed) {
    this.options = options;
    this.demonstrations = demonstrations;
    this.networks = networks;
    this.planner = planner;
    this.problems = problems;
    this.evaluator = evaluator;
    this.seed = seed;
    this.replay = new ReplayBuffer(options.replayCapacity());
    networks.policy().anchorHere();
  }

  int epochsDone() {
    return epochsDone;
  }

  /** Keeps the practised policy, and the plans that it goes with. */
  void keep(Path policy) {
    PlanBuffers.save(planner.planner(), PlanBuffers.beside(policy));
    NetworkFiles.write(policy, networks.policy().save(false));
  }

  /** One epoch: episodes, then updates; returns its number. The first one, 1, starts with the warm-up episodes. */
  int epoch(PracticeProgress work, Progress progress) {
    int epoch = epochsDone + 1;
    if (epoch == 1) practise(options.warmUpEpisodes(), seed.derive("warm-up"), work);
    double success = practise(options.episodesPerEpoch(), seed.derive("epoch").derive(epoch), work);
    progress.metric(new Metric("practice/success", epoch, success));
    progress.metric(new Metric("practice/transitions", epoch, replay.transitions()));
    update(epoch, work.updates(options.gradientStepsPerEpoch()));
    epochsDone = epoch;
    return epoch;
  }

  /** Runs episodes on practice problems and keeps them; returns the share that succeeded. */
  private double practise(int episodes, Seed episodeSeed, PracticeProgress work) {
    if (episodes == 0) return Double.NaN;
    SplittableRandom random = episodeSeed.random();
    List<TaskInstance> chosen = new ArrayList<>();
    for (int i = 0; i < episodes; i++) chosen.add(problems.get(random.nextInt(problems.size())));
    Progress progress = work.episodes(episodes);
    List<EpisodeResult> results = evaluator.apply(episodeSeed).run(planner, chosen, progress);
    for (EpisodeResult result : results)
      OnlineEpisodes.of(result, options.relabelWindow(), networks).forEach(replay::add);
    remembered(results).forEach(result -> planner.planner().remember(result.episode().plan()));
    return Evaluation.of(chosen.getFirst().task(), planner.method(), results).rate();
  }

  /** Episodes whose plans go into the buffer: all, or the half (rounded up) closest to their goals. */
  private List<EpisodeResult> remembered(List<EpisodeResult> results) {
    if (options.remember() == Remember.ALL) return results;
    return results.stream().sorted(Comparator.comparingDouble(this::leftToGoal)).limit((results.size() + 1) / 2)
        .toList();
  }

  /** Latent distance between what was last seen and the goal. */
  private double leftToGoal(EpisodeResult result) {
    int last = result.length() * Latent.CODES;
    float[] end = networks.latents(Arrays.copyOfRange(result.seen().codes(), last, last + Latent.CODES), 1);
    return Plans.distance(end, result.episode().plan().goal());
  }

  private void update(int epoch, Progress progress) {
    IqlOptions iql = networks.policy().options();
    double share = replay.transitions() == 0 ? 1 : options.offlineShare();
    int offline = (int) Math.round(share * iql.batch());
    int online = iql.batch() - offline;
    HindsightSampler sampler =
        new HindsightSampler(
            PolicyStage.relabelling(iql.valueGoals()), iql.values().nStep(), options.goalHorizon(),
            seed.derive("transitions"));
    IqlBatches batches = new IqlBatches(iql.batch(), iql.policy().weighting());
    Map<String, Double> metrics = Map.of();
    for (int i = 0; i < options.gradientStepsPerEpoch(); i++) {
      progress.checkCancelled();
      batches.start();
      if (online > 0) batches.add(replay, sampler.batch(replay.index(), 2 * updates, online));
      if (offline > 0) batches.add(demonstrations, sampler.batch(demonstrations.index(), 2 * updates + 1, offline));
      metrics = networks.policy().step(batches.batch(), updates++);
      progress.at(i + 1, options.gradientStepsPerEpoch());
    }
    metrics.forEach((name, value) -> progress.metric(new Metric("practice/" + name, epoch, value)));
  }

  /** Saves everything that the next epoch depends on. */
  void save(Checkpoints checkpoints) {
    checkpoints.save(
        epochsDone,
        folder -> {
          SafeTensors.write(folder.resolve(POLICY), networks.policy().save(true).describe("updates", "" + updates));
          ReplayFile.write(replay, folder.resolve(REPLAY));
          PlanBuffers.save(planner.planner(), PlanBuffers.beside(folder.resolve(POLICY)));
        });
  }

  /** Takes up a saved practice. */
  void resume(Checkpoint checkpoint) {
    TensorFile saved = NetworkFiles.read(checkpoint.file(POLICY));
    networks.resumePolicy(saved);
    updates = Long.parseLong(saved.describedAs("updates"));
    replay = ReplayFile.read(checkpoint.file(REPLAY));
    PlanBuffers.restore(PlanBuffers.beside(checkpoint.file(POLICY)), planner.planner());
    epochsDone = (int) checkpoint.step();
  }
}
