package ptp.domain;

import java.util.SplittableRandom;

/**
 * The one source of randomness. Streams are derived from (seed, name, index), never shared, so that work can be resumed
 * at any index and gives the same numbers.
 */
public record Seed(long value) {
  /** An independent seed for a named part. */
  public Seed derive(String name) {
    return new Seed(mix(value ^ mix(name.hashCode() * 0x9E3779B97F4A7C15L + name.length())));
  }

  /** An independent seed for the {@code index}-th item of this part. */
  public Seed derive(long index) {
    return new Seed(mix(value + mix(index + 0x632BE59BD9B4E019L)));
  }

  /** A fresh generator at the start of this seed's stream. */
  public SplittableRandom random() {
    return new SplittableRandom(value);
  }

  /** The finaliser of MurmurHash3 as SplitMix64 uses it. */
  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
