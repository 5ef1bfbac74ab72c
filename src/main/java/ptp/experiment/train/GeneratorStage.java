package ptp.experiment.train;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import ptp.data.dataset.DatasetReader;
import ptp.data.sampling.Demonstrations;
import ptp.data.sampling.SequenceSampler;
import ptp.domain.Latent;
import ptp.domain.Progress;
import ptp.domain.Seed;
import ptp.experiment.setup.NetworkFiles;
import ptp.experiment.setup.Setup;
import ptp.io.Checkpoints;
import ptp.learn.subgoals.SubgoalGenerator;
import ptp.learn.subgoals.SubgoalOptions;
import ptp.learn.vqvae.Vqvae;

/** Trains the conditional subgoal generators, one after the other (paper, section V-A). */
public final class GeneratorStage {
  private final Setup setup;

  /**
   * @param setup of the run
   */
  public GeneratorStage(Setup setup) {
    this.setup = setup;
  }

  /** Trains what is missing of the subgoal generators. */
  public void run(Progress progress) {
    List<Integer> missing =
        setup.preset().generators().steps().stream().filter(n -> !Files.exists(setup.networks().generator(n))).toList();
    if (missing.isEmpty()) return;
    try (DatasetReader dataset = setup.openDataset();
        Vqvae vqvae = Vqvae.load(NetworkFiles.read(setup.networks().encoder()))) {
      Demonstrations demonstrations = new Demonstrations(dataset, CodeCaches.codes(setup));
      for (int steps : missing) train(steps, demonstrations, vqvae, progress);
    }
  }

  private void train(int steps, Demonstrations demonstrations, Vqvae vqvae, Progress progress) {
    progress.message("training the subgoal generator, " + steps + " steps ahead");
    SubgoalOptions options = setup.preset().generators().of(steps);
    Seed seed = setup.random("generator " + steps);
    SubgoalGenerator fresh = SubgoalGenerator.create(options, vqvae.table(), seed);
    try (SequenceLearner learner = new SequenceLearner(fresh, demonstrations, seed)) {
      String name = "generator-" + steps;
      Checkpoints checkpoints = setup.checkpoints(name);
      LoopOptions loop = LoopOptions.of(options.gradientSteps());
      new TrainingLoop(learner, checkpoints, name + "/", loop).run(progress);
      NetworkFiles.write(setup.networks().generator(steps), learner.trained());
      checkpoints.discard();
    }
  }

  /** Feeds a generator with sequences of states from the demonstrations. */
  private static final class SequenceLearner extends ModelLearner<SubgoalGenerator> {
    private final Demonstrations demonstrations;
    private final SequenceSampler sampler;
    private final SubgoalOptions options;

    SequenceLearner(SubgoalGenerator generator, Demonstrations demonstrations, Seed seed) {
      super(generator, SubgoalGenerator::load);
      this.demonstrations = demonstrations;
      this.options = generator.options();
      this.sampler = sampler(options, demonstrations, seed.derive("sequences"));
    }

    private static SequenceSampler sampler(SubgoalOptions options, Demonstrations demonstrations, Seed seed) {
      return options.edgeFrames() > 0
          ? SequenceSampler.ends(demonstrations.index(), options.edgeFrames(), seed)
          : SequenceSampler.gaps(
              demonstrations.index(), options.sequenceSteps(), options.minGap(), options.maxGap(), seed);
    }

    @Override
    public Map<String, Double> step(long step) {
      int[][] rows = sampler.batch(step, options.batch());
      short[] codes = new short[options.batch() * rows.length * Latent.CODES];
      int[] row = new int[1];
      for (int i = 0; i < options.batch(); i++) {
        for (int k = 0; k < rows.length; k++) {
          row[0] = rows[k][i];
          demonstrations.copyCodes(row, codes, i * rows.length + k);
        }
      }
      return model().step(codes, options.batch(), step);
    }
  }
}
