package ptp.experiment.train;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ptp.data.dataset.DatasetReader;
import ptp.data.sampling.Demonstrations;
import ptp.domain.ObservationMode;
import ptp.domain.Progress;
import ptp.domain.Seed;
import ptp.experiment.setup.NetworkFiles;
import ptp.experiment.setup.Setup;
import ptp.io.Checkpoints;
import ptp.learn.iql.Iql;
import ptp.learn.iql.IqlOptions;
import ptp.learn.iql.PoseScale;
import ptp.learn.vqvae.Vqvae;

/** Pre-trains policy and values offline on the demonstrations (Algorithm 1, line 3). */
public final class PolicyStage {
  private static final int POSE_STRIDE = 37;

  /** Snapshots divide offline training in so many parts, for the success curve; the last part's is the policy itself. */
  private static final int PARTS = 5;

  private final Setup setup;

  /**
   * @param setup of the run
   */
  public PolicyStage(Setup setup) {
    this.setup = setup;
  }

  /** Trains the policy and its values; does nothing if their file exists. */
  public void run(Progress progress) {
    if (Files.exists(setup.networks().policy())) return;
    progress.message("training policy and values");
    try (DatasetReader dataset = setup.openDataset();
        Vqvae vqvae = Vqvae.load(NetworkFiles.read(setup.networks().encoder()))) {
      checkObserved(setup.preset().policy().observation(), dataset);
      Demonstrations demonstrations = CodeCaches.demonstrations(setup, dataset);
      IqlOptions options = options(setup, vqvae);
      Seed seed = setup.random("policy");
      Iql iql = Iql.create(options, vqvae.table(), poseScale(dataset), seed);
      if (setup.preset().from().another()) iql.takeValues(NetworkFiles.read(setup.takenOver().policy()));
      try (OfflineLearner learner = new OfflineLearner(iql, demonstrations, setup.networks(), seed)) {
        Checkpoints checkpoints = setup.checkpoints("policy");
        LoopOptions loop = LoopOptions.of(options.optimiser().gradientSteps());
        new TrainingLoop(learner, checkpoints, "policy/", loop).run(progress);
        NetworkFiles.write(setup.networks().policy(), learner.trained());
        checkpoints.discard();
      }
    }
  }

  /** Refuses, in a sentence, a policy that observes poses when the demonstrations have none. */
  public static void checkObserved(ObservationMode observed, DatasetReader dataset) {
    if (observed == ObservationMode.IMAGE || dataset.origin().poses()) return;
    throw new IllegalArgumentException(
        "the demonstrations in %s were imported without gripper poses, which a policy with observation \"%s\" needs; "
            .formatted(dataset.folder().getFileName(), observed)
            + "choose a preset with \"observation: image\" in its policy, such as laptop-image");
  }

  /** The preset's options with the threshold that the encoder's distances give. */
  public static IqlOptions options(Setup setup, Vqvae vqvae) {
    return setup.preset().policy().withEpsilon(threshold(setup, vqvae));
  }

  /** The latent distance below which a state counts as the goal. */
  public static double threshold(Setup setup, Vqvae vqvae) {
    return setup.preset().reached().resolve(vqvae.distances().orElseThrow());
  }

  private static PoseScale poseScale(DatasetReader dataset) {
    List<float[]> poses = new ArrayList<>();
    for (int row = 0; row < dataset.rows(); row += POSE_STRIDE) poses.add(dataset.pose(row).toArray());
    return PoseScale.of(poses);
  }

  /** Feeds IQL with relabelled demonstrations. */
  private static final class OfflineLearner extends ModelLearner<Iql> {
    private final Demonstrations demonstrations;
    private final IqlSampler sampler;
    private final IqlOptions options;
    private final NetworkFiles files;

    OfflineLearner(Iql iql, Demonstrations demonstrations, NetworkFiles files, Seed seed) {
      super(iql, saved -> Iql.load(iql.options(), saved));
      this.files = files;
      this.options = iql.options();
      this.demonstrations = demonstrations;
      this.sampler = new IqlSampler(options, Integer.MAX_VALUE, seed.derive("transitions"));
    }

    @Override
    public Map<String, Double> step(long step) {
      Map<String, Double> metrics =
          sampler.start().add(demonstrations, step, options.batch()).update(model(), step);
      long part = Math.max(1, options.optimiser().gradientSteps() / PARTS);
      int finished = (int) ((step + 1) / part);
      if ((step + 1) % part == 0 && finished < PARTS) NetworkFiles.write(files.snapshot(finished), trained());
      return metrics;
    }
  }
}
