package ptp.experiment.train;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import ptp.data.dataset.CodeCache;
import ptp.data.dataset.DatasetReader;
import ptp.data.dataset.EpisodeIndexEntry;
import ptp.domain.Frame;
import ptp.domain.Progress;
import ptp.domain.Seed;
import ptp.experiment.setup.NetworkFiles;
import ptp.experiment.setup.Setup;
import ptp.io.Checkpoints;
import ptp.io.TensorFile;
import ptp.learn.vqvae.Vqvae;

/** Trains the VQ-VAE on the frames of the demonstrations, measures latent distances and encodes every frame once. */
public final class EncoderStage {
  /** Name of the training and of its metrics. */
  public static final String NAME = "encoder";

  private static final int ENCODE_BATCH = 256;
  private static final int MEASURED_TRAJECTORIES = 200;

  private final Setup setup;

  /**
   * @param setup of the run
   */
  public EncoderStage(Setup setup) {
    this.setup = setup;
  }

  /** Trains the encoder if it is missing, and encodes the demonstrations. */
  public void run(Progress progress) {
    try (DatasetReader dataset = setup.openDataset()) {
      if (!Files.exists(setup.networks().encoder())) train(dataset, progress);
      encode(dataset, progress);
    }
  }

  private void train(DatasetReader dataset, Progress progress) {
    progress.message("training the encoder");
    Seed seed = setup.random(NAME);
    try (FrameLearner learner = new FrameLearner(dataset, Vqvae.create(setup.preset().encoder(), seed), seed)) {
      Checkpoints checkpoints = setup.checkpoints(NAME);
      LoopOptions loop = LoopOptions.of(setup.preset().encoder().gradientSteps());
      new TrainingLoop(learner, checkpoints, NAME + "/", loop).run(progress);
      learner.model().measure(trajectories(dataset, learner.model(), progress), seed.derive("distances"));
      NetworkFiles.write(setup.networks().encoder(), learner.trained());
      checkpoints.discard();
    }
  }

  /** Codes of some demonstrations, from which latents are standardised and distances measured. */
  private static List<short[]> trajectories(DatasetReader dataset, Vqvae vqvae, Progress progress) {
    List<EpisodeIndexEntry> episodes = dataset.episodes();
    int stride = Math.max(1, episodes.size() / MEASURED_TRAJECTORIES);
    List<short[]> trajectories = new ArrayList<>();
    for (int i = 0; i < episodes.size(); i += stride) {
      progress.checkCancelled();
      EpisodeIndexEntry episode = episodes.get(i);
      int[] rows = new int[episode.rows()];
      for (int t = 0; t < rows.length; t++) rows[t] = episode.firstRow() + t;
      byte[] frames = new byte[rows.length * Frame.OBSERVATION_BYTES];
      dataset.copyFrames(rows, frames);
      trajectories.add(vqvae.encode(frames, rows.length));
    }
    return trajectories;
  }

  private void encode(DatasetReader dataset, Progress progress) {
    progress.message("encoding the demonstrations");
    TensorFile file = NetworkFiles.read(setup.networks().encoder());
    try (Vqvae vqvae = Vqvae.load(file)) {
      CodeCache cache = CodeCaches.codes(setup);
      cache.complete(dataset, (frames, count, out) -> encode(vqvae, frames, count, out), ENCODE_BATCH, progress);
    }
  }

  /** The last batch fills its array in part only. */
  private static void encode(Vqvae vqvae, byte[] frames, int count, short[] out) {
    short[] codes = vqvae.encode(Arrays.copyOf(frames, count * Frame.OBSERVATION_BYTES), count);
    System.arraycopy(codes, 0, out, 0, codes.length);
  }

  /** Feeds the VQ-VAE with random frames; the frames of a step depend on the seed and the step alone. */
  private static final class FrameLearner extends ModelLearner<Vqvae> {
    private final DatasetReader dataset;
    private final Seed seed;
    private final byte[] frames;
    private final int[] rows;

    FrameLearner(DatasetReader dataset, Vqvae vqvae, Seed seed) {
      super(vqvae, Vqvae::load);
      this.dataset = dataset;
      this.seed = seed.derive("frames");
      this.rows = new int[vqvae.options().batch()];
      this.frames = new byte[rows.length * Frame.OBSERVATION_BYTES];
    }

    @Override
    public Map<String, Double> step(long step) {
      SplittableRandom random = seed.derive(step).random();
      for (int i = 0; i < rows.length; i++) rows[i] = random.nextInt(dataset.rows());
      dataset.copyFrames(rows, frames);
      return model().step(frames, rows.length, step);
    }
  }
}
