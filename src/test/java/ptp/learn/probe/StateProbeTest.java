package ptp.learn.probe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import ptp.domain.Latent;
import ptp.domain.Seed;
import ptp.io.BadTensorFileException;
import ptp.io.TensorFile;
import ptp.learn.LearningRate;

final class StateProbeTest {
  private static final int BATCH = 32;
  private static final ProbeOptions SMALL = new ProbeOptions(4, 16, LearningRate.constant(3e-3), BATCH, 200);

  /** A bright cell whose column and row, in metres, are to be read. */
  private static float[] latent(int x, int y) {
    float[] out = new float[Latent.SIZE];
    Arrays.fill(out, y * 12 + x, y * 12 + x + 1, 4);
    return out;
  }

  private static float[] position(int x, int y) {
    return new float[] {.4f + .02f * x, -.1f + .02f * y};
  }

  private static double step(StateProbe r, long step) {
    SplittableRandom random = new Seed(1).derive(step).random();
    float[] latents = new float[BATCH * Latent.SIZE];
    float[] numbers = new float[BATCH * 2];
    for (int i = 0; i < BATCH; i++) {
      int x = random.nextInt(12);
      int y = random.nextInt(12);
      System.arraycopy(latent(x, y), 0, latents, i * Latent.SIZE, Latent.SIZE);
      System.arraycopy(position(x, y), 0, numbers, i * 2, 2);
    }
    return r.step(latents, numbers, BATCH, step).get("loss");
  }

  private static StateProbe create() {
    StateProbe r = StateProbe.create(List.of("x", "y"), SMALL, new Seed(2));
    r.standardise(List.of(position(0, 0), position(11, 11), position(0, 11), position(11, 0)));
    return r;
  }

  @Test
  void readsWhereTheBrightCellIs() {
    try (StateProbe r = create()) {
      for (int i = 0; i < 300; i++) step(r, i);
      double error = 0;
      for (int x = 0; x < 12; x++) error += Math.abs(r.predict(latent(x, 5), 1)[0][0] - position(x, 5)[0]) / 12;
      assertTrue(error < .02, "mean error in metres: " + error);
    }
  }

  @Test
  void resumesBitForBitAndRefusesOtherFiles() {
    try (StateProbe straight = create();
        StateProbe half = create()) {
      for (int i = 0; i < 10; i++) step(straight, i);
      for (int i = 0; i < 5; i++) step(half, i);
      try (StateProbe resumed = StateProbe.load(half.save(true))) {
        for (int i = 5; i < 10; i++) step(resumed, i);
        assertArrayEquals(straight.predict(latent(3, 4), 1)[0], resumed.predict(latent(3, 4), 1)[0]);
        assertEquals(List.of("x", "y"), resumed.names());
      }
    }
    TensorFile other = new TensorFile().describe("kind", "vqvae");
    assertThrows(BadTensorFileException.class, () -> StateProbe.load(other));
  }
}
