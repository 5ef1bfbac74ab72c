package ptp.learn.gcp;

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
 * Predicts the state in the middle between two states: Pertsch et al., "Long-horizon visual planning with goal-conditioned
 * hierarchical predictors" (2020), as a conditional VAE on the frozen encoder's latents. Differs from their tree-structured
 * recurrent network because all methods compared here share encoder and kind of generator (method.md, section 7).
 *
 * <p>States are latents, [n, 720]. What it generates is always made of code vectors.
 */
public final class MidpointPredictor extends LatentModel<GcpOptions> {
  private static final String KIND = "gcp";
  private static final int CELLS = 9;

  private MidpointPredictor(GcpOptions options, float[] codebook, Seed seed) {
    super(
        KIND, options, seed, codebook, networks(options, codebook, seed.derive("parameters")),
        TorchModule.compile(GcpSource.all()));
  }

  private static ParameterSet networks(GcpOptions o, float[] codebook, Seed seed) {
    int w = o.width();
    return ParameterSet.builder(seed)
        .buffer("codebook", (count, random) -> codebook, codebook.length / Latent.CHANNELS, Latent.CHANNELS)
        .conv("m.conv0", 2 * Latent.CHANNELS, w, 3).conv("m.conv1", w, w, 4).conv("m.conv2", w, 2 * w, 4)
        .linear("m.z", o.noise(), 128).linear("m.f1", 2 * w * CELLS + 128, 256).linear("m.f2", 256, 2 * w * CELLS)
        .deconv("m.up1", 4 * w, w, 4).deconv("m.up2", 2 * w, w, 4)
        .conv("m.last", 2 * w, w, 3).conv("m.out", w, 4 * Latent.CHANNELS, 1)
        .conv("q.conv0", 3 * Latent.CHANNELS, 32, 3).conv("q.conv1", 32, 64, 3)
        .linear("q.fc", 64 * CELLS, 256).linear("q.out", 256, 2 * o.noise())
        .build();
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
        Tensor noise = Noise.normal(seed.derive("noise").derive(step), count, options.noise())) {
      return module.run("step", parameters, parameters.state(), c, noise, options.learningRate().at(step),
          options.reconstructionWeight(), options.klWeight(), options.clipNorm()).asMetrics();
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
