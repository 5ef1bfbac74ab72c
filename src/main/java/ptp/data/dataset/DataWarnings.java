package ptp.data.dataset;

import java.util.ArrayList;
import java.util.List;
import ptp.domain.Action;

/** Checks a data set and describes each problem in one sentence. */
final class DataWarnings {
  /** Shorter trajectories teach little: even the generator of the smallest segments needs more. */
  private static final int SHORT = 5;

  private final DatasetReader dataset;
  private final List<EpisodeIndexEntry> episodes;
  private final List<String> found;

  DataWarnings(DatasetReader dataset) {
    this.dataset = dataset;
    this.episodes = dataset.episodes();
    this.found = new ArrayList<>(dataset.problems());
  }

  List<String> sentences() {
    if (episodes.isEmpty()) {
      found.add("the data set holds no trajectories");
      return found;
    }
    found.addAll(dataset.origin().notes());
    for (int column = 0; column < StepLayout.COLUMNS; column++) {
      if (known(column)) checkColumn(column);
    }
    checkLengths();
    checkPictures();
    checkSuccess();
    return found;
  }

  private boolean known(int column) {
    if (column < StepLayout.POSE) return true;
    return column < StepLayout.STATE ? dataset.origin().poses() : dataset.origin().states();
  }

  private void checkColumn(int column) {
    boolean action = column < Action.SIZE;
    ColumnStatistics s = ColumnStatistics.of(dataset, episodes, column, !action);
    String name = ColumnNames.of(column);
    if (s.notFinite() > 0) found.add("%s holds %d numbers that are not finite".formatted(name, s.notFinite()));
    if (action && (s.min() < -1 || s.max() > 1)) {
      found.add("%s leaves its range of -1 to 1: %.3g to %.3g".formatted(name, s.min(), s.max()));
    }
    if (s.count() > 1 && s.min() == s.max()) found.add("%s is always %.3g".formatted(name, s.min()));
  }

  private void checkLengths() {
    long tooShort = episodes.stream().filter(e -> e.length() < SHORT).count();
    if (tooShort > 0) found.add("%d trajectories have fewer than %d steps".formatted(tooShort, SHORT));
  }

  private void checkPictures() {
    long still =
        episodes.stream()
            .filter(e -> e.length() > 0 && dataset.frame(e.firstRow()).equals(dataset.frame(e.endRow() - 1)))
            .count();
    if (still > 0) found.add("%d trajectories end with the very picture they start with".formatted(still));
  }

  private void checkSuccess() {
    if (!dataset.origin().states()) return; // who judges success without states said so in the notes
    if (episodes.stream().noneMatch(EpisodeIndexEntry::success)) found.add("no trajectory is marked as a success");
  }
}
