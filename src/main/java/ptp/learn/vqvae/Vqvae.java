package ptp.learn.vqvae;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ptp.domain.Frame;
import ptp.domain.Latent;
import ptp.domain.Seed;
import ptp.io.TensorFile;
import ptp.learn.NearestCode;
import ptp.learn.Trainable;
import ptp.learn.vqvae.VqvaeOptions.CodebookUpdate;
import ptp.nn.Noise;
import ptp.nn.ParameterSet;
import ptp.nn.Tensor;
import ptp.nn.TensorScope;
import ptp.nn.TorchModule;

/**
 * The state encoder (paper, section V-A; van den Oord et al. 2017): a 48x48 picture becomes 12x12 code indices, each
 * naming a code vector of 5 numbers. Loss: w_r MSE(x, x') + w_c MSE(f, sg(q)) and, when the codebook learns by gradient,
 * MSE(q, sg(f)); gradients pass the quantisation straight through.
 *
 * <p>Everything downstream uses latents: code vectors standardised by {@link #scale()}, {@code float[720]} channel-major
 * 5 x 12 x 12. The scale is fixed by {@link #measure} once training has ended.
 *
 * <p>Pictures are bytes, {@code count} times 48 x 48 x 3. Not for use by several threads while {@link #step} runs;
 * encoding and decoding may run in parallel.
 */
public final class Vqvae implements Trainable {
  private final VqvaeOptions options;
  private final Seed seed;
  private final ParameterSet parameters;
  private final TorchModule module;
  private LatentScale scale = LatentScale.identity();
  private Optional<LatentDistances> distances = Optional.empty();
  private final Tensor table;
  /** Searches among the code vectors in latent units, and in the units of the network's features. */
  private @Nullable NearestCode nearest;
  private @Nullable NearestCode nearestToFeature;

  private Vqvae(VqvaeOptions options, Seed seed) {
    this.options = options;
    this.seed = seed;
    this.module = TorchModule.compile(VqvaeScript.of(options));
    this.parameters = VqvaeScript.network(module, options, seed.derive("parameters"));
    this.table = newTable();
  }

  /** An untrained encoder. */
  public static Vqvae create(VqvaeOptions options, Seed seed) {
    return new Vqvae(options, seed);
  }

  /**
   * One update.
   *
   * @param step counts from 0 over the whole training; it sets the learning rate and the random choices
   * @return loss, reconstruction, commitment, codebook, perplexity, codes_used, gradient_norm
   */
  public Map<String, Double> step(byte[] images, int count, long step) {
    boolean first = options.codebook() == CodebookUpdate.MOVING_AVERAGE && step == 0;
    Seed drawing = seed.derive("rows").derive(step);
    try (Tensor x = images(images, count);
        Tensor rows = Noise.integers(drawing, (long) count * Latent.CODES, options.codes())) {
      Map<String, Tensor> batch = Map.of("images", x, "rows", rows);
      double rate = options.learningRate().at(step);
      var metrics = module.run("step", parameters, parameters.state(), batch, first, rate).asMetrics();
      refreshTable();
      return metrics;
    }
  }

  /** Code indices of pictures, {@code count * 144}. */
  public short[] encode(byte[] images, int count) {
    try (Tensor x = images(images, count);
        Tensor features = features(x, count)) {
      return nearestToFeature().codes(features.floats(), count);
    }
  }

  /** One picture waits for nobody: its latency is the robot's. */
  private Tensor features(Tensor images, int count) {
    var found =
        count == 1 ? module.inferAlone("features", parameters, images) : module.infer("features", parameters, images);
    return found.asTensor();
  }

  /** Latents of pictures, [count, 720]. */
  public Tensor encodeToLatents(byte[] images, int count) {
    return Tensor.of(latents(encode(images, count), count), count, Latent.SIZE);
  }

  /** The latent of one picture. */
  public float[] encode(Frame frame) {
    return latents(encode(frame.rgb(), 1), 1);
  }

  /** Latents of code indices, {@code count * 720}. */
  public float[] latents(short[] codes, int count) {
    return nearest().latents(codes, count);
  }

  /** Every vector replaced by the nearest code vector: [n, 720] -> [n, 720]. */
  public Tensor snap(Tensor latents) {
    Tensor snapped = Tensor.of(latents.floats(), latents.shape());
    snapped.editRows(nearest()::snap);
    return snapped;
  }

  /** Indices of the nearest code vectors: [n, 720] -> int64 [n, 144]. */
  public Tensor codes(Tensor latents) {
    float[] states = latents.floats();
    int count = states.length / Latent.SIZE;
    return Tensor.of(nearest().codes(states, count), count, Latent.CODES);
  }

