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
 * A quick stand-in for one {@link SubgoalGenerator}, the same function of state and z as nearly as a small network can
 * learn it: patches of 4x4 cells, a narrow layer that sees them all, and per cell how much of the state to keep. A
 * search tries its candidates with it and leaves the best of them to the generator. Differs from the paper, which has no
 * such thing: with it a search of 1,024 candidates is quick enough to be waited for on two cores.
 *
 * <p>States are latents, [n, 720]. What it makes is not made of code vectors.
 */
public final class DistilledGenerator implements Trainable {
  /** Older surrogates kept each number for itself, and their files said "surrogate". */
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
   * An untrained surrogate.
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

  /** Whether a file holds what {@link #save} writes now; a surrogate that is no longer like this is to be taught anew. */
  public static boolean isIn(TensorFile file) {
    return file.describedAs("kind").equals(KIND);
  }

  /** The surrogate that {@link #save} wrote; a file of something else is refused. */
  public static DistilledGenerator load(TensorFile file) {
    DistillationOptions options = ModelFile.options(file, KIND, KIND + "; train the generators again, which teaches it",
        DistillationOptions.class);
    int latentDim = Integer.parseInt(file.describedAs("noise"));
    DistilledGenerator surrogate = new DistilledGenerator(options, latentDim, ModelFile.seed(file));
    try {
      surrogate.parameters.loadFrom(file, "");
      return surrogate;
    } catch (RuntimeException e) {
      surrogate.close();
      throw e;
    }
  }

  @Override
  public void close() {
    parameters.close();
    module.close();
  }
}
