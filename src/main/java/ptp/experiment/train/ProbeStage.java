package ptp.experiment.train;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import ptp.data.dataset.CodeCache;
import ptp.data.dataset.DatasetReader;
import ptp.data.dataset.EpisodeIndexEntry;
import ptp.domain.Frame;
import ptp.domain.Latent;
import ptp.domain.Progress;
import ptp.domain.SceneState;
import ptp.domain.Seed;
import ptp.domain.Trajectory;
import ptp.experiment.collect.HeldOutDemonstrations;
import ptp.experiment.setup.NetworkFiles;
import ptp.experiment.setup.Setup;
import ptp.io.Checkpoints;
import ptp.io.TensorFile;
import ptp.learn.probe.ProbeOptions;
import ptp.learn.probe.StateProbe;
import ptp.learn.vqvae.Vqvae;

/**
 * Trains the probes of a setup's encoder on the first nine tenths of the demonstrations. They estimate where things
 * are from latents alone, for measures and for people; no policy and no planner sees them.
 */
public final class ProbeStage {
  /** Quantities that the probe predicts, in metres. */
  public static final List<String> NAMES =
      List.of(
          "drawer_opening", "can_x", "can_y", "block_x", "block_y", "block_z", "gripper_x", "gripper_y", "gripper_z");

  /** Why there are no probes. */
  public static final String NONE =
      "the imported demonstrations contain no object positions, so there are no object estimates";

  private static final String ENCODER = "encoder";
  private static final int HELD_OUT = 40;

  private final Setup setup;
  private final ProbeOptions options;

  /**
   * @param options how the read-outs are trained
   */
  public ProbeStage(Setup setup, ProbeOptions options) {
    this.setup = setup;
    this.options = options;
  }

  /** A state's numbers in the order of {@link #NAMES}. */
  public static float[] numbers(SceneState s) {
    return new float[] {
      (float) s.opening(), (float) s.canX(), (float) s.canY(), (float) s.blockX(), (float) s.blockY(),
      (float) s.blockZ(), s.gripper().x(), s.gripper().y(), s.gripper().z()
    };
  }

  /** The demonstrations that probes learn from; those that follow them measure the error. */
  public static List<EpisodeIndexEntry> learnedFrom(DatasetReader dataset) {
    List<EpisodeIndexEntry> all = dataset.episodes();
    return all.subList(0, Math.max(1, all.size() * 9 / 10));
  }

  /** Read-outs and how far they are off. */
  public record Measured(StateProbe readout, ProbeError error) {}

  /** The measured probes of a setup's present encoder, which the caller closes; empty where there are none. */
  public static Optional<Measured> load(Setup setup) {
    Path file = setup.networks().readout();
    if (!current(file, NetworkFiles.id(setup.networks().encoder()))) return Optional.empty();
    TensorFile content = NetworkFiles.read(file);
    return ProbeError.of(content).map(error -> new Measured(StateProbe.load(content), error));
  }

  /**
   * Trains and measures the probes unless those of this very encoder are there and measured.
   *
   * @return whether there are probes; demonstrations that do not say where things are give none
   */
  public boolean run(Progress progress) {
    String encoder = NetworkFiles.id(setup.networks().encoder());
    if (!current(setup.networks().readout(), encoder)) {
      if (!placesKnown()) {
        progress.message(NONE);
        return false;
      }
      train(encoder, progress);
    }
    TensorFile trained = NetworkFiles.read(setup.networks().readout());
    if (ProbeError.of(trained).isEmpty()) measure(trained, progress);
    return true;
  }

  private boolean placesKnown() {
    try (DatasetReader dataset = setup.openDataset()) {
      return dataset.origin().states();
    }
  }

