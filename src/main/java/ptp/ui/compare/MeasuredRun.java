package ptp.ui.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import ptp.domain.Method;
import ptp.domain.ObservationMode;
import ptp.domain.RunRecord;
import ptp.stats.SeedCurve;

/**
 * A run of a method on a task, its success over epochs, and its tags.
 *
 * @param success shares, 0 to 1; empty for a run that has measured nothing yet
 */
record MeasuredRun(RunRecord run, SeedCurve success, Set<String> tags) {
  /** What the parts of one experiment have in common; its offline and its practice run are one curve. */
  record Strand(Method method, ObservationMode observation, String preset, long seed) {}

  Strand strand() {
    return new Strand(run.method(), run.observation(), run.preset(), run.seed());
  }

  /** The last value, NaN when there is none. */
  double last() {
    double[] values = success.values();
    return values.length == 0 ? Double.NaN : values[values.length - 1];
  }

  /** Whether the run says every one of these lower-case words: in its name, method, preset, kind, seed, state or tags. */
  boolean says(List<String> words) {
    String all =
        String.join(
            " ", run.id().value(), run.method().title(), run.method().id(), run.observation().label(), run.preset(),
            run.kind(), "seed:" + run.seed(), run.status().name(), String.join(" ", tags));
    String low = all.toLowerCase(Locale.ROOT);
    return words.stream().allMatch(low::contains);
  }

  /** Whether nothing can be seen to differ. */
  boolean looksLike(MeasuredRun other) {
    return run.equals(other.run) && tags.equals(other.tags) && Arrays.equals(success.epochs(), other.success.epochs());
  }
}
