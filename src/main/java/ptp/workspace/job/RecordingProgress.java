package ptp.workspace.job;

import java.util.ArrayList;
import java.util.List;
import ptp.domain.Metric;
import ptp.domain.Progress;
import ptp.domain.RunId;
import ptp.experiment.record.MetricStore;

/**
 * Passes progress on and keeps the metrics of a run: in batches, a few times a second and at the end, because a transaction
 * per metric would slow the work down. For one thread.
 */
final class RecordingProgress implements Progress, AutoCloseable {
  private static final long PERIOD_NANOS = 250_000_000L;

  private final Progress shown;
  private final MetricStore metrics;
  private final RunId run;
  private final List<Metric> batch = new ArrayList<>();
  private long lastKept = System.nanoTime();

  RecordingProgress(Progress shown, MetricStore metrics, RunId run) {
    this.shown = shown;
    this.metrics = metrics;
    this.run = run;
  }

  @Override
  public void at(long done, long total) {
    shown.at(done, total);
    if (due()) keep();
  }

  @Override
  public void message(String sentence) {
    shown.message(sentence);
  }

  @Override
  public void metric(Metric metric) {
    shown.metric(metric);
    batch.add(metric);
    if (due()) keep();
  }

  private boolean due() {
    return System.nanoTime() - lastKept > PERIOD_NANOS;
  }

  private void keep() {
    lastKept = System.nanoTime();
    if (batch.isEmpty()) return;
    metrics.append(run, List.copyOf(batch));
    batch.clear();
  }

  @Override
  public boolean cancelled() {
    return shown.cancelled();
  }

  @Override
  public void close() {
    keep();
  }
}