  /** Adds the error on held-out demonstrations to the file. */
  private void measure(TensorFile trained, Progress progress) {
    List<Trajectory> demonstrations = HeldOutDemonstrations.demonstrations(setup, measured(), progress);
    List<float[]> truth = new ArrayList<>();
    List<float[]> read = new ArrayList<>();
    try (Vqvae vqvae = Vqvae.load(NetworkFiles.read(setup.networks().encoder()));
        StateProbe readout = StateProbe.load(trained)) {
      for (Trajectory t : demonstrations) {
        t.states().forEach(state -> truth.add(numbers(state)));
        read.addAll(List.of(readout.predict(latents(vqvae, t), t.states().size())));
      }
    }
    ProbeError.of(demonstrations.size(), truth, read).describe(trained);
    NetworkFiles.write(setup.networks().readout(), trained);
  }

  /** Fewer where there are so few demonstrations that nobody expects an exact figure. */
  private int measured() {
    return Math.clamp(setup.preset().collect().trajectories() / 10, 2, HELD_OUT);
  }

  private static float[] latents(Vqvae vqvae, Trajectory t) {
    int count = t.observations().size();
    byte[] frames = new byte[count * Frame.OBSERVATION_BYTES];
    for (int i = 0; i < count; i++) {
      byte[] rgb = t.observations().get(i).frame().rgb();
      System.arraycopy(rgb, 0, frames, i * Frame.OBSERVATION_BYTES, Frame.OBSERVATION_BYTES);
    }
    return vqvae.latents(vqvae.encode(frames, count), count);
  }

  private void train(String encoder, Progress progress) {
    progress.message("training the object probe");
    Checkpoints checkpoints = setup.checkpoints("readout-" + encoder);
    try (DatasetReader dataset = setup.openDataset();
        Vqvae vqvae = Vqvae.load(NetworkFiles.read(setup.networks().encoder()));
        FrameLearner learner = new FrameLearner(dataset, vqvae)) {
      new TrainingLoop(learner, checkpoints, "readout/", LoopOptions.of(options.gradientSteps())).run(progress);
      TensorFile trained = learner.trained().describe(ENCODER, encoder);
      NetworkFiles.write(setup.networks().readout(), trained);
    }
    checkpoints.discard();
  }

  private static boolean current(Path file, String encoder) {
    return Files.exists(file) && encoder.equals(NetworkFiles.read(file).metadata().get(ENCODER));
  }

  /** Feeds the probes with random frames. */
  private final class FrameLearner extends ModelLearner<StateProbe> {
    private final DatasetReader dataset;
    private final Vqvae vqvae;
    private final short[] codes;
    private final int rows;
    private final Seed seed = setup.random("readout");

    FrameLearner(DatasetReader dataset, Vqvae vqvae) {
      super(StateProbe.create(NAMES, options, setup.random("readout")), StateProbe::load);
      this.dataset = dataset;
      this.vqvae = vqvae;
      CodeCache cache = CodeCaches.codes(setup);
      this.codes = cache.codes();
      this.rows = Math.min(learnedFrom(dataset).getLast().endRow(), cache.rows());
      model().standardise(examples());
    }

    private List<float[]> examples() {
      List<float[]> examples = new ArrayList<>();
      for (int row = 0; row < rows; row += Math.max(1, rows / 2000)) examples.add(numbers(dataset.state(row)));
      return examples;
    }

    @Override
    public Map<String, Double> step(long step) {
      SplittableRandom random = seed.derive("frames").derive(step).random();
      int count = options.batch();
      short[] chosen = new short[count * Latent.CODES];
      float[] wanted = new float[count * NAMES.size()];
      for (int i = 0; i < count; i++) {
        int row = random.nextInt(rows);
        System.arraycopy(codes, row * Latent.CODES, chosen, i * Latent.CODES, Latent.CODES);
        System.arraycopy(numbers(dataset.state(row)), 0, wanted, i * NAMES.size(), NAMES.size());
      }
      return model().step(vqvae.latents(chosen, count), wanted, count, step);
    }
  }
}
