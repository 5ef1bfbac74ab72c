package ptp.experiment.practice;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
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
import ptp.experiment.preset.PracticeOptions.Learner;
import ptp.experiment.preset.PracticeOptions.Remember;
import ptp.experiment.setup.TaskInstance;
import ptp.io.Checkpoint;
import ptp.io.Checkpoints;
import ptp.plan.Plans;
import ptp.rollout.EpisodeResult;

/**
 * Online practice of one task by one method (Algorithm 1, lines 5 to 20): plan, follow the plan with exploration noise,
 * keep what happened, update policy and values on a mix of demonstrations and practice. An epoch depends on the state
 * after the one before it and on its number alone, so practice can stop and go on after any epoch.
 */
final class Practice {
  private static final String POLICY = "policy.safetensors";

  private final PracticeOptions options;
  private final List<TaskInstance> problems;
  private final Function<Seed, Evaluator> evaluator;
  private final LoadedNetworks networks;
  private final MethodPlanner planner;
  private final Seed seed;
  private final PracticeLearner learner;
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
    this.networks = networks;
    this.planner = planner;
    this.problems = problems;
    this.evaluator = evaluator;
    this.seed = seed;
    this.learner =
        options.learner() == Learner.RESIDUAL
            ? new ResidualLearner(options, networks, seed.derive("learner"))
            : new CloningLearner(options, demonstrations, networks, seed);
  }

  int epochsDone() {
    return epochsDone;
  }

  /** Keeps the practised policy, and the plans that it goes with. */
  void keep(Path policy) {
    PlanBuffers.save(planner.planner(), PlanBuffers.beside(policy));
    learner.keep(policy);
  }

  /** One epoch: episodes, then updates; returns its number. The first one, 1, starts with the warm-up episodes. */
  int epoch(PracticeProgress work, Progress progress) {
    int epoch = epochsDone + 1;
    if (epoch == 1) {
      Seed warmUp = seed.derive("warm-up");
      keep(evaluator.apply(warmUp).run(planner, chosen(options.warmUpEpisodes(), warmUp), work.episodes(options
          .warmUpEpisodes())));
      learner.warmUp(work.updates(options.warmUpUpdates()));
    }
    Seed episodes = seed.derive("epoch").derive(epoch);
    int count = options.episodesPerEpoch();
    var results = evaluator.apply(episodes).run(planner, chosen(count, episodes), work.episodes(count));
    progress.metric(new Metric("practice/success", epoch, keep(results)));
    progress.metric(new Metric("practice/explored", epoch, explored(episodes)));
    learner.learn(epoch, work.updates(options.updates()));
    epochsDone = epoch;
    return epoch;
  }

  private List<TaskInstance> chosen(int episodes, Seed episodeSeed) {
    SplittableRandom random = episodeSeed.random();
    return IntStream.range(0, episodes).mapToObj(_ -> problems.get(random.nextInt(problems.size()))).toList();
  }

  /** Keeps episodes to learn from; returns the share that succeeded. */
  private double keep(List<EpisodeResult> results) {
    if (results.isEmpty()) return Double.NaN;
    learner.add(results);
    remembered(results).forEach(result -> planner.planner().remember(result.episode().plan()));
    return Evaluation.of(results.getFirst().episode().task(), planner.method(), results).rate();
  }

  /** The share of an epoch's episodes, and so of its segments, that explore with noise that is held. */
  private double explored(Seed episodes) {
    int count = options.episodesPerEpoch();
    return IntStream.range(0, count).filter(i -> Evaluator.explores(options.exploration(), episodes, i)).count()
        / (double) count;
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

  /** Saves everything that the next epoch depends on. */
  void save(Checkpoints checkpoints) {
    checkpoints.save(
        epochsDone,
        folder -> {
          learner.save(folder);
          PlanBuffers.save(planner.planner(), PlanBuffers.beside(folder.resolve(POLICY)));
        });
  }

  /** Takes up a saved practice. */
  void resume(Checkpoint checkpoint) {
    learner.resume(checkpoint);
    PlanBuffers.restore(PlanBuffers.beside(checkpoint.folder().resolve(POLICY)), planner.planner());
    epochsDone = (int) checkpoint.step();
  }
}
