package ptp.ui.task;

import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Does things at most four times a second: the first one at once, and of those that come meanwhile the newest, when its time
 * has come. A change that is told a thousand times a second is read four times, and the last change always. Nothing runs
 * while nothing comes.
 */
final class PacedExecutor implements Executor {
  private static final long PERIOD_NANOS = 250_000_000;

  private final ScheduledExecutorService clock;
  private final Executor worker;
  private final AtomicReference<Runnable> newest = new AtomicReference<>();
  private volatile long begun = System.nanoTime() - PERIOD_NANOS;

  /**
   * @param worker does the work, one thing at a time
   */
  PacedExecutor(ScheduledExecutorService clock, Executor worker) {
    this.clock = clock;
    this.worker = worker;
  }

  @Override
  public void execute(Runnable work) {
    if (newest.getAndSet(work) != null) return;
    long wait = Math.max(0, begun + PERIOD_NANOS - System.nanoTime());
    clock.schedule(() -> worker.execute(this::run), wait, TimeUnit.NANOSECONDS);
  }

  private void run() {
    begun = System.nanoTime();
    newest.getAndSet(null).run();
  }
}
