package ptp.data.dataset;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import ptp.domain.Action;

/**
 * Summary of a data set.
 *
 * @param labels per label, how many trajectories there are and how many succeeded
 * @param actions one entry per dimension of {@link Action}
 * @param oddities warnings before training on it, one sentence each; includes the problems that the reader found
 */
public record DatasetSummary(
    int trajectories,
    long transitions,
    Lengths lengths,
    SortedMap<String, LabelCount> labels,
    List<ColumnStatistics> actions,
    List<String> oddities) {

  /** Number of trajectories with a label. */
  public record LabelCount(int trajectories, int successes) {}

  /** Transitions of the shortest, the middle and the longest trajectory; 0 where there is none. */
  public record Lengths(int least, double median, int most) {}

  /** Reads the numbers of all trajectories, and a few frames of each. */
  public static DatasetSummary of(DatasetReader dataset) {
    List<EpisodeIndexEntry> episodes = dataset.episodes();
    int[] lengths = episodes.stream().mapToInt(EpisodeIndexEntry::length).sorted().toArray();
    int n = lengths.length;
    return new DatasetSummary(
        n,
        IntStream.of(lengths).asLongStream().sum(),
        n == 0 ? new Lengths(0, 0, 0)
            : new Lengths(lengths[0], (lengths[(n - 1) / 2] + lengths[n / 2]) / 2.0, lengths[n - 1]),
        labels(episodes),
        actions(dataset, episodes),
        new DataWarnings(dataset).sentences());
  }

  private static SortedMap<String, LabelCount> labels(List<EpisodeIndexEntry> episodes) {
    SortedMap<String, LabelCount> labels = new TreeMap<>();
    for (EpisodeIndexEntry e : episodes) {
      LabelCount one = new LabelCount(1, e.success() ? 1 : 0);
      labels.merge(
          e.label(), one, (a, b) -> new LabelCount(a.trajectories + b.trajectories, a.successes + b.successes));
    }
    return labels;
  }

  private static List<ColumnStatistics> actions(DatasetReader dataset, List<EpisodeIndexEntry> episodes) {
    return IntStream.range(0, Action.SIZE)
        .mapToObj(column -> ColumnStatistics.of(dataset, episodes, StepLayout.ACTION + column, false))
        .toList();
  }
}
