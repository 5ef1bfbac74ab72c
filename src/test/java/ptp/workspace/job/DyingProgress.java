package ptp.workspace.job;

import ptp.domain.Metric;
import ptp.domain.Progress;

/** Throws after so many updates, which ends work as unprepared as a kill does. */
record DyingProgress(long update) implements Progress {
  @Override
  public void at(long done, long total) {
    if (done == update) throw new IllegalStateException("died");
  }

  @Override
  public void message(String sentence) {}

  @Override
  public void metric(Metric metric) {}

  @Override
  public boolean cancelled() {
    return false;
  }
}
