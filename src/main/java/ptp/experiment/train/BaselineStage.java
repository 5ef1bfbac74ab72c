package ptp.experiment.train;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import ptp.data.dataset.DatasetReader;
import ptp.data.sampling.Demonstrations;
import ptp.data.sampling.SequenceSampler;
import ptp.domain.Latent;
import ptp.domain.Progress;
import ptp.domain.Seed;
import ptp.experiment.setup.NetworkFiles;
import ptp.experiment.setup.Setup;
import ptp.io.Checkpoints;
import ptp.learn.gcp.GcpOptions;
import ptp.learn.gcp.MidpointPredictor;
import ptp.learn.leap.LeapOptions;
import ptp.learn.leap.StateVae;
import ptp.learn.vqvae.Vqvae;

/** Trains the networks of the methods that the paper compares with, where the preset says so. */
public final class BaselineStage {
  private static final String MIDPOINT = "midpoint";
  private static final String STATES = "state-vae";
  /** Left end, midpoint, right end. */
  private static final int TRIPLE = 3;

  private final Setup setup;

  public BaselineStage(Setup setup) {
    this.setup = setup;
  }

  public void run(Progress progress) {
    boolean midpoints = !Files.exists(setup.networks().midpoint());
    boolean states = !Files.exists(setup.networks().stateVae());
    if (!setup.preset().baselines().train() || !midpoints && !states) return;
    try (DatasetReader dataset = DatasetReader.open(setup.dataset());
        Vqvae vqvae = Vqvae.load(NetworkFiles.read(setup.networks().encoder()))) {
      Demonstrations demonstrations = new Demonstrations(dataset, CodeCaches.codes(setup));
      if (midpoints) trainMidpoints(demonstrations, vqvae, progress);
      if (states) trainStates(demonstrations, vqvae, progress);
    }
  }

  private void trainMidpoints(Demonstrations demonstrations, Vqvae vqvae, Progress progress) {
    progress.message("training the midpoint predictor of gcp");
    GcpOptions options = setup.preset().baselines().midpoints();
    Seed seed = setup.random(MIDPOINT);
    MidpointPredictor fresh = MidpointPredictor.create(options, vqvae.table(), seed);
    try (MidpointLearner learner = new MidpointLearner(fresh, demonstrations, seed)) {
      train(learner, MIDPOINT, options.gradientSteps(), setup.networks().midpoint(), progress);
    }
  }

  private void trainStates(Demonstrations demonstrations, Vqvae vqvae, Progress progress) {
    progress.message("training the state VAE of leap");
    LeapOptions options = setup.preset().baselines().states();
    Seed seed = setup.random(STATES);
    StateVae fresh = StateVae.create(options, vqvae.table(), seed);
    try (StateLearner learner = new StateLearner(fresh, demonstrations, seed)) {
      train(learner, STATES, options.gradientSteps(), setup.networks().stateVae(), progress);
    }
  }

  private void train(ModelLearner<?> learner, String name, int updates, Path file, Progress progress) {
    Checkpoints checkpoints = setup.checkpoints(name);
    new TrainingLoop(learner, checkpoints, name + "/", LoopOptions.of(updates)).run(progress);
    NetworkFiles.write(file, learner.trained());
    checkpoints.discard();
  }

  /** Feeds the midpoint predictor with states and the state half-way between them. */
  private static final class MidpointLearner extends ModelLearner<MidpointPredictor> {
    private final Demonstrations demonstrations;
    private final SequenceSampler sampler;
    private final int batch;

    MidpointLearner(MidpointPredictor predictor, Demonstrations demonstrations, Seed seed) {
      super(predictor, MidpointPredictor::load);
      GcpOptions options = predictor.options();
      this.demonstrations = demonstrations;
      this.batch = options.batch();
      this.sampler =
          SequenceSampler.midpoints(
              demonstrations.index(), options.minGap(), options.maxGap(), seed.derive("sequences"));
    }

    @Override
    public Map<String, Double> step(long step) {
      int[][] rows = sampler.batch(step, batch);
      int[] triples = new int[batch * TRIPLE];
      for (int i = 0; i < triples.length; i++) triples[i] = rows[i % TRIPLE][i / TRIPLE];
      short[] codes = new short[triples.length * Latent.CODES];
      demonstrations.copyCodes(triples, codes, 0);
      return model().step(codes, batch, step);
    }
  }

  /** Feeds the state VAE with single states, all of them alike likely. */
  private static final class StateLearner extends ModelLearner<StateVae> {
    private final Demonstrations demonstrations;
    private final Seed frames;
    private final int batch;
    private final int rows;

    StateLearner(StateVae vae, Demonstrations demonstrations, Seed seed) {
      super(vae, StateVae::load);
      this.demonstrations = demonstrations;
      this.frames = seed.derive("frames");
      this.batch = vae.options().batch();
      this.rows = demonstrations.rows();
    }

    @Override
    public Map<String, Double> step(long step) {
      SplittableRandom random = frames.derive(step).random();
      short[] codes = new short[batch * Latent.CODES];
      demonstrations.copyCodes(random.ints(batch, 0, rows).toArray(), codes, 0);
      return model().step(codes, batch, step);
    }
  }
}
