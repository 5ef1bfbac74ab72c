package ptp.workspace.job;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import ptp.domain.Metric;
import ptp.domain.Progress;

/** Counts how often work looks whether to stop, tells it to at one of these looks, and keeps what it is told. */
public final class CountingProgress implements Progress {
  private final long stopAtLook;
  private final Consumer<Metric> metrics;
  private final Map<String, Long> messages = new LinkedHashMap<>();
  private long looks;
  private long updates;
  private long lastLook = System.nanoTime();
  private long longestGap;

  private CountingProgress(long stopAtLook, Consumer<Metric> metrics) {
    this.stopAtLook = stopAtLook;
    this.metrics = metrics;
  }

  static CountingProgress endless() {
    return new CountingProgress(Long.MAX_VALUE, metric -> {});
  }

  static CountingProgress endless(Consumer<Metric> metrics) {
    return new CountingProgress(Long.MAX_VALUE, metrics);
  }

  /** Cancelled from the {@code look}-th look on, counted from 1. */
  public static CountingProgress stoppingAt(long look) {
    return new CountingProgress(look, metric -> {});
  }

  @Override
  public void at(long done, long total) {
    if (done > total) throw new AssertionError(done + " of " + total);
    updates++;
  }

  @Override
  public void message(String sentence) {
    messages.put(sentence, looks);
  }

  @Override
  public void metric(Metric metric) {
    metrics.accept(metric);
  }

  @Override
  public boolean cancelled() {
    long now = System.nanoTime();
    longestGap = Math.max(longestGap, now - lastLook);
    lastLook = now;
    return ++looks >= stopAtLook;
  }

  public long looks() {
    return looks;
  }

  long updates() {
    return updates;
  }

  double longestGapSeconds() {
    return longestGap / 1e9;
  }

  /** Each message and after how many looks it came last. */
  Map<String, Long> messages() {
    return messages;
  }
}
