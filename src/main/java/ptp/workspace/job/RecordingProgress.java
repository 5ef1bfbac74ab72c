package ptp.workspace.job;

import java.util.List;
import java.util.function.Consumer;
import ptp.domain.Metric;
import ptp.domain.Progress;

/** Passes progress on and keeps the metrics. */
final class RecordingProgress implements Progress, AutoCloseable {
  private final Progress shown;
  private final MetricBatch metrics;

  RecordingProgress(Progress shown, Consumer<List<Metric>> sink) {
    this.shown = shown;
    this.metrics = new MetricBatch(sink);
  }

  @Override
  public void at(long done, long total) {
    shown.at(done, total);
    metrics.flushWhenDue();
  }

  @Override
  public void message(String sentence) {
    shown.message(sentence);
  }

  @Override
  public void metric(Metric metric) {
    shown.metric(metric);
    metrics.add(metric);
  }

  @Override
  public boolean cancelled() {
    return shown.cancelled();
  }

  @Override
  public void close() {
    metrics.close();
  }
}
