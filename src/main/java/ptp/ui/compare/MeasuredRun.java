package ptp.ui.compare;

import ptp.domain.Method;
import ptp.domain.ObservationMode;
import ptp.domain.RunRecord;
import ptp.stats.SeedCurve;

/**
 * A run of a method on a task, and its success over epochs.
 *
 * @param success shares, 0 to 1; empty for a run that has measured nothing yet
 */
record MeasuredRun(RunRecord run, SeedCurve success) {
  /** What runs have in common that are averaged: everything but the seed. */
  record Group(Method method, ObservationMode observation, String preset) {}

  Group group() {
    return new Group(run.method(), run.observation(), run.preset());
  }

  /** The last value, NaN when there is none. */
  double last() {
    double[] values = success.values();
    return values.length == 0 ? Double.NaN : values[values.length - 1];
  }
}
