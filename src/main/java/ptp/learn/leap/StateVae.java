package ptp.learn.leap;

import java.util.Map;
import ptp.domain.Latent;
import ptp.domain.Seed;
import ptp.io.TensorFile;
import ptp.learn.LatentModel;
import ptp.learn.ModelFile;
import ptp.nn.Noise;
import ptp.nn.ParameterSet;
import ptp.nn.Tensor;
import ptp.nn.TorchModule;

/**
 * An unconditional variational auto-encoder of states with a latent of 16 numbers, the space in which LEAP plans (Nasiriany
 * et al., "Planning with goal-conditioned policies", 2019). Differs from theirs, which sees pixels, because all methods
 * compared here share the encoder (method.md, section 7).
 *
 * <p>States are latents, [n, 720]. What it decodes is always made of code vectors.
 */
public final class StateVae extends LatentModel<LeapOptions> {
  private static final String KIND = "leap";

  private StateVae(LeapOptions options, float[] codebook, Seed seed) {
    super(
        KIND, options, seed, codebook, networks(options, codebook, seed.derive("parameters")),
        TorchModule.compile(LeapSource.all()));
  }

  private static ParameterSet networks(LeapOptions o, float[] codebook, Seed seed) {
    return ParameterSet.builder(seed)
        .buffer("codebook", (count, random) -> codebook, codebook.length / Latent.CHANNELS, Latent.CHANNELS)
        .mlp("q", Latent.SIZE, o.width(), o.width(), 2 * o.noise())
        .mlp("d", o.noise(), o.width(), o.width(), Latent.SIZE)
        .build();
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
        Tensor noise = Noise.normal(seed.derive("noise").derive(step), count, options.noise())) {
      return module.run("step", parameters, parameters.state(), c, noise, options.learningRate().at(step),
          options.reconstructionWeight(), options.klWeight(), options.clipNorm()).asMetrics();
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
