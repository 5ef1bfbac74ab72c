package ptp.learn.gcp;

import java.util.Map;
import ptp.domain.Latent;
import ptp.domain.Seed;
import ptp.learn.ModelFile;
import ptp.learn.vqvae.NearestCode;
import ptp.nn.Noise;
import ptp.nn.ParameterSet;
import ptp.nn.Tensor;
import ptp.nn.TensorFile;
import ptp.nn.TorchModule;

/**
 * Predicts the state in the middle between two states: Pertsch et al., "Long-horizon visual planning with goal-conditioned
 * hierarchical predictors" (2020), as a conditional VAE on the frozen encoder's latents. Differs from their tree-structured
 * recurrent network because all methods compared here share encoder and kind of generator (method.md, section 7).
 *
 * <p>States are latents, [n, 720]. What it generates is always made of code vectors.
 */
public final class MidpointPredictor implements AutoCloseable {
  private static final String KIND = "gcp";
  private static final int CELLS = 9;

  private final GcpOptions options;
  private final Seed seed;
  private final ParameterSet parameters;
  private final NearestCode nearest;
  private final TorchModule module = TorchModule.compile(GcpSource.all());

  private MidpointPredictor(GcpOptions options, float[] codebook, Seed seed) {
    this.options = options;
    this.seed = seed;
    this.nearest = new NearestCode(codebook);
    this.parameters = networks(options, codebook, seed.derive("parameters"));
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
    Tensor midpoints = module.infer("generate", parameters, left, right, z).asTensor();
    midpoints.editRows(nearest::snap);
    return midpoints;
  }

  public GcpOptions options() {
    return options;
  }

  /** Everything that {@link #load} needs; Adam's state only for a training that is to go on. */
  public TensorFile save(boolean withOptimiser) {
    TensorFile file = ModelFile.of(KIND, options, seed);
    parameters.saveTo(file, "", withOptimiser);
    return file;
  }

  /** The predictor that {@link #save} wrote; a file of something else is refused. */
  public static MidpointPredictor load(TensorFile file) {
    GcpOptions options = ModelFile.options(file, KIND, "midpoint predictor", GcpOptions.class);
    float[] codebook = ModelFile.codebook(file, "midpoint predictor");
    MidpointPredictor predictor = new MidpointPredictor(options, codebook, ModelFile.seed(file));
    predictor.parameters.loadFrom(file, "");
    return predictor;
  }

  @Override
  public void close() {
    parameters.close();
    module.close();
  }
}
