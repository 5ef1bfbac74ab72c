package ptp.learn.vqvae;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ptp.domain.Frame;
import ptp.domain.Seed;
import ptp.io.TensorFile;
import ptp.learn.Grid;
import ptp.learn.Grid.Weights;
import ptp.learn.LearningRate;
import ptp.learn.vqvae.VqvaeOptions.Architecture;
import ptp.learn.vqvae.VqvaeOptions.CodebookUpdate;
import ptp.nn.Noise;

/**
 * Loss and gradients of the encoder against the same written out in double precision. The gradient is read from Adam's
 * first moment after the first step, which is a tenth of it.
 */
final class VqvaeLossTest {
  private static final int COUNT = 2;
  private static final double RECONSTRUCTION = 3;
  private static final double COMMITMENT = .25;

  private static VqvaeOptions options(Architecture architecture) {
    return new VqvaeOptions(architecture, 4, 1, 16, CodebookUpdate.GRADIENT, .98, 0, RECONSTRUCTION, COMMITMENT, 0,
        LearningRate.constant(1e-3), COUNT, 10);
  }

  @ParameterizedTest
  @EnumSource(Architecture.class)
  void lossAndGradientsEqualThePlainOnes(Architecture architecture) {
    byte[] images = Pictures.rectangles(new Seed(4), COUNT);
    try (Vqvae v = Vqvae.create(options(architecture), new Seed(8))) {
      spreadCodebook(v);
      TensorFile before = v.save(false);
      Plain plain = new Plain(images, new Weights(before));
      Map<String, Double> metrics = v.step(images, COUNT, 0);
      assertEquals(plain.reconstruction, metrics.get("reconstruction"), 1e-5 * plain.reconstruction);
      assertEquals(plain.commitment, metrics.get("commitment"), 1e-5 * plain.commitment);
      assertEquals(plain.loss, metrics.get("loss"), 1e-5 * plain.loss);
      checkGradients(plain, images, before, v.save(true));
    }
  }

  /** Code vectors as large as encoder outputs, so that several are in use. */
  private static void spreadCodebook(Vqvae v) {
    try (var noise = Noise.normal(new Seed(1), 16 * 5)) {
      float[] codes = noise.floats();
      for (int i = 0; i < codes.length; i++) codes[i] *= .3f;
      v.parameters().get("codebook").set(codes);
    }
  }

  private static void checkGradients(Plain plain, byte[] images, TensorFile before, TensorFile after) {
    SplittableRandom random = new SplittableRandom(2);
    double step = 1e-6;
    int different = 0;
    for (String name : before.tensors().keySet()) {
      if (!after.contains(name + ".adam_m")) continue;
      float[] moment = after.tensors().get(name + ".adam_m").values();
      for (int k = 0; k < 3; k++) {
        int i = random.nextInt(moment.length);
        double up = new Plain(images, new Weights(before, name, i, step), plain).loss;
        double down = new Plain(images, new Weights(before, name, i, -step), plain).loss;
        double expected = (up - down) / (2 * step);
        assertEquals(expected, moment[i] / .1, 1e-4 * Math.abs(expected) + 2e-6, name + "[" + i + "]");
        different += Math.abs(expected) > 1e-5 ? 1 : 0;
      }
    }
    assertTrue(different > 15, "gradients that are not zero: " + different);
  }

  /** The loss in plain Java. Its stop-gradients are numbers frozen at the values of {@code frozen}. */
  private static final class Plain {
    final Weights p;
    final int[][] codes = new int[COUNT][144];
    final Grid[] f = new Grid[COUNT];
    final Grid[] q = new Grid[COUNT];
    double reconstruction;
    double commitment;
    double codebook;
    final double loss;

    Plain(byte[] images, Weights p) {
      this(images, p, null);
    }

    Plain(byte[] images, Weights p, Plain frozen) {
      this.p = p;
      for (int b = 0; b < COUNT; b++) picture(images, b, frozen == null ? this : frozen);
      loss = RECONSTRUCTION * reconstruction + COMMITMENT * commitment + codebook;
    }

    private void picture(byte[] images, int b, Plain frozen) {
      Grid x = pixels(images, b);
      f[b] = encoder(x);
      if (frozen == this) nearest(b);
      q[b] = lookup(frozen.codes[b]);
      Grid straightThrough = f[b].plus(frozen.q[b].minus(frozen.f[b]));
      reconstruction += decoder(straightThrough).mse(x) / COUNT;
      commitment += f[b].mse(frozen.q[b]) / COUNT;
      codebook += q[b].mse(frozen.f[b]) / COUNT;
    }

    private static Grid pixels(byte[] images, int b) {
      Grid x = new Grid(3, 48, 48);
      for (int i = 0; i < Frame.OBSERVATION_BYTES; i++) {
        x.v()[i % 3 * 48 * 48 + i / 3] = (images[b * Frame.OBSERVATION_BYTES + i] & 255) / 255.0 - .5;
      }
      return x;
    }

    private Grid same(String name, Grid x) {
      return x.conv(p, name, 1, p.size(name + ".weight", 2) / 2);
    }

    private Grid residual(String name, Grid x) {
      String block = name + ".residual0";
      return x.plus(same(block + ".b", same(block + ".a", x.relu()).relu())).relu();
    }

    private Grid encoder(Grid x) {
      Grid h = p.has("encoder.down0.weight")
          ? x.conv(p, "encoder.down0", 2, 1).relu().conv(p, "encoder.down1", 2, 1).relu()
          : x.unshuffle(4);
      return same("encoder.out", residual("encoder", same("encoder.in", h)));
    }

    private Grid decoder(Grid x) {
      Grid h = residual("decoder", same("decoder.in", x));
      if (!p.has("decoder.up0.weight")) return same("decoder.out", h).shuffle(4);
      return h.deconv(p, "decoder.up0", 2, 1).relu().deconv(p, "decoder.up1", 2, 1).map(Math::tanh);
    }

    private void nearest(int b) {
      double[] table = p.of("codebook");
      for (int i = 0; i < 144; i++) {
        double best = Double.MAX_VALUE;
        for (int c = 0; c < table.length / 5; c++) {
          double sum = 0;
          for (int d = 0; d < 5; d++) sum += Math.pow(f[b].v()[d * 144 + i] - table[c * 5 + d], 2);
          if (sum < best) {
            best = sum;
            codes[b][i] = c;
          }
        }
      }
    }

    private Grid lookup(int[] indices) {
      double[] table = p.of("codebook");
      Grid out = new Grid(5, 12, 12);
      for (int i = 0; i < 144; i++) {
        for (int d = 0; d < 5; d++) out.v()[d * 144 + i] = table[indices[i] * 5 + d];
      }
      return out;
    }
  }
}
