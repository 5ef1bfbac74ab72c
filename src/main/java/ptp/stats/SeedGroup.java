package ptp.stats;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ptp.domain.MethodId;

/**
 * Runs that are summarised over their seeds.
 *
 * @param name tells the groups of a figure apart
 * @param method the one method of all of them; empty where several are mixed
 * @param finished runs whose last value is their result
 * @param unfinished runs that are still practised, or were stopped: their last value is no result
 */
public record SeedGroup(
    String name, Optional<MethodId> method, List<SeedCurve> finished, List<SeedCurve> unfinished) {
  public SeedGroup {
    finished = List.copyOf(finished);
    unfinished = List.copyOf(unfinished);
  }

  /** All runs, by their seeds. */
  public List<SeedCurve> seeds() {
    return Stream.concat(finished.stream(), unfinished.stream()).sorted(Comparator.comparing(SeedCurve::seed)).toList();
  }

  /** Success before practice of every run that measured it. */
  public double[] before() {
    return seeds().stream().mapToDouble(SeedCurve::beforePractice).filter(Double::isFinite).toArray();
  }

  /** Success after practice, of the finished runs alone. */
  public double[] after() {
    return finished.stream().mapToDouble(SeedCurve::afterPractice).filter(Double::isFinite).toArray();
  }
}