  /** Pictures of code indices, bytes {@code count * 48 * 48 * 3}. */
  public byte[] decode(short[] codes, int count) {
    try (Tensor latents = Tensor.of(latents(codes, count), count, Latent.SIZE)) {
      return decode(latents);
    }
  }

  /** Pictures of latents [n, 720], which are taken as they are: {@link #snap} them first if they are predictions. */
  public byte[] decode(Tensor latents) {
    try (Tensor mean = Tensor.of(scale.mean(), Latent.CHANNELS);
        Tensor vectors = module.infer("unstandardise", latents, mean, (double) scale.deviation()).asTensor();
        Tensor pixels = module.infer("decode", parameters, vectors).asTensor()) {
      return pixels.bytes();
    }
  }

  /** The picture of one latent. */
  public Frame decode(float[] latent) {
    try (Tensor t = Tensor.of(latent, 1, Latent.SIZE)) {
      return Frame.observation(decode(t));
    }
  }

  /**
   * Ends training: standardises latents by how often the given frames use each code, and measures distances between
   * frames ({@link LatentDistances}).
   *
   * @param trajectories code indices, one array of frames x 144 per trajectory
   */
  public void measure(List<short[]> trajectories, Seed measuring) {
    long[] uses = new long[options.codes()];
    for (short[] t : trajectories) {
      for (short code : t) uses[code & 0xFFFF]++;
    }
    scale = LatentScale.of(parameters.get("codebook").floats(), uses);
    refreshTable();
    distances = Optional.of(LatentDistances.measure(trajectories.stream().map(this::frames).toList(), 4000, measuring));
  }

  private float[][] frames(short[] codes) {
    int count = codes.length / Latent.CODES;
    float[] all = latents(codes, count);
    float[][] out = new float[count][];
    for (int i = 0; i < count; i++) out[i] = Arrays.copyOfRange(all, i * Latent.SIZE, (i + 1) * Latent.SIZE);
    return out;
  }

  /** Options that the encoder was trained with. */
  public VqvaeOptions options() {
    return options;
  }

  /** Mean and deviation that standardise latents. */
  public LatentScale scale() {
    return scale;
  }

  /** Result of {@link #measure}, if it has been called. */
  public Optional<LatentDistances> distances() {
    return distances;
  }

  /** The code vectors in latent units, [codes, 5]; it stays the encoder's. */
  public Tensor table() {
    return table;
  }

  /** The trained tensors, for counting and comparing. */
  public ParameterSet parameters() {
    return parameters;
  }

  /** Everything that {@link #load} needs; Adam's state only for a training that is to go on. */
  @Override
  public TensorFile save(boolean withOptimiser) {
    TensorFile file = new TensorFile();
    parameters.saveTo(file, "", withOptimiser);
    VqvaeFile.describe(file, options, seed);
    VqvaeFile.putScale(file, scale);
    distances.ifPresent(d -> VqvaeFile.putDistances(file, d));
    return file;
  }

  /** The encoder that {@link #save} wrote; a file of something else is refused ({@code BadTensorFileException}). */
  public static Vqvae load(TensorFile file) {
    Vqvae v = new Vqvae(VqvaeFile.options(file), VqvaeFile.seed(file));
    try {
      v.parameters.loadFrom(file, "");
      v.scale = VqvaeFile.scale(file);
      v.distances = VqvaeFile.distances(file);
      v.refreshTable();
      return v;
    } catch (RuntimeException e) {
      v.close();
      throw e;
    }
  }

  @Override
  public void close() {
    parameters.close();
    table.close();
    module.close();
  }

  private Tensor images(byte[] images, int count) {
    return Tensor.bytes(images, count, Frame.OBSERVATION_SIZE, Frame.OBSERVATION_SIZE, 3);
  }

  private Tensor newTable() {
    float[] codebook = scale.standardise(parameters.get("codebook").floats());
    try (TensorScope.Outside _ = TensorScope.outside()) {
      return Tensor.of(codebook, options.codes(), Latent.CHANNELS);
    }
  }

  private synchronized NearestCode nearest() {
    if (nearest == null) nearest = new NearestCode(table.floats());
    return nearest;
  }

  private synchronized NearestCode nearestToFeature() {
    if (nearestToFeature == null) nearestToFeature = new NearestCode(parameters.get("codebook").floats());
    return nearestToFeature;
  }

  private synchronized void refreshTable() {
    nearest = null;
    nearestToFeature = null;
    table.set(scale.standardise(parameters.get("codebook").floats()));
  }
}
