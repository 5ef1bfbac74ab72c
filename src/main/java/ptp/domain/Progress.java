package ptp.domain;

import java.util.function.DoubleConsumer;

/**
 * Progress and cancellation of long work. It is an argument of every long algorithm, so that the same code runs
 * under the window, the terminal and a test.
 */
public interface Progress {
  /** Work done so far, in units of the work's own choice, out of {@code total}. */
  void at(long done, long total);

  /** One sentence about what goes on now. */
  void message(String sentence);

  /** A measurement. */
  void metric(Metric metric);

  /** Whether to stop as soon as possible (within a second), leaving everything resumable. */
  boolean cancelled();

  /** Throws {@link java.util.concurrent.CancellationException} when {@link #cancelled()}. */
  default void checkCancelled() {
    if (cancelled()) throw new java.util.concurrent.CancellationException("cancelled");
  }

  /** For a part of this work that tells its share, 0 to 1, in another way: cancelled with the whole, which gets its measurements. */
  default Progress telling(DoubleConsumer share) {
    return new PartProgress(this, share);
  }

  /** For a part of this work too small to tell how far it is: cancelled with the whole, which gets its measurements. */
  default Progress quiet() {
    return telling(share -> {});
  }

  /** Tells nobody and is never cancelled. */
  Progress SILENT =
      new Progress() {
        @Override
        public void at(long done, long total) {}

        @Override
        public void message(String sentence) {}

        @Override
        public void metric(Metric metric) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };
}
