package ptp.ui.task;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import ptp.experiment.BackgroundThreads;

/** Every thread of the window besides the interface thread; all are daemons, yield to it, and end with {@link #close}. */
public final class Threads implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Threads.class.getName());

  private final Executor ui;
  private final ExecutorService worker = oneThread();
  private final ExecutorService planner = oneThread();
  private final ExecutorService painter = oneThread();
  private final List<ExecutorService> own = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService clock =
      new ScheduledThreadPoolExecutor(1, Threads::daemon, new ThreadPoolExecutor.DiscardPolicy());

  /**
   * @param ui runs things on the interface thread
   */
  public Threads(Executor ui) {
    this.ui = ui;
  }

  /** The interface thread. */
  public Executor ui() {
    return ui;
  }

  /** Short work in order: starting jobs, reading pictures, writing figures. */
  public Executor worker() {
    return worker;
  }

  /** Plans, which take seconds, one at a time. */
  public Executor planner() {
    return planner;
  }

  /** A task for one chart; all charts are drawn by one thread, so that they take no more than one core. */
  public LatestTask drawing() {
    return new LatestTask(painter, ui);
  }

  /** Tasks of that worker of which the newest wins. */
  public LatestTask latest(Executor worker) {
    return new LatestTask(worker, ui);
  }

  /** A thread of its own, for work that must wait for nothing else; one thing at a time, in order. */
  public Executor own() {
    ExecutorService thread = Executors.newSingleThreadExecutor(Threads::daemon);
    own.add(thread);
    return thread;
  }

  /**
   * Reads again what changed, off the interface thread and at most four times a second. What cannot be read is logged and may
   * be readable after the next change.
   */
  public Executor reading() {
    return new PacedExecutor(clock, Threads::guarded);
  }

  /** The same on a thread of its own, for reading that takes long. */
  public Executor slowReading() {
    Executor thread = own();
    return new PacedExecutor(clock, work -> thread.execute(() -> guarded(work)));
  }

  private static void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failure) {
      LOG.log(System.Logger.Level.WARNING, "a change could not be read", failure);
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
    planner.shutdownNow();
    painter.shutdownNow();
    worker.shutdown();
    own.forEach(ExecutorService::shutdown);
  }

  /** Does something, on a thread of its own, once everything is done that was asked for before {@link #close}. */
  public void afterClose(Runnable more) {
    daemon(
        () -> {
          for (ExecutorService thread : own) thread.close();
          worker.close();
          planner.close();
          more.run();
        }).start();
  }

  /** One thread; what a closed window still asks of it is dropped. */
  private static ExecutorService oneThread() {
    return new ThreadPoolExecutor(
        1,
        1,
        0,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(),
        Threads::daemon,
        new ThreadPoolExecutor.DiscardPolicy());
  }

  private static Thread daemon(Runnable work) {
    return BackgroundThreads.SHORT.thread("workbench-window", work);
  }
}
