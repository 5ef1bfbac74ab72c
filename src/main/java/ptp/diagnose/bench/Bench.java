package ptp.diagnose.bench;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ptp.data.sampling.GoalKind;
import ptp.domain.Action;
import ptp.domain.Frame;
import ptp.domain.GripperPose;
import ptp.domain.Latent;
import ptp.domain.MethodId;
import ptp.domain.Observation;
import ptp.domain.Progress;
import ptp.domain.Seed;
import ptp.domain.Split;
import ptp.domain.Task;
import ptp.env.tabletop.Tabletop;
import ptp.experiment.evaluate.IqlValues;
import ptp.experiment.evaluate.LoadedNetworks;
import ptp.experiment.preset.Preset;
import ptp.experiment.setup.Setup;
import ptp.experiment.setup.TaskInstance;
import ptp.learn.iql.Iql;
import ptp.learn.iql.IqlBatch;
import ptp.learn.iql.PoseScale;
import ptp.learn.subgoals.DistilledGenerator;
import ptp.learn.subgoals.SubgoalGenerator;
import ptp.learn.subgoals.SubgoalOptions;
import ptp.learn.vqvae.Vqvae;
import ptp.nn.Torch;
import ptp.plan.PlanProblem;
import ptp.plan.SubgoalModel;
import ptp.plan.ptp.PlannerOptions;
import ptp.plan.ptp.PtpPlanner;

/**
 * Measures the parts of the method with a preset's networks. They are freshly initialised, as speed does not depend on what
 * they learned; but plans are measured with trained ones where the workspace has them, because the costs of what untrained
 * ones make hardly differ, and a search has to ask for V of each. Every figure is the median of several rounds after a
 * warm-up.
 */
public final class Bench {
  /** The paper's number of candidates and rounds. */
  private static final PlannerOptions PAPERS_SEARCH = new PlannerOptions(
      1024, List.of(1.0, .5, .2, .1, .1), .1, .01, .01, List.of(60, 30, 15), 2, 1000, 32, .9, 0);

  private static final int ACTIONS = 400;

  /** Candidates that the generators make after a search with distilled generators. */
  private static final int FINALISTS = 64;

  private static final Seed SEED = new Seed(7);

  private final Setup setup;
  private final Preset preset;
  private final int threads;
  private final Rounds rounds;

  /** How often everything is measured: plans, which take seconds, less often. */
  public enum Rounds {
    /** Medians that can be quoted. */
    FULL(2, 7, 3),
    /** One look without a warm-up. */
    QUICK(0, 1, 1);

    private final int warmUp;
    private final int each;
    private final int plans;

    Rounds(int warmUp, int each, int plans) {
      this.warmUp = warmUp;
      this.each = each;
      this.plans = plans;
    }
  }

  /**
   * Medians of one run.
   *
   * @param planSeconds one full plan
   * @param coarsePlanSeconds its coarsest level alone
   * @param surrogatePlanSeconds one full plan, searched with the generators' distilled generators
   * @param coarseSurrogatePlanSeconds its coarsest level alone
   * @param policyLatencyMsP50 median time from an image to an action
   * @param policyLatencyMsP99 its 99th percentile
   * @param gemmGflops matrix products, all threads together
   */
  public record Figures(
      double envStepsPerSecond,
      double vqvaeImagesPerSecond,
      double generatorUpdatesPerSecond,
      double iqlUpdatesPerSecond,
      double planSeconds,
      double coarsePlanSeconds,
      double surrogatePlanSeconds,
      double coarseSurrogatePlanSeconds,
      double policyLatencyMsP50,
      double policyLatencyMsP99,
      double gemmGflops) {}

  public Bench(Setup setup, int threads, Rounds rounds) {
    this.setup = setup;
    this.preset = setup.preset();
    this.threads = threads;
    this.rounds = rounds;
  }

