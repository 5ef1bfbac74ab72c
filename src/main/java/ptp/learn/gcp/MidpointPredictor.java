package ptp.learn.gcp;

import java.util.Map;
import ptp.domain.Latent;
import ptp.domain.Seed;
import ptp.io.TensorFile;
import ptp.learn.LatentModel;
import ptp.learn.ModelFile;
import ptp.learn.vqvae.Quantiser;
import ptp.nn.Adam;
import ptp.nn.Layers;
import ptp.nn.Noise;
import ptp.nn.Script;
import ptp.nn.Tensor;
import ptp.nn.TorchModule;

/**
 * Predicts the state in the middle between two states: Pertsch et al., "Long-horizon visual planning with goal-conditioned
 * hierarchical predictors" (2020), as a conditional VAE on the frozen encoder's latents. Differs from their tree-structured
 * recurrent network because all methods compared here share encoder and kind of generator (method.md, section 7).
 *
 * <p>States are latents, {@code [n, 720]}. Outputs are snapped to code vectors.
 */
public final class MidpointPredictor extends LatentModel<GcpOptions> {
  private static final String KIND = "gcp";

  private MidpointPredictor(GcpOptions options, float[] codebook, Seed seed) {
    super(KIND, options, seed, codebook, TorchModule.compile(source(options)));
  }

  private static String[] source(GcpOptions o) {
    Map<String, Object> constants = Map.of(
        "width", o.width(),
        "latent_dim", o.latentDim(),
        "reconstruction_weight", o.reconstructionWeight(),
        "kl_weight", o.klWeight(),
        "max_norm", o.clipNorm());
    return new String[] {
      Script.of(MidpointPredictor.class, "networks.py"), Script.of(MidpointPredictor.class, "losses.py"),
      Quantiser.SOURCE, Layers.SOURCE, Adam.SOURCE, Script.constants(constants)
    };
  }

  /**
   * An untrained predictor.
   *
   * @param codebook the encoder's code vectors in latent units, [codes, 5]; copied
   */
  public static MidpointPredictor create(GcpOptions options, Tensor codebook, Seed seed) {
    return new MidpointPredictor(options, codebook.floats(), seed);
  }

  /**
   * One update.
   *
   * @param codes code indices [count, 3, 144]: left end, midpoint, right end
   * @param step counts from 0 over the whole training; it sets the learning rate and the noise
   * @return loss, reconstruction (smooth L1), kl, copying (the error of the mean of both ends), gradient_norm
   */
  public Map<String, Double> step(short[] codes, int count, long step) {
    try (Tensor c = Tensor.of(codes, count * 3L, Latent.CODES);
        Tensor noise = Noise.normal(seed.derive("noise").derive(step), count, options.latentDim())) {
      return update(Map.of("codes", c, "noise", noise), options.learningRate().at(step));
    }
  }

  /** Midpoints: left and right [n, 720], z [n, noise] -> [n, 720]. */
  public Tensor generate(Tensor left, Tensor right, Tensor z) {
    return snapped(module.infer("generate", parameters, left, right, z).asTensor());
  }

  /** The predictor that {@link #save} wrote; a file of something else is refused. */
  public static MidpointPredictor load(TensorFile file) {
    GcpOptions options = ModelFile.options(file, KIND, "midpoint predictor", GcpOptions.class);
    float[] codebook = ModelFile.codebook(file, "midpoint predictor");
    MidpointPredictor predictor = new MidpointPredictor(options, codebook, ModelFile.seed(file));
    predictor.fill(file);
    return predictor;
  }
}
