package ptp.domain;

import java.util.function.DoubleConsumer;

/**
 * A part of larger work: passes on how far it is, and whether the whole is cancelled.
 *
 * @param share is told the share that is done, 0 to 1
 */
record PartProgress(Progress whole, DoubleConsumer share) implements Progress {
  @Override
  public void at(long done, long total) {
    share.accept(total == 0 ? 0 : (double) done / total);
  }

  @Override
  public void message(String sentence) {}

  @Override
  public void metric(Metric metric) {
    whole.metric(metric);
  }

  @Override
  public boolean cancelled() {
    return whole.cancelled();
  }
}
