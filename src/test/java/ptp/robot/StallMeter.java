package ptp.robot;

import java.util.concurrent.locks.LockSupport;

/** How long a thread that sleeps 2 ms at a time was let to wait for a processor. */
final class StallMeter {
  private static final long SLEEP = 2_000_000;

  private volatile long longest;
  private volatile boolean ended;

  StallMeter() {
    Thread thread = new Thread(this::measure);
    thread.setDaemon(true);
    thread.start();
  }

  private void measure() {
    long before = System.nanoTime();
    while (!ended) {
      LockSupport.parkNanos(SLEEP);
      long now = System.nanoTime();
      longest = Math.max(longest, now - before - SLEEP);
      before = now;
    }
  }

  /** The longest wait so far, ns; ends the measurement. */
  long longest() {
    ended = true;
    return longest;
  }
}
