package ptp.nn;

import java.util.SplittableRandom;

/** Initial values of a parameter. They are drawn in Java, so they depend on the seed alone. */
@FunctionalInterface
public interface Initialiser {
  /** {@code count} values in row-major order. */
  float[] values(int count, SplittableRandom random);

  /** Uniform in [-bound, bound]. */
  static Initialiser uniform(double bound) {
    return (count, random) -> {
      float[] v = new float[count];
      for (int i = 0; i < count; i++) v[i] = (float) random.nextDouble(-bound, bound);
      return v;
    };
  }

  /** PyTorch's default for weights and biases of linear and convolutional layers: uniform within 1 / sqrt(fan-in). */
  static Initialiser fanIn(long fanIn) {
    return uniform(1 / Math.sqrt(fanIn));
  }

  /** He et al. 2015 for layers followed by ReLU: normal with standard deviation sqrt(2 / fan-in). */
  static Initialiser kaimingNormal(long fanIn) {
    return normal(Math.sqrt(2.0 / fanIn));
  }

  /** Normal around zero. */
  static Initialiser normal(double deviation) {
    return (count, random) -> {
      float[] v = new float[count];
      for (int i = 0; i < count; i++) v[i] = (float) (deviation * random.nextGaussian());
      return v;
    };
  }

  static Initialiser constant(double value) {
    return (count, random) -> {
      float[] v = new float[count];
      java.util.Arrays.fill(v, (float) value);
      return v;
    };
  }

  static Initialiser zeros() {
    return constant(0);
  }

  static Initialiser ones() {
    return constant(1);
  }
}
