package ptp.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import ptp.domain.Metric;
import ptp.domain.Progress;

/**
 * The progress of one stage of a job: readable from any thread while one thread works.
 */
final class JobProgress implements Progress, AutoCloseable {
  private final MetricBatch metrics;
  private final TimeLeft timeLeft = new TimeLeft();
  private volatile boolean cancelled;
  private volatile double fraction;
  private volatile String message = "";

  JobProgress(Consumer<List<Metric>> sink) {
    this.metrics = new MetricBatch(sink);
  }

  @Override
  public void at(long done, long total) {
    fraction = total <= 0 ? 0 : Math.min(1.0, done / (double) total);
    timeLeft.at(done, total);
    metrics.flushWhenDue();
  }

  @Override
  public void message(String sentence) {
    message = sentence;
  }

  @Override
  public void metric(Metric metric) {
    metrics.add(metric);
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

  /** Hands on the last metrics; called by the working thread. */
  @Override
  public void close() {
    metrics.close();
  }
}
