package ptp.learn.subgoals;

import ptp.domain.Latent;
import ptp.domain.Seed;
import ptp.nn.Initialiser;
import ptp.nn.ParameterSet;

/** The tensors of the generators; {@link SubgoalSource} says how they are used. */
final class SubgoalNetworks {
  /** Cells of the smallest grid, 3 x 3. */
  private static final int CELLS = 9;

  private SubgoalNetworks() {}

  static ParameterSet create(SubgoalOptions o, float[] codebook, Seed seed) {
    ParameterSet.Builder b = ParameterSet.builder(seed);
    b.buffer("codebook", (count, random) -> codebook, codebook.length / Latent.CHANNELS, Latent.CHANNELS);
    switch (o.architecture()) {
      case RELEASED -> released(b, o);
      case LAPTOP -> laptop(b, o);
      case FAST -> fast(b, o);
    }
    return b.build();
  }

  private static void released(ParameterSet.Builder b, SubgoalOptions o) {
    int w = o.width();
    posterior(b, o, 4, 512);
    b.conv("g.conv1", Latent.CHANNELS, w, 4).conv("g.conv2", w, 2 * w, 4);
    bottleneck(b, o, 2 * w, 512, 512);
    deconvWithContext(b, "g.up1", 2 * w, 2 * w, w);
    deconvWithContext(b, "g.up2", w, w, w);
    b.conv("g.out", w, Latent.CHANNELS, 1);
  }

  private static void laptop(ParameterSet.Builder b, SubgoalOptions o) {
    int w = o.width();
    posterior(b, o, 3, 256);
    b.conv("g.conv0", Latent.CHANNELS, w, 3).conv("g.conv1", w, w, 4).conv("g.conv2", w, 2 * w, 4);
    bottleneck(b, o, 2 * w, 128, 256);
    deconvWithContext(b, "g.up1", 2 * w, 2 * w, w);
    deconvWithContext(b, "g.up2", w, w, w);
    Initialiser last = Initialiser.fanIn(2L * w * 9);
    b.parameter("g.last.weight", last, w, w, 3, 3).parameter("g.last.context.weight", last, w, w, 3, 3);
    b.parameter("g.last.context.bias", last, w).conv("g.out", w, 2 * Latent.CHANNELS, 1);
  }

  private static void fast(ParameterSet.Builder b, SubgoalOptions o) {
    int w = o.width();
    int hidden = 2 * w;
    posterior(b, o, 3, 256);
    b.linear("g.patch", Latent.SIZE / CELLS, w).linear("g.z", o.noise(), 128).linear("g.f2", hidden, hidden);
    linearWithContext(b, "g.f1", 128, CELLS * w, hidden);
    b.parameter("g.near.weight", Initialiser.fanIn(hidden), (long) CELLS * w, hidden).linear("g.near.context", w, w);
    b.linear("g.out", w, 2 * Latent.SIZE / CELLS);
  }

  private static void posterior(ParameterSet.Builder b, SubgoalOptions o, int kernel, int hidden) {
    b.conv("q.conv0", 2 * Latent.CHANNELS, 32, kernel).conv("q.conv1", 32, 64, kernel);
    b.linear("q.fc", 64 * CELLS, hidden).linear("q.out", hidden, 2 * o.noise());
  }

  private static void bottleneck(ParameterSet.Builder b, SubgoalOptions o, int channels, int z, int hidden) {
    b.linear("g.z", o.noise(), z).linear("g.f2", hidden, channels * CELLS);
    linearWithContext(b, "g.f1", z, channels * CELLS, hidden);
  }

  /** One linear layer of two inputs, in two parts that share the first values' fan-in. */
  private static void linearWithContext(ParameterSet.Builder b, String name, int in, int context, int out) {
    Initialiser first = Initialiser.fanIn((long) in + context);
    b.parameter(name + ".weight", first, out, in).parameter(name + ".context.weight", first, out, context);
    b.parameter(name + ".context.bias", first, out);
  }

  /** The same for a transposed 4x4 convolution. */
  private static void deconvWithContext(ParameterSet.Builder b, String name, int in, int context, int out) {
    Initialiser first = Initialiser.fanIn(out * 16L);
    b.parameter(name + ".weight", first, in, out, 4, 4).parameter(name + ".context.weight", first, context, out, 4, 4);
    b.parameter(name + ".context.bias", first, out);
  }
}