  /** Measures everything; a minute or two. */
  public Figures run(Progress progress) {
    Torch.start(threads);
    progress.message("measuring the simulator");
    double steps = environmentSteps(progress);
    try (Vqvae vqvae = Vqvae.create(preset.encoder(), SEED)) {
      progress.message("measuring the encoder");
      double images = images(vqvae);
      progress.message("measuring policy and values");
      try (Iql iql = Iql.create(preset.policy(), vqvae.table(), PoseScale.METRES, SEED)) {
        double updates = updates(iql);
        double[] latency = latency(vqvae, iql);
        progress.message("measuring the planner");
        Map<Integer, SubgoalGenerator> generators = generators(vqvae);
        try {
          int coarsest = Collections.max(generators.keySet());
          double taught = generatorUpdates(Objects.requireNonNull(generators.get(coarsest)), preset.generators().of(
              coarsest));
          Plans plans = plans(generators, iql, progress);
          return new Figures(
              steps, images, taught, updates, plans.full, plans.coarse, plans.surrogateFull, plans.surrogateCoarse,
              latency[latency.length / 2], latency[latency.length * 99 / 100], Torch.gemmGflops());
        } finally {
          generators.values().forEach(SubgoalGenerator::close);
        }
      }
    }
  }

  /** Control steps with their 48x48 image, on one thread. */
  private double environmentSteps(Progress progress) {
    int count = 400;
    try (Tabletop tabletop = Tabletop.create(preset.simulator())) {
      var random = SEED.random();
      return count / median(round -> {
        progress.checkCancelled();
        tabletop.reset(SEED.derive(round));
        for (int i = 0; i < count; i++) tabletop.step(action(random.nextDouble(), random.nextDouble()));
      });
    }
  }

  private static float[] action(double x, double y) {
    return new float[] {(float) (2 * x - 1), (float) (2 * y - 1), 0, 0, -1};
  }

  /** Training images per second. */
  private double images(Vqvae vqvae) {
    int batch = preset.encoder().batch();
    byte[] frames = new byte[batch * Frame.OBSERVATION_BYTES];
    var random = SEED.random();
    for (int i = 0; i < frames.length; i++) frames[i] = (byte) random.nextInt(256);
    int steps = 10;
    return steps * batch / median(round -> {
      for (int i = 0; i < steps; i++) vqvae.step(frames, batch, i);
    });
  }

  private double updates(Iql iql) {
    IqlBatch batch = batch();
    int steps = 10;
    return steps / median(round -> {
      for (int i = 0; i < steps; i++) iql.step(batch, i);
    });
  }

  private IqlBatch batch() {
    IqlBatch batch = new IqlBatch(preset.policy().batch());
    var random = SEED.random();
    for (int row = 0; row < batch.rows(); row++) {
      boolean teaches = GoalKind.values()[row % 4] != GoalKind.RANDOM;
      batch.set(
          row, codes(random), codes(random), codes(random), new float[Action.SIZE], new float[GripperPose.SIZE],
          1 + row % 10, row % 7 == 0, teaches);
    }
    return batch;
  }

  private short[] codes(java.util.SplittableRandom random) {
    short[] codes = new short[Latent.CODES];
    for (int i = 0; i < codes.length; i++) codes[i] = (short) random.nextInt(preset.encoder().codes());
    return codes;
  }

  /** Updates of the coarsest generator per second, on random codes. */
  private double generatorUpdates(SubgoalGenerator generator, SubgoalOptions options) {
    int batch = options.batch();
    var random = SEED.random();
    short[] codes = new short[batch * (options.sequenceSteps() + 1) * Latent.CODES];
    for (int i = 0; i < codes.length; i++) codes[i] = (short) random.nextInt(preset.encoder().codes());
    int steps = 10;
    return steps / median(round -> {
      for (int i = 0; i < steps; i++) generator.step(codes, batch, i);
    });
  }

  private Map<Integer, SubgoalGenerator> generators(Vqvae vqvae) {
    Map<Integer, SubgoalGenerator> generators = new HashMap<>();
    for (int steps : preset.planner().levels()) {
      generators.put(steps, SubgoalGenerator.create(preset.generators().of(steps), vqvae.table(), SEED));
    }
    return generators;
  }

