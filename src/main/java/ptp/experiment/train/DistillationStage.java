package ptp.experiment.train;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import ptp.data.dataset.CodeCache;
import ptp.domain.Latent;
import ptp.domain.Progress;
import ptp.domain.Seed;
import ptp.experiment.setup.NetworkFiles;
import ptp.experiment.setup.Setup;
import ptp.io.Checkpoints;
import ptp.io.TensorFile;
import ptp.learn.subgoals.DistillationOptions;
import ptp.learn.subgoals.DistilledGenerator;
import ptp.learn.subgoals.SubgoalGenerator;
import ptp.learn.vqvae.Vqvae;
import ptp.nn.Noise;
import ptp.nn.Tensor;

/**
 * Teaches each generator's distilled generator what the generator makes of the demonstrations' states and of its own, where the
 * planner's search is to use them.
 */
public final class DistillationStage {
  /** Names the generator in the distilled generator's file. */
  private static final String GENERATOR = "generator";

  private final Setup setup;

  /**
   * @param setup of the run
   */
  public DistillationStage(Setup setup) {
    this.setup = setup;
  }

  /** Trains the missing distilled generators; does nothing in presets whose search does not use them. */
  public void run(Progress progress) {
    if (setup.preset().planner().rescoredCandidates() == 0) return;
    List<Integer> missing = setup.preset().generators().steps().stream().filter(n -> !current(n)).toList();
    if (missing.isEmpty()) return;
    CodeCache codes = CodeCaches.codes(setup);
    try (Vqvae vqvae = Vqvae.load(NetworkFiles.read(setup.networks().encoder()))) {
      for (int steps : missing) train(steps, codes, vqvae, progress);
    }
  }

  /** Whether there is the distilled generator of the generator that there is. */
  private boolean current(int steps) {
    NetworkFiles files = setup.networks();
    if (Files.notExists(files.surrogate(steps))) return false;
    TensorFile file = NetworkFiles.read(files.surrogate(steps));
    return DistilledGenerator.isIn(file)
        && NetworkFiles.id(files.generator(steps)).equals(file.metadata().get(GENERATOR));
  }

  private void train(int steps, CodeCache codes, Vqvae vqvae, Progress progress) {
    progress.message("training the distilled generator, " + steps + " steps ahead");
    Seed seed = setup.random("surrogate " + steps);
    DistillationOptions options = setup.preset().generators().distilled();
    try (SubgoalGenerator generator = SubgoalGenerator.load(NetworkFiles.read(setup.networks().generator(steps)));
        Pupil pupil = new Pupil(generator, options, codes, vqvae, seed)) {
      String name = "surrogate-" + steps;
      String taughtBy = NetworkFiles.id(setup.networks().generator(steps));
      Checkpoints checkpoints = setup.checkpoints(name + "-" + taughtBy);
      new TrainingLoop(pupil, checkpoints, name + "/", LoopOptions.of(options.gradientSteps())).run(progress);
      TensorFile trained = pupil.trained().describe(GENERATOR, taughtBy);
      NetworkFiles.write(setup.networks().surrogate(steps), trained);
      checkpoints.discard();
    }
  }

  /**
   * Half of what it learns follows states of the demonstrations, half follows states that the generator made of them, as
   * the second subgoal of a segment does.
   */
  private static final class Pupil extends ModelLearner<DistilledGenerator> {
    private final SubgoalGenerator generator;
    private final DistillationOptions options;
    private final CodeCache codes;
    private final Vqvae vqvae;
    private final Seed seed;

    Pupil(SubgoalGenerator generator, DistillationOptions options, CodeCache codes, Vqvae vqvae, Seed seed) {
      super(DistilledGenerator.create(options, generator.latentDim(), seed), DistilledGenerator::load);
      this.generator = generator;
      this.options = options;
      this.codes = codes;
      this.vqvae = vqvae;
      this.seed = seed.derive("states");
    }

    @Override
    public Map<String, Double> step(long step) {
      Seed drawing = seed.derive(step);
      SplittableRandom random = drawing.random();
      float[] first = demonstrated(random);
      float[] firstZ = noise(drawing.derive(0));
      float[] firstMade = followers(first, firstZ);
      float[] second = some(firstMade, random);
      float[] secondZ = noise(drawing.derive(1));
      int contexts = 2 * options.contexts();
      long rows = (long) contexts * options.perContext();
      try (Tensor states = Tensor.of(joined(first, second), contexts, Latent.SIZE);
          Tensor z = Tensor.of(joined(firstZ, secondZ), rows, generator.latentDim());
          Tensor made = Tensor.of(joined(firstMade, followers(second, secondZ)), rows, Latent.SIZE)) {
        return model().step(states, z, made, step);
      }
    }

    private int rows() {
      return options.contexts() * options.perContext();
    }

    private float[] noise(Seed drawing) {
      try (Tensor z = Noise.normal(drawing, rows(), generator.latentDim())) {
        return z.floats();
      }
    }

    private float[] followers(float[] contexts, float[] z) {
      try (Tensor states = Tensor.of(contexts, options.contexts(), Latent.SIZE);
          Tensor latents = Tensor.of(z, rows(), generator.latentDim());
          Tensor made = generator.generate(states, options.perContext(), latents)) {
        return made.floats();
      }
    }

    private static float[] joined(float[] a, float[] b) {
      float[] both = Arrays.copyOf(a, a.length + b.length);
      System.arraycopy(b, 0, both, a.length, b.length);
      return both;
    }

    private float[] demonstrated(SplittableRandom random) {
      short[] chosen = new short[options.contexts() * Latent.CODES];
      for (int i = 0; i < options.contexts(); i++) {
        System.arraycopy(
            codes.codes(), random.nextInt(codes.rows()) * Latent.CODES, chosen, i * Latent.CODES, Latent.CODES);
      }
      return vqvae.latents(chosen, options.contexts());
    }

    /** One of each state's followers. */
    private float[] some(float[] made, SplittableRandom random) {
      float[] some = new float[options.contexts() * Latent.SIZE];
      for (int i = 0; i < options.contexts(); i++) {
        int row = i * options.perContext() + random.nextInt(options.perContext());
        System.arraycopy(made, row * Latent.SIZE, some, i * Latent.SIZE, Latent.SIZE);
      }
      return some;
    }
  }
}
