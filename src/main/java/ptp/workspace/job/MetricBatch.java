package ptp.workspace.job;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import ptp.domain.Metric;

/**
 * Hands metrics on in batches, a few times a second and at the end, because a transaction per metric would slow the work
 * down. For one thread.
 */
public final class MetricBatch implements AutoCloseable {
  private static final long PERIOD_NANOS = 250_000_000L;

  private final Consumer<List<Metric>> sink;
  private final List<Metric> batch = new ArrayList<>();
  private long lastFlush = System.nanoTime();

  public MetricBatch(Consumer<List<Metric>> sink) {
    this.sink = sink;
  }

  public void add(Metric metric) {
    batch.add(metric);
    flushWhenDue();
  }

  /** Hands on what waits, if the last time is long enough ago. */
  public void flushWhenDue() {
    if (System.nanoTime() - lastFlush > PERIOD_NANOS) flush();
  }

  private void flush() {
    lastFlush = System.nanoTime();
    if (batch.isEmpty()) return;
    sink.accept(List.copyOf(batch));
    batch.clear();
  }

  @Override
  public void close() {
    flush();
  }
}
