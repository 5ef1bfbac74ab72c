package ptp.learn.gcp;

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

final class MidpointPredictorTest {
  private static final GcpOptions SMALL =
      new GcpOptions(8, 4, 1, 2, 1000, .5, 50, LearningRate.constant(3e-3), 32, 100);

  @BeforeAll
  static void oneThread() {
    Torch.start(1);
  }

  private static Tensor codebook() {
    return Noise.normal(new Seed(1), 16, 5);
  }

  private static MidpointPredictor create() {
    try (Tensor codebook = codebook()) {
      return MidpointPredictor.create(SMALL, codebook, new Seed(2));
    }
  }

  /** Triples whose middle has the upper half of its left end and the lower half of its right end. */
  private static short[] triples(int count, long step) {
    SplittableRandom random = new Seed(5).derive(step).random();
    short[] codes = new short[count * 3 * 144];
    for (int i = 0; i < count; i++) {
      short left = (short) random.nextInt(16);
      short right = (short) random.nextInt(16);
      int at = i * 3 * 144;
      Arrays.fill(codes, at, at + 144, left);
      Arrays.fill(codes, at + 144, at + 216, left);
      Arrays.fill(codes, at + 216, at + 432, right);
    }
    return codes;
  }

  @Test
  void learnsWhatTheMiddleLooksLike() {
    try (MidpointPredictor predictor = create()) {
      Map<String, Double> metrics = Map.of();
      for (int i = 0; i < 150; i++) metrics = predictor.step(triples(32, i), 32, i);
      assertTrue(metrics.get("reconstruction") < .3 * metrics.get("copying"), metrics.toString());
    }
  }

  @Test
  void midpointsAreMadeOfCodeVectors() {
    try (MidpointPredictor predictor = create();
        Tensor left = Noise.normal(new Seed(3), 2, 720);
        Tensor right = Noise.normal(new Seed(4), 2, 720);
        Tensor z = Noise.normal(new Seed(5), 2, 4);
        Tensor middle = predictor.generate(left, right, z);
        Tensor codebook = codebook()) {
      assertArrayEquals(new long[] {2, 720}, middle.shape());
      float[] m = middle.floats();
      float[] table = codebook.floats();
      for (int cell = 0; cell < 144; cell++) assertTrue(isCode(m, cell, table), "cell " + cell);
    }
  }

  private static boolean isCode(float[] latent, int cell, float[] table) {
    for (int code = 0; code < 16; code++) {
      boolean same = true;
      for (int c = 0; c < 5; c++) same &= latent[c * 144 + cell] == table[code * 5 + c];
      if (same) return true;
    }
    return false;
  }

  @Test
  void resumesBitForBit() {
    try (MidpointPredictor straight = create()) {
      for (int i = 0; i < 3; i++) straight.step(triples(8, i), 8, i);
      try (MidpointPredictor resumed = MidpointPredictor.load(straight.save(true))) {
        straight.step(triples(8, 3), 8, 3);
        resumed.step(triples(8, 3), 8, 3);
        TensorFile one = straight.save(true);
        TensorFile two = resumed.save(true);
        one.tensors().forEach((name, e) -> assertArrayEquals(e.values(), two.tensors().get(name).values(), name));
        assertEquals(SMALL, resumed.options());
      }
    }
  }

  @Test
  void otherFilesAreRefused() {
    TensorFile other = new TensorFile().describe("kind", "iql");
    assertThrows(BadTensorFileException.class, () -> MidpointPredictor.load(other));
  }
}
