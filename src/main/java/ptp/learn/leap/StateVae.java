package ptp.learn.leap;

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
 * An unconditional variational auto-encoder of states with a latent of 16 numbers, the space in which LEAP plans (Nasiriany
 * et al., "Planning with goal-conditioned policies", 2019). Differs from theirs, which sees pixels, because all methods
 * compared here share the encoder (method.md, section 7).
 *
 * <p>States are latents, {@code [n, 720]}. Outputs are snapped to code vectors.
 */
public final class StateVae extends LatentModel<LeapOptions> {
  private static final String KIND = "leap";

  private StateVae(LeapOptions options, float[] codebook, Seed seed) {
    super(KIND, options, seed, codebook, TorchModule.compile(source(options)));
  }

  private static String[] source(LeapOptions o) {
    Map<String, Object> constants = Map.of(
        "width", o.width(),
        "latent_dim", o.latentDim(),
        "reconstruction_weight", o.reconstructionWeight(),
        "kl_weight", o.klWeight(),
        "max_norm", o.clipNorm());
    return new String[] {
      Script.of(StateVae.class, "networks.py"), Script.of(StateVae.class, "losses.py"), Quantiser.SOURCE,
      Layers.SOURCE, Adam.SOURCE, Script.constants(constants)
    };
  }

  /**
   * An untrained VAE.
   *
   * @param codebook the encoder's code vectors in latent units, [codes, 5]; copied
   */
  public static StateVae create(LeapOptions options, Tensor codebook, Seed seed) {
    return new StateVae(options, codebook.floats(), seed);
  }

  /**
   * One update.
   *
   * @param codes code indices [count, 144] of single frames
   * @param step counts from 0 over the whole training; it sets the learning rate and the noise
   * @return loss, reconstruction (smooth L1), kl, gradient_norm
   */
  public Map<String, Double> step(short[] codes, int count, long step) {
    try (Tensor c = Tensor.of(codes, count, Latent.CODES);
        Tensor noise = Noise.normal(seed.derive("noise").derive(step), count, options.latentDim())) {
      return update(Map.of("codes", c, "noise", noise), options.learningRate().at(step));
    }
  }

  /** Posterior means: [n, 720] -> [n, noise]. */
  public Tensor encode(Tensor states) {
    return module.infer("encode", parameters, states).asTensor();
  }

  /** States: [n, noise] -> [n, 720]. */
  public Tensor decode(Tensor z) {
    return snapped(module.infer("decode", parameters, z).asTensor());
  }

  /** The VAE that {@link #save} wrote; a file of something else is refused. */
  public static StateVae load(TensorFile file) {
    LeapOptions options = ModelFile.options(file, KIND, "state VAE", LeapOptions.class);
    float[] codebook = ModelFile.codebook(file, "state VAE");
    StateVae vae = new StateVae(options, codebook, ModelFile.seed(file));
    vae.fill(file);
    return vae;
  }
}
