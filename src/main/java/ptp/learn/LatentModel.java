package ptp.learn;

import java.util.Map;
import ptp.domain.Latent;
import ptp.domain.Seed;
import ptp.io.TensorFile;
import ptp.nn.ParameterSet;
import ptp.nn.Tensor;
import ptp.nn.TorchModule;

/**
 * A generative model on the frozen encoder's latents: networks, losses and the codebook to which its outputs are snapped.
 * Closing it frees its tensors.
 *
 * @param <O> its options
 */
public abstract class LatentModel<O extends Record> implements Trainable {
  protected final O options;
  protected final Seed seed;
  protected final ParameterSet parameters;
  protected final TorchModule module;
  private final String kind;
  private final NearestCode nearest;

  /**
   * @param kind what its files say they hold
   * @param codebook the encoder's code vectors in latent units, {@code [codes x 5]}
   * @param module becomes the model's own; its method {@code network} lists the model's layers
   */
  protected LatentModel(String kind, O options, Seed seed, float[] codebook, TorchModule module) {
    this.kind = kind;
    this.options = options;
    this.seed = seed;
    this.module = module;
    this.parameters = ParameterSet.builder(seed.derive("parameters"))
        .buffer("codebook", (count, random) -> codebook, codebook.length / Latent.CHANNELS, Latent.CHANNELS)
        .layers(module, "network")
        .build();
    this.nearest = new NearestCode(codebook);
  }

  /** One update: {@code step} of {@code losses.py} on a batch under the names that it uses. */
  protected final Map<String, Double> update(Map<String, Tensor> batch, double rate) {
    return module.run("step", parameters, parameters.state(), batch, rate).asMetrics();
  }

  /** Options that the network was made with. */
  public final O options() {
    return options;
  }

  /** The trained tensors, for counting and comparing. */
  public final ParameterSet parameters() {
    return parameters;
  }

  /** Everything that loading needs; Adam's state only for a training that is to go on. */
  @Override
  public final TensorFile save(boolean withOptimiser) {
    TensorFile file = ModelFile.of(kind, options, seed);
    parameters.saveTo(file, "", withOptimiser);
    return file;
  }

  /** Takes the tensors that {@link #save} wrote; closes itself when they do not fit. */
  protected final void fill(TensorFile file) {
    try {
      parameters.loadFrom(file, "");
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** The predictions, [n, 720], with every vector replaced by the nearest code vector, in place. */
  protected final Tensor snapped(Tensor predictions) {
    predictions.editRows(nearest::snap);
    return predictions;
  }

  @Override
  public final void close() {
    parameters.close();
    module.close();
  }
}
