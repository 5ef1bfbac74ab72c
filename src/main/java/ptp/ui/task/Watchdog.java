package ptp.ui.task;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks the interface thread many times a second whether it is there and logs when the answer takes too long, with what
 * ran meanwhile. It costs one empty task per question.
 */
public final class Watchdog implements AutoCloseable {
  /** A longer silence is a stall. */
  public static final long LIMIT_MILLIS = 100;

  private static final System.Logger LOG = System.getLogger(Watchdog.class.getName());
  private static final long PAUSE_MILLIS = 20;
  private static final long LOOK_MILLIS = LIMIT_MILLIS / 4;
  private static final int FRAMES = 4;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Executor ui;
  private final Path log;
  private final Thread watcher = new Thread(this::watch, "workbench-watchdog");

  /**
   * @param ui runs things on the interface thread
   * @param log where stalls are written, see {@link Stall#read}
   */
  public Watchdog(Executor ui, Path log) {
    this.ui = ui;
    this.log = log;
    watcher.setDaemon(true);
  }

  public void start() {
    watcher.start();
  }

  private void watch() {
    try {
      Thread watched = Objects.requireNonNull(new Question().ask().thread);
      while (!Thread.currentThread().isInterrupted()) {
        ask(watched);
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /** The silence counts from when the question was there: before that, the watchdog itself may have waited for its turn. */
  private void ask(Thread watched) throws InterruptedException {
    long cpu = THREADS.getThreadCpuTime(watched.threadId());
    List<StackTraceElement[]> samples = new ArrayList<>();
    Question question = new Question();
    ui.execute(question);
    long asked = System.nanoTime();
    long late = 0;
    boolean answered = false;
    while (!answered) {
      long from = System.nanoTime();
      answered = question.answered.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      late += Math.max(0, millisSince(from) - LOOK_MILLIS);
      if (!answered) samples.add(watched.getStackTrace());
    }
    long millis = (question.at - asked) / 1_000_000;
    if (millis > LIMIT_MILLIS)
      report(new Stall(Instant.now(), millis, (question.cpu - cpu) / 1_000_000, late, what(samples)));
  }

  private static long millisSince(long nanos) {
    return (System.nanoTime() - nanos) / 1_000_000;
  }

  private void report(Stall stall) {
    try {
      stall.append(log);
    } catch (IOException full) {
      LOG.log(System.Logger.Level.WARNING, "stall of the interface thread: " + stall, full);
    }
  }

  /** The innermost lines of this program that were seen most often, and below them where it was. */
  static String what(List<StackTraceElement[]> samples) {
    return samples.stream()
        .map(Watchdog::line)
        .collect(Collectors.groupingBy(line -> line, Collectors.counting()))
        .entrySet().stream()
        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Comparator.comparing(Map.Entry::getKey)))
        .map(Map.Entry::getKey)
        .orElse("not seen");
  }

  private static String line(StackTraceElement[] stack) {
    String where = stack.length == 0 ? "" : " in " + name(stack[0]);
    List<StackTraceElement> own = Arrays.stream(stack).filter(e -> e.getClassName().startsWith("ptp.")).toList();
    List<StackTraceElement> shown = own.isEmpty() ? Arrays.asList(stack) : own;
    return shown.stream().limit(FRAMES).map(Watchdog::name).collect(Collectors.joining(" < ")) + where;
  }

  private static String name(StackTraceElement e) {
    return e.getClassName().replaceFirst(".*\\.", "") + "." + e.getMethodName() + ":" + e.getLineNumber();
  }

  @Override
  public void close() {
    watcher.interrupt();
  }

  /** Notes when, and at what processor time, the interface thread came to it. */
  private final class Question implements Runnable {
    private final CountDownLatch answered = new CountDownLatch(1);
    private volatile long at;
    private volatile long cpu;
    private volatile @Nullable Thread thread;

    Question ask() throws InterruptedException {
      ui.execute(this);
      answered.await();
      return this;
    }

    @Override
    public void run() {
      at = System.nanoTime();
      cpu = THREADS.getCurrentThreadCpuTime();
      thread = Thread.currentThread();
      answered.countDown();
    }
  }
}
