package ptp.learn.subgoals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ptp.domain.Latent;
import ptp.domain.Seed;
import ptp.io.TensorFile;
import ptp.learn.Grid;
import ptp.learn.Grid.Weights;
import ptp.learn.LearningRate;
import ptp.learn.subgoals.SubgoalOptions.Architecture;
import ptp.nn.Noise;
import ptp.nn.Tensor;

/** Loss and gradients of the generators along a sequence, against the same written out in double precision. */
final class SubgoalLossTest {
  private static final int COUNT = 2;
  private static final int HOPS = 2;
  private static final int NOISE = 3;
  private static final Seed SEED = new Seed(21);
  private static final double RECONSTRUCTION = 50;
  private static final double KL = .7;

  private static SubgoalOptions options(Architecture architecture) {
    return new SubgoalOptions(architecture, 4, NOISE, 15, 10, 15, HOPS, 0, RECONSTRUCTION, KL, 0,
        LearningRate.constant(1e-3), COUNT, 10);
  }

  @ParameterizedTest
  @EnumSource(Architecture.class)
  void lossAndGradientsEqualThePlainOnes(Architecture architecture) {
    short[] codes = new short[COUNT * (HOPS + 1) * Latent.CODES];
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < codes.length; i++) codes[i] = (short) random.nextInt(16);
    try (Tensor codebook = Noise.normal(new Seed(1), 16, 5);
        Tensor noise = Noise.normal(SEED.derive("noise").derive(0), HOPS, COUNT, NOISE);
        SubgoalGenerator g = SubgoalGenerator.create(options(architecture), codebook, SEED)) {
      TensorFile before = g.save(false);
      Plain plain = new Plain(new Weights(before), codes, noise.floats(), null);
      Map<String, Double> metrics = g.step(codes, COUNT, 0);
      assertEquals(plain.reconstruction, metrics.get("reconstruction"), 1e-5 * plain.reconstruction);
      assertEquals(plain.kl, metrics.get("kl"), 1e-5 * plain.kl);
      assertEquals(plain.loss(), metrics.get("loss"), 1e-5 * plain.loss());
      checkGradients(plain, codes, noise.floats(), before, g.save(true));
    }
  }

  private static void checkGradients(Plain plain, short[] codes, float[] noise, TensorFile before, TensorFile after) {
    SplittableRandom random = new SplittableRandom(2);
    double step = 1e-6;
    int different = 0;
    for (String name : before.tensors().keySet()) {
      if (!after.contains(name + ".adam_m")) continue;
      float[] moment = after.tensors().get(name + ".adam_m").values();
      int i = random.nextInt(moment.length);
      double up = new Plain(new Weights(before, name, i, step), codes, noise, plain).loss();
      double down = new Plain(new Weights(before, name, i, -step), codes, noise, plain).loss();
      double expected = (up - down) / (2 * step);
      assertEquals(expected, moment[i] / .1, 2e-4 * Math.abs(expected) + 2e-5, name + "[" + i + "]");
      different += Math.abs(expected) > 1e-4 ? 1 : 0;
    }
    assertTrue(different > 8, "gradients that are not zero: " + different);
  }

  /** The loss in plain Java; contexts after the first hop are those of {@code frozen}. */
  private static final class Plain {
    final Weights p;
    final Grid[][] contexts = new Grid[COUNT][HOPS];
    double reconstruction;
    double kl;

    Plain(Weights p, short[] codes, float[] noise, Plain frozen) {
      this.p = p;
      for (int b = 0; b < COUNT; b++) {
        contexts[b][0] = state(codes, b, 0);
        for (int hop = 0; hop < HOPS; hop++) {
          Grid s = frozen == null ? contexts[b][hop] : frozen.contexts[b][hop];
          Grid y = hop(s, state(codes, b, hop + 1), Arrays.copyOfRange(noise, (hop * COUNT + b) * NOISE,
              (hop * COUNT + b + 1) * NOISE));
          if (hop + 1 < HOPS) contexts[b][hop + 1] = snap(y);
        }
      }
    }

    double loss() {
      return RECONSTRUCTION * reconstruction + KL * kl;
    }

    private Grid hop(Grid s, Grid t, float[] noise) {
      Grid h = s.minus(t).cat(s).conv(p, "q.conv0", 2, 1).relu().conv(p, "q.conv1", 2, 1).relu();
      double[] o = Grid.linear(p, "q.out", Grid.relu(Grid.linear(p, "q.fc", h.v())));
      double[] z = new double[NOISE];
      for (int i = 0; i < NOISE; i++) {
        double mu = o[i];
        double logvar = Math.clamp(o[NOISE + i], -8, 4);
        z[i] = mu + Math.exp(logvar / 2) * noise[i];
        kl += (mu * mu + Math.exp(logvar) - 1 - logvar) / 2 / COUNT / HOPS;
      }
      Grid y = p.has("g.patch.weight") ? patches(s, z) : uNet(s, z);
      reconstruction += y.smoothL1(t) / COUNT / HOPS;
      return y;
    }

    private double[] bottleneck(double[] context, double[] z) {
      double[] fromZ = Grid.linear(p, "g.f1", Grid.relu(Grid.linear(p, "g.z", z)));
      double[] h = Grid.relu(Grid.sum(Grid.linear(p, "g.f1.context", context), fromZ));
      return Grid.relu(Grid.linear(p, "g.f2", h));
    }

    private Grid uNet(Grid s, double[] z) {
      boolean gated = p.has("g.conv0.weight");
      Grid a = gated ? s.conv(p, "g.conv0", 1, 1).relu() : s;
      Grid b = a.conv(p, "g.conv1", 2, 1).relu();
      Grid c = b.conv(p, "g.conv2", 2, 1).relu();
      Grid h = new Grid(c.c(), 3, 3, bottleneck(c.v(), z));
      h = h.deconv(p, "g.up1", 2, 1).plus(c.deconv(p, "g.up1.context", 2, 1)).relu();
      h = h.deconv(p, "g.up2", 2, 1).plus(b.deconv(p, "g.up2.context", 2, 1)).relu();
      if (!gated) return h.conv(p, "g.out", 1, 0);
      h = h.conv(p, "g.last", 1, 1).plus(a.conv(p, "g.last.context", 1, 1)).relu();
      return gate(s, h.conv(p, "g.out", 1, 0));
    }

    private Grid patches(Grid s, double[] z) {
      Grid cells = s.unshuffle(4);
      int width = p.size("g.patch.weight", 0);
      double[] e = new double[9 * width];
      for (int i = 0; i < 9; i++)
        System.arraycopy(Grid.relu(Grid.linear(p, "g.patch", cell(cells, i))), 0, e, i * width, width);
      double[] far = Grid.linear(p, "g.near", bottleneck(e, z));
      Grid out = new Grid(160, 3, 3);
      for (int i = 0; i < 9; i++) {
        double[] own = Arrays.copyOfRange(e, i * width, (i + 1) * width);
        double[] all = Arrays.copyOfRange(far, i * width, (i + 1) * width);
        double[] o = Grid.linear(p, "g.out", Grid.relu(Grid.sum(Grid.linear(p, "g.near.context", own), all)));
        for (int c = 0; c < 160; c++) out.v()[c * 9 + i] = o[c];
      }
      return gate(s, out.shuffle(4));
    }

    private static double[] cell(Grid grid, int i) {
      double[] out = new double[grid.c()];
      for (int c = 0; c < out.length; c++) out[c] = grid.v()[c * 9 + i];
      return out;
    }

    private static Grid gate(Grid s, Grid o) {
      Grid y = new Grid(5, 12, 12);
      for (int i = 0; i < Latent.SIZE; i++) {
        double g = 1 / (1 + Math.exp(1 - o.v()[Latent.SIZE + i]));
        y.v()[i] = s.v()[i] * (1 - g) + g * o.v()[i];
      }
      return y;
    }

    private Grid state(short[] codes, int b, int t) {
      double[] table = p.of("codebook");
      Grid out = new Grid(5, 12, 12);
      for (int i = 0; i < 144; i++) {
        int code = codes[(b * (HOPS + 1) + t) * 144 + i];
        for (int d = 0; d < 5; d++) out.v()[d * 144 + i] = table[code * 5 + d];
      }
      return out;
    }

    private Grid snap(Grid y) {
      double[] table = p.of("codebook");
      short[] codes = new short[(HOPS + 1) * COUNT * 144];
      for (int i = 0; i < 144; i++) {
        double best = Double.MAX_VALUE;
        for (int c = 0; c < table.length / 5; c++) {
          double sum = 0;
          for (int d = 0; d < 5; d++) sum += Math.pow(y.v()[d * 144 + i] - table[c * 5 + d], 2);
          if (sum < best) {
            best = sum;
            codes[i] = (short) c;
          }
        }
      }
      return state(codes, 0, 0);
    }
  }
}
