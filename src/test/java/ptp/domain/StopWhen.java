package ptp.domain;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Tells nobody, and is cancelled whenever {@code stop} says so. */
public record StopWhen(BooleanSupplier stop) implements Progress {
  /** Cancelled from the {@code look}-th look on, counted from 1. */
  public static StopWhen look(int look) {
    AtomicInteger looks = new AtomicInteger();
    return new StopWhen(() -> looks.incrementAndGet() >= look);
  }

  @Override
  public void at(long done, long total) {}

  @Override
  public void message(String sentence) {}

  @Override
  public void metric(Metric metric) {}

  @Override
  public boolean cancelled() {
    return stop.getAsBoolean();
  }
}
