package ptp.learn.leap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ptp.domain.Seed;
import ptp.io.BadTensorFileException;
import ptp.io.TensorFile;
import ptp.learn.LearningRate;
import ptp.nn.Noise;
import ptp.nn.Tensor;
import ptp.nn.Torch;

final class StateVaeTest {
  private static final LeapOptions SMALL = new LeapOptions(4, 48, 1000, .1, 50, LearningRate.constant(3e-3), 32, 100);

  @BeforeAll
  static void oneThread() {
    Torch.start(1);
  }

  private static Tensor codebook() {
    return Noise.normal(new Seed(1), 8, 5);
  }

  private static StateVae create() {
    try (Tensor codebook = codebook()) {
      return StateVae.create(SMALL, codebook, new Seed(2));
    }
  }

  /** Frames of one code each. */
  private static short[] frames(int count, long step) {
    SplittableRandom random = new Seed(5).derive(step).random();
    short[] codes = new short[count * 144];
    for (int i = 0; i < count; i++) Arrays.fill(codes, i * 144, (i + 1) * 144, (short) random.nextInt(8));
    return codes;
  }

  @Test
  void learnsToGiveStatesBack() {
    try (StateVae vae = create()) {
      double first = vae.step(frames(32, 0), 32, 0).get("reconstruction");
      Map<String, Double> metrics = Map.of();
      for (int i = 1; i < 250; i++) metrics = vae.step(frames(32, i), 32, i);
      assertTrue(metrics.get("reconstruction") < .2 * first, metrics + " from " + first);
      try (Tensor codebook = codebook()) {
        for (int code = 0; code < 8; code++) assertGivenBack(vae, codebook.floats(), code);
      }
    }
  }

  private static void assertGivenBack(StateVae vae, float[] table, int code) {
    float[] state = new float[720];
    for (int i = 0; i < 720; i++) state[i] = table[code * 5 + i / 144];
    try (Tensor s = Tensor.of(state, 1, 720);
        Tensor z = vae.encode(s);
        Tensor back = vae.decode(z)) {
      assertArrayEquals(new long[] {1, 4}, z.shape());
      int same = 0;
      float[] found = back.floats();
      for (int i = 0; i < 720; i++) if (found[i] == state[i]) same++;
      assertTrue(same > 650, "code " + code + ": " + same + " of 720");
    }
  }

  @Test
  void resumesBitForBit() {
    try (StateVae straight = create()) {
      for (int i = 0; i < 3; i++) straight.step(frames(8, i), 8, i);
      try (StateVae resumed = StateVae.load(straight.save(true))) {
        straight.step(frames(8, 3), 8, 3);
        resumed.step(frames(8, 3), 8, 3);
        TensorFile two = resumed.save(true);
        straight.save(true).tensors()
            .forEach((name, e) -> assertArrayEquals(e.values(), two.tensors().get(name).values(), name));
        assertEquals(SMALL, resumed.options());
      }
    }
  }

  @Test
  void otherFilesAreRefused() {
    TensorFile other = new TensorFile().describe("kind", "gcp");
    assertThrows(BadTensorFileException.class, () -> StateVae.load(other));
  }
}
