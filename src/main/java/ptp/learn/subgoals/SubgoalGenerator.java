package ptp.learn.subgoals;

import java.util.Map;
import ptp.domain.Latent;
import ptp.domain.Seed;
import ptp.io.TensorFile;
import ptp.learn.LatentModel;
import ptp.learn.ModelFile;
import ptp.nn.Noise;
import ptp.nn.Tensor;
import ptp.nn.TorchModule;

/**
 * One subgoal generator g(s, z) (paper, section V-B): a conditional variational auto-encoder with prior z ~ N(0, I). Loss
 * per segment: w_r SmoothL1(g(s, z), s') + w_k KL(q(z | s, s') || N(0, I)). Training runs along a sequence in which the
 * context of the next segment is the last prediction, detached and snapped to the codebook, against compounding errors.
 *
 * <p>States are latents, {@code [n, 720]}. Outputs are snapped to code vectors.
 */
public final class SubgoalGenerator extends LatentModel<SubgoalOptions> {
  private static final String KIND = "subgoals";

  private SubgoalGenerator(SubgoalOptions options, float[] codebook, Seed seed) {
    super(KIND, options, seed, codebook, TorchModule.compile(SubgoalScript.of(options)));
  }

  /**
   * An untrained generator.
   *
   * @param codebook the encoder's code vectors in latent units, [codes, 5] ({@code Vqvae.table()}); it is copied
   */
  public static SubgoalGenerator create(SubgoalOptions options, Tensor codebook, Seed seed) {
    return new SubgoalGenerator(options, codebook.floats(), seed);
  }

  /**
   * One update.
   *
   * @param codes code indices [count, sequenceSteps + 1, 144]: the frames of each sequence in order
   * @param step counts from 0 over the whole training; it sets the learning rate and the noise
   * @return loss, reconstruction (smooth L1 per segment), kl, copying (the error of predicting no change), gradient_norm
   */
  public Map<String, Double> step(short[] codes, int count, long step) {
    int segments = options.sequenceSteps();
    Seed drawing = seed.derive("noise").derive(step);
    try (Tensor c = Tensor.of(codes, count, segments + 1, Latent.CODES);
        Tensor noise = Noise.normal(drawing, segments, count, options.latentDim())) {
      return update(Map.of("codes", c, "noise", noise), options.learningRate().at(step));
    }
  }

  /**
   * States after each context: [S, 720] and z [S * repeat, noise] -> [S * repeat, 720]; the first {@code repeat} results
   * follow the first context, and so on. What depends on the context alone is computed once.
   */
  public Tensor generate(Tensor contexts, int repeat, Tensor z) {
    return snapped(SubgoalRows.generate(module, parameters, contexts, repeat, z));
  }

  /** Posterior means of z for known segments: [n, 720], [n, 720] -> [n, noise]. */
  public Tensor encode(Tensor states, Tensor next) {
    return module.infer("encode", parameters, states, next).asTensor();
  }

  /** Numbers in z. */
  public int latentDim() {
    return options.latentDim();
  }

  /** The generator that {@link #save} wrote; a file of something else is refused. */
  public static SubgoalGenerator load(TensorFile file) {
    SubgoalOptions options = ModelFile.options(file, KIND, "subgoal generator", SubgoalOptions.class);
    float[] codebook = ModelFile.codebook(file, "generator");
    SubgoalGenerator g = new SubgoalGenerator(options, codebook, ModelFile.seed(file));
    g.fill(file);
    return g;
  }
}
