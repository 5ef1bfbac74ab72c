package ptp.service;

import java.util.List;
import java.util.Map;
import java.util.Set;
import ptp.domain.Metric;
import ptp.domain.RunId;
import ptp.domain.RunRecord;
import ptp.stats.SeedCurve;

/** Runs of a workspace and what they measured; fast enough to be read a few times a second, off the interface thread. */
public interface MetricService extends ChangeSource {
  /** All runs but those thrown away, newest first. */
  List<RunRecord> runs();

  /** The runs thrown away, newest first. */
  List<RunRecord> trashed();

  /** The tags of every run that has some. */
  Map<RunId, Set<String>> tags();

  /** Puts a tag on a run. */
  void tag(RunId run, String tag);

  /** Takes a tag off a run. */
  void untag(RunId run, String tag);

  /** Throws a run away; it keeps what it measured. */
  void trash(RunId run);

  /** Brings a run back that was thrown away. */
  void restore(RunId run);

  /** Forgets a run for ever that was thrown away: its record, what it measured, and its files. */
  void delete(RunId run);

  /** A run's success over its epochs. */
  default SeedCurve success(RunRecord run) {
    Series curve = series(run.id(), Metric.SUCCESS);
    return new SeedCurve(run.seed(), curve.steps(), curve.values());
  }

  /** Names of what a run measured, in alphabetical order. */
  List<String> names(RunId run);

  /** The same in the order in which it began to be measured. */
  List<String> begun(RunId run);

  /** A metric's values, by step. */
  Series series(RunId run, String name);

  /** Parallel arrays, ascending in steps. */
  record Series(long[] steps, double[] values) {}
}
