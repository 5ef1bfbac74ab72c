package ptp.learn.iql;

import java.util.stream.IntStream;
import ptp.domain.Action;
import ptp.domain.Latent;
import ptp.domain.ObservationMode;
import ptp.domain.Seed;
import ptp.learn.iql.IqlOptions.Body;
import ptp.learn.iql.IqlOptions.ValueTarget;
import ptp.nn.Initialiser;
import ptp.nn.ParameterSet;

/**
 * The networks' tensors. Values: {@code trunk.*} (with CONV only), heads {@code v.*} and, for {@link ValueTarget#Q},
 * {@code q1.*} and {@code q2.*}. Policy: {@code trunk.*} and head {@code pi.*}.
 */
final class IqlNetworks {
  /** Numbers that the pose becomes as a network's input: x, y, z, sin 2 yaw, cos 2 yaw, holding. */
  static final int POSE_FEATURES = 6;

  private static final int[] CHANNELS = {64, 96};
  private static final int FLAT = CHANNELS[1] * 3 * 3;

  private final IqlOptions options;

  IqlNetworks(IqlOptions options) {
    this.options = options;
  }

  ParameterSet values(Seed seed) {
    Body body = options.network().valueBody();
    ParameterSet.Builder net = trunk(ParameterSet.builder(seed), body);
    int layers = options.network().valueLayers();
    head(net, "v", features(body), layers, 1);
    if (options.values().target() == ValueTarget.Q) {
      head(net, "q1", features(body) + Action.SIZE, layers, 1);
      head(net, "q2", features(body) + Action.SIZE, layers, 1);
    }
    return net.build();
  }

  /** The policy; its last layer starts near zero, so that the first actions are small. */
  ParameterSet policy(Seed seed) {
    Body body = options.network().policyBody();
    ParameterSet.Builder net = trunk(ParameterSet.builder(seed), body);
    int pose = options.observation() == ObservationMode.IMAGE_AND_POSE ? POSE_FEATURES : 0;
    int layers = options.network().policyLayers();
    hidden(net, "pi", features(body) + pose, layers);
    String last = "pi." + layers;
    return net.parameter(last + ".weight", Initialiser.uniform(1e-3), Action.SIZE, options.network().width())
        .parameter(last + ".bias", Initialiser.zeros(), Action.SIZE)
        .build();
  }

  /** What training does not change: the codebook [codes, 5] and the poses' scale [2, 3]. */
  ParameterSet fixed(float[] codebook, PoseScale scale) {
    return ParameterSet.builder(new Seed(0))
        .buffer("codebook", (n, random) -> codebook, codebook.length / Latent.CHANNELS, Latent.CHANNELS)
        .buffer("pose_scale", (n, random) -> scale.toArray(), 2, 3)
        .build();
  }

  private ParameterSet.Builder trunk(ParameterSet.Builder net, Body body) {
    if (body == Body.MLP) return net;
    return net.conv("trunk.0", 2 * Latent.CHANNELS, CHANNELS[0], 4)
        .conv("trunk.1", CHANNELS[0], CHANNELS[1], 3)
        .linear("trunk.2", FLAT, options.network().width())
        .layerNorm("trunk.2.norm", options.network().width());
  }

  private void head(ParameterSet.Builder net, String name, int in, int layers, int out) {
    hidden(net, name, in, layers);
    net.linear(name + "." + layers, options.network().width(), out);
  }

  private void hidden(ParameterSet.Builder net, String name, int in, int layers) {
    int width = options.network().width();
    IntStream.range(0, layers).forEach(i -> net.linear(name + "." + i, i == 0 ? in : width, width));
    if (!options.network().layerNorm()) return;
    IntStream.range(0, layers).forEach(i -> net.layerNorm(name + "." + i + ".norm", width));
  }

  /** Numbers that image and goal become before a head. */
  private int features(Body body) {
    return body == Body.MLP ? 2 * Latent.SIZE : options.network().width();
  }
}
