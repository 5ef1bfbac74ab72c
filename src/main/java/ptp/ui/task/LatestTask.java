package ptp.ui.task;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import ptp.domain.Metric;
import ptp.domain.Progress;

/**
 * Runs a task off the interface thread such that the latest one wins: a newer task tells the older one to stop, and what
 * an older one still delivers is dropped.
 */
public final class LatestTask {
  private final Executor worker;
  private final Executor ui;
  private final AtomicLong newest = new AtomicLong();

  public LatestTask(Executor worker, Executor ui) {
    this.worker = worker;
    this.ui = ui;
  }

  /** Work that delivers results, any number of them, while it runs. */
  @FunctionalInterface
  public interface Work<T> {
    void run(Progress progress, Consumer<T> deliver) throws Exception;
  }

  /**
   * Starts the task in place of all older ones.
   *
   * @param delivered gets every result, on the interface thread
   * @param ended is told at the end, on the interface thread: null, or the failure; never when a newer task came
   */
  public <T> void submit(Work<T> work, Consumer<T> delivered, Consumer<Exception> ended) {
    long ticket = newest.incrementAndGet();
    worker.execute(() -> run(ticket, work, delivered, ended));
  }

  /** Tells the running task to stop and drops what it still delivers. */
  public void cancel() {
    newest.incrementAndGet();
  }

  private <T> void run(long ticket, Work<T> work, Consumer<T> delivered, Consumer<Exception> ended) {
    if (stale(ticket)) return;
    try {
      work.run(new Ticket(ticket), result -> publish(ticket, () -> delivered.accept(result)));
      publish(ticket, () -> ended.accept(null));
    } catch (CancellationException superseded) {
      publish(ticket, () -> ended.accept(null));
    } catch (Exception failure) {
      publish(ticket, () -> ended.accept(failure));
    }
  }

  private void publish(long ticket, Runnable change) {
    ui.execute(
        () -> {
          if (!stale(ticket)) change.run();
        });
  }

  private boolean stale(long ticket) {
    return newest.get() != ticket;
  }

  /** Cancelled as soon as a newer task was submitted. */
  private final class Ticket implements Progress {
    private final long ticket;

    Ticket(long ticket) {
      this.ticket = ticket;
    }

    @Override
    public void at(long done, long total) {}

    @Override
    public void message(String sentence) {}

    @Override
    public void metric(Metric metric) {}

    @Override
    public boolean cancelled() {
      return stale(ticket);
    }
  }
}
