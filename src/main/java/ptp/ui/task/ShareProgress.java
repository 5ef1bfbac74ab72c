package ptp.ui.task;

import java.util.function.DoubleConsumer;
import ptp.domain.Metric;
import ptp.domain.Progress;

/**
 * Passes on how far work is, and whether it is cancelled.
 *
 * @param share is told the share that is done, 0 to 1
 */
public record ShareProgress(Progress whole, DoubleConsumer share) implements Progress {
  @Override
  public void at(long done, long total) {
    share.accept(total == 0 ? 0 : (double) done / total);
  }

  @Override
  public void message(String sentence) {}

  @Override
  public void metric(Metric metric) {}

  @Override
  public boolean cancelled() {
    return whole.cancelled();
  }
}
