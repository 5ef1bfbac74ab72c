package ptp.domain;

/**
 * Use of seeds, so that no evaluation seed is ever used for tuning. A split's {@code i}-th seed is
 * {@code first + i}.
 */
public enum Split {
  /** The 32 goals per task that are practised. */
  PRACTICE(0),
  /** For choosing settings. */
  TUNING(100_000),
  /** For results that are reported, nothing else. */
  EVALUATION(1_000_000),
  /** For tables of what practice taught, measured once all is decided; those before were looked at for too long. */
  FINAL(2_000_000),
  /** Scenes of demonstrations. */
  DEMONSTRATION(10_000_000);

  private final long first;

  Split(long first) {
    this.first = first;
  }

  public Seed seed(long index) {
    return new Seed(first + index);
  }
}
