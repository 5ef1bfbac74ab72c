package ptp.run.stage;

import ptp.domain.Metric;
import ptp.domain.Progress;

/** The progress of a part of larger work: it can be cancelled with the whole, and tells nothing of its own. */
record QuietProgress(Progress whole) implements Progress {
  @Override
  public void at(long done, long total) {}

  @Override
  public void message(String sentence) {}

  @Override
  public void metric(Metric metric) {}

  @Override
  public boolean cancelled() {
    return whole.cancelled();
  }
}
