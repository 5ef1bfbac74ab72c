package ptp.workspace.job;

import java.time.Duration;
import java.util.Optional;
import ptp.domain.Metric;
import ptp.domain.Progress;
import ptp.service.TimeLeft;

/**
 * The progress of one stage of a job: readable from any thread while one thread works.
 */
final class JobProgress implements Progress {
  private final Runnable changed;
  private final TimeLeft timeLeft = new TimeLeft();
  private volatile boolean cancelled;
  private volatile boolean paused;
  private volatile double fraction;
  private volatile String message = "";

  /**
   * @param changed is told of every step
   */
  JobProgress(Runnable changed) {
    this.changed = changed;
  }

  @Override
  public void at(long done, long total) {
    fraction = total <= 0 ? 0 : Math.min(1.0, done / (double) total);
    timeLeft.at(done, total);
    changed.run();
  }

  @Override
  public void message(String sentence) {
    message = sentence;
    changed.run();
  }

  @Override
  public void metric(Metric metric) {}

  /** Every look whether to stop waits while the job is paused; a cancel ends the wait. */
  @Override
  public boolean cancelled() {
    if (paused) rest();
    return cancelled;
  }

  private synchronized void rest() {
    long begun = System.nanoTime();
    try {
      while (paused && !cancelled) wait();
    } catch (InterruptedException e) {
      cancelled = true;
      Thread.currentThread().interrupt();
    }
    timeLeft.rested(System.nanoTime() - begun);
  }

  synchronized void pause(boolean now) {
    paused = now;
    notifyAll();
  }

  synchronized void cancel() {
    cancelled = true;
    notifyAll();
  }

  double fraction() {
    return fraction;
  }

  String message() {
    return message;
  }

  Optional<Duration> left() {
    return timeLeft.left();
  }
}
