package ptp.service;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Estimates the time left of steady work from what was done since it was first looked at, so that resumed work counts right. */
public final class TimeLeft {
  private static final long WARM_UP_NANOS = 1_000_000_000L;

  private final LongSupplier nanoTime;
  private long startNanos;
  private long startDone = -1;
  private long total;
  private volatile @Nullable Duration left;

  public TimeLeft() {
    this(System::nanoTime);
  }

  /**
   * @param nanoTime a clock that never goes back
   */
  TimeLeft(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Notes that {@code done} of {@code of} units are done now; a smaller {@code done} or another total starts anew. */
  public void at(long done, long of) {
    long now = nanoTime.getAsLong();
    if (startDone < 0 || done < startDone || of != total) {
      total = of;
      startDone = done;
      startNanos = now;
      left = null;
      return;
    }
    long elapsed = now - startNanos;
    if (done > startDone && elapsed > WARM_UP_NANOS) {
      left = Duration.ofNanos((long) (elapsed / (double) (done - startDone) * (total - done)));
    }
  }

  /** Nothing was done on purpose for so long, which says nothing about the speed. */
  public void rested(long nanos) {
    startNanos += nanos;
  }

  public Optional<Duration> left() {
    return Optional.ofNullable(left);
  }
}
