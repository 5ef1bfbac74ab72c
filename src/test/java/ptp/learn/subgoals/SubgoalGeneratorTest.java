package ptp.learn.subgoals;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ptp.domain.Latent;
import ptp.domain.Seed;
import ptp.learn.LearningRate;
import ptp.learn.subgoals.SubgoalOptions.Architecture;
import ptp.nn.Noise;
import ptp.nn.Tensor;

final class SubgoalGeneratorTest {
  private static final int CODES = 6;
  private static final int BATCH = 8;

  private static SubgoalOptions options(Architecture architecture) {
    return new SubgoalOptions(
        architecture, 8, 8, 15, 10, 15, 3, 0, 1000, .5, 50, LearningRate.constant(3e-3), BATCH, 100);
  }

  private static SubgoalGenerator create(Architecture architecture) {
    try (Tensor codebook = Noise.normal(new Seed(4), CODES, Latent.CHANNELS)) {
      return SubgoalGenerator.create(options(architecture), codebook, new Seed(3));
    }
  }

  /** Stripes whose code either moves on by one or back by one at every hop: a choice that z has to carry. */
  private static short[] sequences(long seed) {
    SplittableRandom random = new Seed(seed).random();
    short[] out = new short[BATCH * 4 * Latent.CODES];
    for (int i = 0; i < BATCH; i++) {
      int code = random.nextInt(CODES);
      for (int t = 0; t < 4; t++) {
        for (int c = 0; c < Latent.CODES; c++)
          out[(i * 4 + t) * Latent.CODES + c] = (short) ((code + c / 12 % 2) % CODES);
        code = (code + (random.nextBoolean() ? 1 : CODES - 1)) % CODES;
      }
    }
    return out;
  }

  private static Map<String, Double> train(SubgoalGenerator g, int from, int to) {
    Map<String, Double> metrics = Map.of();
    for (int i = from; i < to; i++) metrics = g.step(sequences(i), BATCH, i);
    return metrics;
  }

  @ParameterizedTest
  @EnumSource(Architecture.class)
  void learnsToPredictHops(Architecture architecture) {
    try (SubgoalGenerator g = create(architecture)) {
      double first = train(g, 0, 1).get("reconstruction");
      Map<String, Double> last = train(g, 1, 80);
      assertTrue(last.get("reconstruction") < .75 * first, first + " -> " + last);
      assertTrue(last.get("reconstruction") < last.get("copying"), "better than predicting no change: " + last);
    }
  }

  @ParameterizedTest
  @EnumSource(Architecture.class)
  void resumesBitForBit(Architecture architecture) {
    try (SubgoalGenerator straight = create(architecture);
        SubgoalGenerator half = create(architecture)) {
      train(straight, 0, 10);
      train(half, 0, 5);
      try (SubgoalGenerator resumed = SubgoalGenerator.load(half.save(true))) {
        train(resumed, 5, 10);
        var a = straight.save(true).tensors();
        var b = resumed.save(true).tensors();
        assertEquals(a.keySet(), b.keySet());
        a.forEach((name, entry) -> assertArrayEquals(entry.values(), b.get(name).values(), name));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Architecture.class)
  void sharedContextsGiveTheSameStates(Architecture architecture) {
    int repeat = 150;
    try (SubgoalGenerator g = create(architecture);
        Tensor contexts = Noise.normal(new Seed(1), 2, Latent.SIZE);
        Tensor z = Noise.normal(new Seed(2), 2 * repeat, g.latentDim());
        Tensor repeated = Tensor.of(repeat(contexts.floats(), repeat), 2 * repeat, Latent.SIZE);
        Tensor shared = g.generate(contexts, repeat, z);
        Tensor each = g.generate(repeated, 1, z)) {
      assertArrayEquals(each.shape(), shared.shape());
      int same = 0;
      float[] a = shared.floats();
      float[] b = each.floats();
      for (int i = 0; i < a.length; i++) same += a[i] == b[i] ? 1 : 0;
      assertTrue(same > .999 * a.length, "sums in another order may move a few vectors to another code: " + same);
    }
  }

  private static float[] repeat(float[] rows, int repeat) {
    float[] out = new float[rows.length * repeat];
    for (int i = 0; i < out.length / Latent.SIZE; i++) {
      float[] row = Arrays.copyOfRange(rows, i / repeat * Latent.SIZE, (i / repeat + 1) * Latent.SIZE);
      System.arraycopy(row, 0, out, i * Latent.SIZE, Latent.SIZE);
    }
    return out;
  }
}
