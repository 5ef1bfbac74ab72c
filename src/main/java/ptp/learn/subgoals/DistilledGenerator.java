package ptp.learn.subgoals;

import java.util.Map;
import ptp.domain.Seed;
import ptp.io.TensorFile;
import ptp.learn.ModelFile;
import ptp.learn.Trainable;
import ptp.nn.ParameterSet;
import ptp.nn.Tensor;
import ptp.nn.TorchModule;

/**
 * A small network h(s, z) distilled from one {@link SubgoalGenerator} g(s, z): h is trained to minimise ||h(s, z) - g(s, z)||.
 * Architecture: patches of 4x4 cells, a narrow layer over all patches, and per cell a gate that says how much of the
 * state to keep. The search scores all candidates with h and re-scores the best with g. Differs from the paper because a
 * search with 1,024 candidates would otherwise be too slow to wait for on two cores.
 *
 * <p>Shapes: states {@code [n, 720]} (latents), z {@code [n, 8]}. Outputs are not snapped to code vectors.
 */
public final class DistilledGenerator implements Trainable {
  /** Older distilled generators kept each number for itself, and their files said "surrogate". */
  private static final String KIND = "surrogate by cells";

  private final DistillationOptions options;
  private final int latentDim;
  private final Seed seed;
  private final ParameterSet parameters;
  private final TorchModule module;

  private DistilledGenerator(DistillationOptions options, int latentDim, Seed seed) {
    this.options = options;
    this.latentDim = latentDim;
    this.seed = seed;
    this.module = TorchModule.compile(SubgoalScript.of(options, latentDim));
    this.parameters = ParameterSet.builder(seed.derive("parameters")).layers(module, "network").build();
  }

  /**
   * An untrained distilled generator.
   *
   * @param latentDim numbers in z
   */
  public static DistilledGenerator create(DistillationOptions options, int latentDim, Seed seed) {
    return new DistilledGenerator(options, latentDim, seed);
  }

  /**
   * One update.
   *
   * @param states {@code [S, 720]}
   * @param z {@code [S*R, noise]}, R for each state
   * @param targets what the generator made of them, {@code [S*R, 720]}
   * @param step counts from 0 over the whole training; it sets the learning rate
   * @return loss (smooth L1), distance (Euclidean, to the targets), gradient_norm
   */
  public Map<String, Double> step(Tensor states, Tensor z, Tensor targets, long step) {
    Map<String, Tensor> batch = Map.of("states", states, "z", z, "targets", targets);
    return module.run("step", parameters, parameters.state(), batch, options.learningRate().at(step)).asMetrics();
  }

  /** Numbers in z. */
  public int latentDim() {
    return latentDim;
  }

  /** As {@link SubgoalGenerator#generate(Tensor, int, Tensor)}, but near the codebook and not on it. */
  public Tensor generate(Tensor contexts, int repeat, Tensor z) {
    return SubgoalRows.generate(module, parameters, contexts, repeat, z);
  }

  /** Everything that {@link #load} needs; Adam's state only for a training that is to go on. */
  @Override
  public TensorFile save(boolean withOptimiser) {
    TensorFile file = ModelFile.of(KIND, options, seed).describe("noise", Integer.toString(latentDim));
    parameters.saveTo(file, "", withOptimiser);
    return file;
  }

  /** Whether a file holds what {@link #save} writes now; a distilled generator that is no longer like this is to be taught anew. */
  public static boolean isIn(TensorFile file) {
    return file.describedAs("kind").equals(KIND);
  }

  /** The distilled generator that {@link #save} wrote; a file of something else is refused. */
  public static DistilledGenerator load(TensorFile file) {
    DistillationOptions options = ModelFile.options(file, KIND, KIND + "; train the generators again, which teaches it",
        DistillationOptions.class);
    int latentDim = Integer.parseInt(file.describedAs("noise"));
    DistilledGenerator distilled = new DistilledGenerator(options, latentDim, ModelFile.seed(file));
    try {
      distilled.parameters.loadFrom(file, "");
      return distilled;
    } catch (RuntimeException e) {
      distilled.close();
      throw e;
    }
  }

  @Override
  public void close() {
    parameters.close();
    module.close();
  }
}