  /** Milliseconds from an image to an action, {@link #ACTIONS} of them in ascending order. */
  private double[] latency(Vqvae vqvae, Iql iql) {
    try (Tabletop tabletop = Tabletop.create(preset.simulator())) {
      Observation seen = tabletop.reset(SEED);
      float[] goal = vqvae.encode(seen.frame());
      double[] millis = new double[ACTIONS];
      for (int i = -ACTIONS / 4; i < ACTIONS; i++) {
        long begun = System.nanoTime();
        iql.act(vqvae.encode(seen.frame()), goal, seen.pose());
        if (i >= 0) millis[i] = (System.nanoTime() - begun) / 1e6;
      }
      Arrays.sort(millis);
      return millis;
    }
  }

  /** Seconds of a full plan and of its coarsest level alone, searched by the generators and by their distilled generators. */
  private record Plans(double full, double coarse, double surrogateFull, double surrogateCoarse) {}

  /** Networks for plans. Missing distilled generators are created untrained, because their speed is the same. */
  private record Searched(
      Map<Integer, SubgoalModel> generators, Map<Integer, SubgoalModel> surrogates, Iql iql, float[] start,
      float[] goal) {
    double seconds(PlannerOptions options, Bench bench) {
      PtpPlanner planner = new PtpPlanner(MethodId.PTP, options, generators, surrogates, new IqlValues(() -> iql));
      return bench.median(bench.rounds.plans, round -> planner.plan(new PlanProblem(start, goal, SEED.derive(round)),
          Progress.SILENT));
    }
  }

  private Plans plans(Map<Integer, SubgoalGenerator> fresh, Iql iql, Progress progress) {
    if (!setup.networks().trained(preset.generators().steps())) {
      float[] goal = new float[Latent.SIZE];
      Arrays.fill(goal, 1);
      return plans(fresh, Map.of(), iql, new float[Latent.SIZE], goal);
    }
    TaskInstance problem = setup.problems(Task.B, Split.TUNING, 1, progress).getFirst();
    try (LoadedNetworks trained = LoadedNetworks.load(setup, setup.networks().policy())) {
      Vqvae encoder = trained.encoder();
      return plans(
          trained.generators(), trained.surrogates(), trained.policy(), encoder.encode(problem.start()),
          encoder.encode(problem.goal().frame()));
    }
  }

  private Plans plans(
      Map<Integer, SubgoalGenerator> generators, Map<Integer, DistilledGenerator> trained, Iql iql, float[] start,
      float[] goal) {
    Map<Integer, SubgoalModel> models = new HashMap<>();
    generators.forEach((steps, generator) -> models.put(steps, new SubgoalModel(generator.latentDim(),
        generator::generate)));
    Map<Integer, SubgoalModel> surrogates = new HashMap<>();
    Map<Integer, DistilledGenerator> made = new HashMap<>(trained);
    generators.forEach((steps, generator) -> made.computeIfAbsent(steps, _ -> surrogate(generator)));
    made.forEach((steps, surrogate) -> surrogates.put(steps, new SubgoalModel(surrogate.latentDim(),
        surrogate::generate)));
    try {
      PlannerOptions printed = PAPERS_SEARCH;
      PlannerOptions quick = printed.withRescored(Math.min(FINALISTS, printed.candidates()));
      Searched searched = new Searched(models, surrogates, iql, start, goal);
      return new Plans(
          searched.seconds(printed, this), searched.seconds(printed.coarsest(1), this), searched.seconds(quick, this),
          searched.seconds(quick.coarsest(1), this));
    } finally {
      made.forEach((steps, surrogate) -> {
        if (!trained.containsKey(steps)) surrogate.close();
      });
    }
  }

  private DistilledGenerator surrogate(SubgoalGenerator generator) {
    return DistilledGenerator.create(preset.generators().distilled(), generator.latentDim(), SEED);
  }

  /** Work that is timed. */
  private interface Round {
    void run(int index);
  }

  private double median(Round round) {
    return median(rounds.each, round);
  }

  /** Median seconds of a round, the warm-up not counted. */
  private double median(int count, Round round) {
    double[] seconds = new double[count];
    for (int i = -rounds.warmUp; i < count; i++) {
      long begun = System.nanoTime();
      round.run(Math.abs(i));
      if (i >= 0) seconds[i] = (System.nanoTime() - begun) / 1e9;
    }
    Arrays.sort(seconds);
    return seconds[count / 2];
  }
}
