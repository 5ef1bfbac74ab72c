package ptp.ui.task;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
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
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Threads::daemon);

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
   * Runs {@code work} off the interface thread again and again, pausing that long between. A failure is logged and does
   * not end the repetition: what cannot be read now may be readable next time.
   */
  public void every(Duration pause, Runnable work) {
    clock.scheduleWithFixedDelay(() -> guarded(work), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failure) {
      LOG.log(System.Logger.Level.WARNING, "polling failed", failure);
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
