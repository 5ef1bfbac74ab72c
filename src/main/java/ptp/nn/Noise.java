package ptp.nn;

import java.util.SplittableRandom;
import ptp.domain.Seed;

/**
 * Random tensors drawn from a {@link Seed}, never from libtorch's shared generator: a training step that derives its
 * seed from its index gives the same numbers after a resume.
 */
public final class Noise {
  private Noise() {}

  /** Standard normal numbers. */
  public static Tensor normal(Seed seed, long... shape) {
    SplittableRandom random = seed.random();
    float[] v = new float[Math.toIntExact(java.util.Arrays.stream(shape).reduce(1, Math::multiplyExact))];
    for (int i = 0; i < v.length; i++) v[i] = (float) random.nextGaussian();
    return Tensor.of(v, shape);
  }

  /** {@code count} int64 numbers in [0, bound). */
  public static Tensor integers(Seed seed, long bound, int count) {
    return Tensor.of(seed.random().longs(count, 0, bound).toArray(), count);
  }
}
