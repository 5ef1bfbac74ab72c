package ptp.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.FloatBuffer;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearestCodeTest {
  @ParameterizedTest
  @CsvSource({"512, 1", "512, 8", "3, 1", "512, 0.01", "2, 0"})
  void findsWhatComparingAllFinds(int codes, double spread) {
    SplittableRandom random = new SplittableRandom(7);
    float[] table = new float[codes * 5];
    for (int i = 0; i < table.length; i++) table[i] = (float) (random.nextGaussian() * (i % 3 == 0 ? 2 : .3));
    NearestCode nearest = new NearestCode(table);
    for (int n = 0; n < 2000; n++) {
      float[] x = new float[5];
      int near = random.nextInt(codes);
      for (int d = 0; d < 5; d++) x[d] = (float) (table[near * 5 + d] + spread * random.nextGaussian());
      int found = nearest.of(x[0], x[1], x[2], x[3], x[4], random.nextInt(codes));
      assertEquals(smallest(table, x), distance(table, found, x), 1e-6 * (1 + smallest(table, x)));
    }
  }

  @ParameterizedTest
  @CsvSource({"20"})
  void snappingKeepsWhatIsSnapped(int codes) {
    SplittableRandom random = new SplittableRandom(8);
    float[] table = new float[codes * 5];
    for (int i = 0; i < table.length; i++) table[i] = random.nextFloat();
    NearestCode nearest = new NearestCode(table);
    float[] latents = new float[3 * 720];
    for (int i = 0; i < latents.length; i++) latents[i] = random.nextFloat();
    short[] indices = nearest.codes(latents, 3);
    nearest.snap(FloatBuffer.wrap(latents));
    float[] once = latents.clone();
    nearest.snap(FloatBuffer.wrap(latents));
    assertArrayEquals(once, latents);
    assertArrayEquals(indices, nearest.codes(latents, 3));
    assertEquals(table[indices[144 + 7] * 5 + 2], latents[720 + 2 * 144 + 7]);
  }

  private static double smallest(float[] table, float[] x) {
    double best = Double.MAX_VALUE;
    for (int c = 0; c < table.length / 5; c++) best = Math.min(best, distance(table, c, x));
    return best;
  }

  private static double distance(float[] table, int code, float[] x) {
    double sum = 0;
    for (int d = 0; d < 5; d++) sum += Math.pow(table[code * 5 + d] - x[d], 2);
    return sum;
  }
}
