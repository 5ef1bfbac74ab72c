package ptp.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ptp.domain.RunId;
import ptp.domain.RunRecord;
import ptp.experiment.record.MetricStore;
import ptp.experiment.record.RunStore;
import ptp.experiment.record.Workspace;
import ptp.io.StoreException;
import ptp.service.ChangeSource;
import ptp.service.MetricService;

/** Runs and metrics as the workspace's index keeps them. */
final class StoredMetrics implements MetricService {
  private final RunStore runs;
  private final MetricStore metrics;
  private final Workspace workspace;
  private final ChangeSource index;

  /**
   * @param index says when the workspace's index was written
   */
  StoredMetrics(RunStore runs, MetricStore metrics, Workspace workspace, ChangeSource index) {
    this.runs = runs;
    this.metrics = metrics;
    this.workspace = workspace;
    this.index = index;
  }

  @Override
  public Runnable subscribe(Runnable listener) {
    return index.subscribe(listener);
  }

  @Override
  public List<RunRecord> runs() {
    return runs.list();
  }

  @Override
  public List<RunRecord> trashed() {
    return runs.trashed();
  }

  @Override
  public Map<RunId, Set<String>> tags() {
    return runs.tags();
  }

  @Override
  public void tag(RunId run, String tag) {
    runs.tag(run, tag);
  }

  @Override
  public void untag(RunId run, String tag) {
    runs.untag(run, tag);
  }

  @Override
  public void trash(RunId run) {
    runs.trash(run);
  }

  @Override
  public void restore(RunId run) {
    runs.restore(run);
  }

  /** The record goes first, so that files which cannot be deleted leave no run without its files. */
  @Override
  public void delete(RunId run) {
    runs.delete(run);
    Path folder = workspace.run(run);
    if (Files.notExists(folder)) return;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    } catch (IOException kept) {
      throw new StoreException("the run is deleted, but its files in " + folder + " are not; delete them by hand",
          kept);
    }
  }

  @Override
  public List<String> names(RunId run) {
    return metrics.names(run);
  }

  @Override
  public List<String> begun(RunId run) {
    return metrics.begun(run);
  }

  @Override
  public Series series(RunId run, String name) {
    MetricStore.Series series = metrics.series(run, name);
    return new Series(series.steps(), series.values());
  }
}
