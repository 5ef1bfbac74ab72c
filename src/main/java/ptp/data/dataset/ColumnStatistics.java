package ptp.data.dataset;

import java.util.List;

/**
 * Statistics of one column of a data set's step rows over all trajectories. NaN and infinities are counted and otherwise
 * ignored.
 *
 * @param count numbers that are finite
 * @param notFinite numbers that are not
 * @param min NaN, as are max, mean and deviation, when no number is finite
 * @param deviation population standard deviation
 */
public record ColumnStatistics(long count, long notFinite, double min, double max, double mean, double deviation) {

  /**
   * @param lastRows whether to take each episode's last row as well, which has no action
   */
  static ColumnStatistics of(DatasetReader dataset, List<EpisodeIndexEntry> episodes, int column, boolean lastRows) {
    Sum sum = new Sum();
    float[] number = new float[1];
    for (EpisodeIndexEntry episode : episodes) {
      int end = lastRows ? episode.endRow() : episode.endRow() - 1;
      for (int row = episode.firstRow(); row < end; row++) {
        dataset.copyNumbers(row, column, 1, number, 0);
        sum.add(number[0]);
      }
    }
    return sum.statistics();
  }

  /** Running mean and squared deviation (Welford), which lose no digits when the mean is large. */
  private static final class Sum {
    private long count;
    private long notFinite;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;
    private double mean;
    private double squares;

    void add(double x) {
      if (!Double.isFinite(x)) {
        notFinite++;
        return;
      }
      count++;
      min = Math.min(min, x);
      max = Math.max(max, x);
      double difference = x - mean;
      mean += difference / count;
      squares += difference * (x - mean);
    }

    ColumnStatistics statistics() {
      if (count == 0) return new ColumnStatistics(0, notFinite, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
      return new ColumnStatistics(count, notFinite, min, max, mean, Math.sqrt(squares / count));
    }
  }
}
