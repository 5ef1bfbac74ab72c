package ptp.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import ptp.domain.Metric;
import ptp.domain.Progress;

/**
 * The progress of one stage of a job: readable from any thread while one thread works. Metrics are handed on in batches,
 * a few times a second and at the end, because a transaction per metric would slow the work down.
 */
final class JobProgress implements Progress {
  private static final long BATCH_NANOS = 250_000_000L;

  private final Consumer<List<Metric>> sink;
  private final List<Metric> batch = new ArrayList<>();
  private final TimeLeft timeLeft = new TimeLeft();
  private volatile boolean cancelled;
  private volatile double fraction;
  private volatile String message = "";
  private long lastFlush = System.nanoTime();

  JobProgress(Consumer<List<Metric>> sink) {
    this.sink = sink;
  }

  @Override
  public void at(long done, long total) {
    fraction = total <= 0 ? 0 : Math.min(1.0, done / (double) total);
    timeLeft.at(done, total);
    if (System.nanoTime() - lastFlush > BATCH_NANOS) flush();
  }

  @Override
  public void message(String sentence) {
    message = sentence;
  }

  @Override
  public void metric(Metric metric) {
    batch.add(metric);
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }

  void cancel() {
    cancelled = true;
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

  /** Hands on what is collected; called by the working thread only. */
  void flush() {
    lastFlush = System.nanoTime();
    if (batch.isEmpty()) return;
    sink.accept(List.copyOf(batch));
    batch.clear();
  }
}
