package ptp.run.workspace;

import java.util.List;
import ptp.domain.RunId;
import ptp.domain.RunRecord;
import ptp.run.MetricService;
import ptp.store.MetricStore;
import ptp.store.RunStore;

/** Runs and metrics as the workspace's index keeps them. */
final class StoredMetrics implements MetricService {
  private final RunStore runs;
  private final MetricStore metrics;

  StoredMetrics(RunStore runs, MetricStore metrics) {
    this.runs = runs;
    this.metrics = metrics;
  }

  @Override
  public List<RunRecord> runs() {
    return runs.list();
  }

  @Override
  public List<String> names(RunId run) {
    return metrics.names(run);
  }

  @Override
  public Series series(RunId run, String name) {
    MetricStore.Series series = metrics.series(run, name);
    return new Series(series.steps(), series.values());
  }
}
