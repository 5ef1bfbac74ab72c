package ptp.learn.subgoals;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ptp.domain.Latent;
import ptp.domain.Seed;
import ptp.io.BadTensorFileException;
import ptp.learn.LearningRate;
import ptp.nn.Noise;
import ptp.nn.Tensor;

final class DistilledGeneratorTest {
  private static final int NOISE = 3;
  private static final int STATES = 6;
  private static final int EACH = 4;

  private static DistilledGenerator create() {
    DistillationOptions options = new DistillationOptions(8, 16, STATES, EACH, LearningRate.constant(3e-3), 100);
    return DistilledGenerator.create(options, NOISE, new Seed(5));
  }

  /** A function of state and z: the upper half of the state moves by the first number of z. */
  private static float[] followers(float[] states, float[] z) {
    float[] made = new float[z.length / NOISE * Latent.SIZE];
    for (int row = 0; row < z.length / NOISE; row++) {
      for (int i = 0; i < Latent.SIZE; i++) {
        float moved = i % Latent.CODES < Latent.CODES / 2 ? z[row * NOISE] : 0;
        made[row * Latent.SIZE + i] = states[row / EACH * Latent.SIZE + i] + moved;
      }
    }
    return made;
  }

  private static Map<String, Double> train(DistilledGenerator surrogate, int from, int to) {
    Map<String, Double> metrics = Map.of();
    for (int step = from; step < to; step++) {
      try (Tensor states = Noise.normal(new Seed(step), STATES, Latent.SIZE);
          Tensor z = Noise.normal(new Seed(-step), STATES * EACH, NOISE);
          Tensor made = Tensor.of(followers(states.floats(), z.floats()), STATES * EACH, Latent.SIZE)) {
        metrics = surrogate.step(states, z, made, step);
      }
    }
    return metrics;
  }

  @Test
  void learnsWhatItsGeneratorMakes() {
    try (DistilledGenerator surrogate = create()) {
      double first = train(surrogate, 0, 1).get("distance");
      double last = train(surrogate, 1, 150).get("distance");
      assertTrue(last < .5 * first, first + " -> " + last);
    }
  }

  @Test
  void sharedStatesGiveTheSameAsRepeatedOnes() {
    int repeat = 150;
    try (DistilledGenerator surrogate = create();
        Tensor states = Noise.normal(new Seed(1), 2, Latent.SIZE);
        Tensor z = Noise.normal(new Seed(2), 2 * repeat, NOISE)) {
      train(surrogate, 0, 20);
      float[] rows = states.floats();
      float[] all = new float[2 * repeat * Latent.SIZE];
      for (int row = 0; row < 2 * repeat; row++) {
        System.arraycopy(rows, row / repeat * Latent.SIZE, all, row * Latent.SIZE, Latent.SIZE);
      }
      try (Tensor repeated = Tensor.of(all, 2 * repeat, Latent.SIZE);
          Tensor shared = surrogate.generate(states, repeat, z);
          Tensor each = surrogate.generate(repeated, 1, z)) {
        assertArrayEquals(each.floats(), shared.floats(), 1e-4f);
      }
    }
  }

  @Test
  void resumesBitForBit() {
    try (DistilledGenerator straight = create();
        DistilledGenerator half = create()) {
      train(straight, 0, 10);
      train(half, 0, 5);
      try (DistilledGenerator resumed = DistilledGenerator.load(half.save(true))) {
        train(resumed, 5, 10);
        var a = straight.save(true).tensors();
        var b = resumed.save(true).tensors();
        assertEquals(a.keySet(), b.keySet());
        a.forEach((name, entry) -> assertTrue(Arrays.equals(entry.values(), b.get(name).values()), name));
      }
    }
  }

  @Test
  void refusesTheFileOfAnotherNetwork() {
    try (Tensor codebook = Noise.normal(new Seed(4), 6, Latent.CHANNELS);
        SubgoalGenerator generator = SubgoalGenerator.create(SubgoalOptions.fast(15), codebook, new Seed(3))) {
      var file = generator.save(false);
      assertThrows(BadTensorFileException.class, () -> DistilledGenerator.load(file));
    }
  }
}
