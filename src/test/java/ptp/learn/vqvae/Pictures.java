package ptp.learn.vqvae;

import java.util.SplittableRandom;
import ptp.domain.Frame;
import ptp.domain.Seed;

/** Made-up pictures: a few coloured rectangles on grey. */
public final class Pictures {
  private Pictures() {}

  /** {@code count} pictures of 48 x 48 x 3 bytes. */
  public static byte[] rectangles(Seed seed, int count) {
    SplittableRandom random = seed.random();
    byte[] out = new byte[count * Frame.OBSERVATION_BYTES];
    java.util.Arrays.fill(out, (byte) 128);
    for (int i = 0; i < count; i++) {
      for (int r = 0; r < 3; r++) rectangle(out, i, random);
    }
    return out;
  }

  private static void rectangle(byte[] out, int picture, SplittableRandom random) {
    int left = random.nextInt(36);
    int top = random.nextInt(36);
    int width = 6 + random.nextInt(6);
    byte[] colour = new byte[3];
    random.nextBytes(colour);
    for (int y = top; y < top + width; y++) {
      for (int x = left; x < left + width; x++) {
        System.arraycopy(colour, 0, out, picture * Frame.OBSERVATION_BYTES + (y * 48 + x) * 3, 3);
      }
    }
  }
}
