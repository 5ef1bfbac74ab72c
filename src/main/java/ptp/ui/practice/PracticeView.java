package ptp.ui.practice;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ptp.domain.RunId;
import ptp.domain.RunRecord;
import ptp.experiment.practice.PracticeFeed.Now;
import ptp.experiment.practice.Recordings;
import ptp.service.MetricService.Series;

/**
 * What the page shows of one practice.
 *
 * @param runs every practice there is, newest first
 * @param shown the one that is looked at; empty when there is none
 * @param facts what its recipe says
 * @param curves what was measured, by epoch
 * @param hops how often each segment was reached in the last epochs
 * @param now what goes on, where it is this practice that runs
 * @param films its last episodes, newest first
 */
record PracticeView(
    List<Entry> runs,
    Optional<Entry> shown,
    Facts facts,
    Curves curves,
    Hops hops,
    Optional<Now> now,
    Recordings films) {
  static final Series NO_SERIES = new Series(new long[0], new double[0]);
  static final PracticeView EMPTY =
      new PracticeView(
          List.of(), Optional.empty(), Facts.UNKNOWN, Curves.NONE, Hops.NONE, Optional.empty(), Recordings.NONE);

  /**
   * Measurements by epoch.
   *
   * @param success measured success, epochs before practice are negative
   * @param result success over many episodes before and after practice; empty in runs of older versions
   * @param practised share of practised episodes that succeeded
   * @param learning the lines of {@link PracticeCurve} that there are, by name
   */
  record Curves(Series success, Series result, Series practised, Map<String, Series> learning) {
    static final Curves NONE = new Curves(NO_SERIES, NO_SERIES, NO_SERIES, Map.of());

    /** What there is to look at: success always, exploration where there was any. */
    List<PracticeCurve> choices() {
      return Arrays.stream(PracticeCurve.values()).filter(this::offers).toList();
    }

    private boolean offers(PracticeCurve curve) {
      return switch (curve) {
        case SUCCESS -> true;
        case EXPLORED -> Arrays.stream(line("explored").values()).anyMatch(share -> share > 0);
        default -> curve.lines().stream().anyMatch(learning::containsKey);
      };
    }

    Series line(String name) {
      return learning.getOrDefault(name, NO_SERIES);
    }

    boolean sameAs(Curves other) {
      return same(success, other.success) && same(practised, other.practised) && same(result, other.result)
          && learning.keySet().equals(other.learning.keySet())
          && learning.keySet().stream().allMatch(n -> same(line(n), other.line(n)));
    }

    private static boolean same(Series a, Series b) {
      return Arrays.equals(a.steps(), b.steps()) && Arrays.equals(a.values(), b.values());
    }
  }

  /**
   * A practice.
   *
   * @param record empty before its job had its turn
   */
  record Entry(RunId run, String title, Optional<RunRecord> record) {}

  /**
   * Numbers of a recipe, 0 where unknown.
   *
   * @param measured episodes behind each value of measured success while it practises
   * @param ends episodes behind the values before and after
   * @param practised episodes per epoch of practice
   */
  record Facts(int epochs, int measured, int ends, int practised) {
    static final Facts UNKNOWN = new Facts(0, 0, 0, 0);
  }

  /**
   * @param epochs that were counted
   * @param begun by segment, how often it was begun; likewise reached
   */
  record Hops(int epochs, List<Integer> begun, List<Integer> reached) {
    static final Hops NONE = new Hops(0, List.of(), List.of());

    int count() {
      return begun.size();
    }

    /** Share of tries that failed, 0 where there were none. */
    double failing(int hop) {
      return begun.get(hop) == 0 ? 0 : 1 - reached.get(hop) / (double) begun.get(hop);
    }

    /** The segment where most tries failed, in numbers; -1 where none did. */
    int worst() {
      int worst = -1;
      for (int i = 0; i < count(); i++) {
        boolean worse = worst < 0 || missed(i) > missed(worst);
        if (missed(i) > 0 && worse) worst = i;
      }
      return worst;
    }

    int missed(int hop) {
      return begun.get(hop) - reached.get(hop);
    }
  }
}
