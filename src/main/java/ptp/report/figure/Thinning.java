package ptp.report.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * Thins a long series for drawing: of every pixel column the lowest and the highest value stay, in their order, so that
 * spikes survive.
 */
public final class Thinning {
  private Thinning() {}

  /** Indices to draw, ascending; all of them when there are at most two per column. */
  public static int[] indices(double[] values, int columns) {
    if (values.length <= 2 * columns) return all(values.length);
    List<Integer> kept = new ArrayList<>(2 * columns);
    for (int c = 0; c < columns; c++) {
      int from = (int) ((long) c * values.length / columns);
      int to = (int) ((long) (c + 1) * values.length / columns);
      keepExtremes(values, from, to, kept);
    }
    return kept.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int[] all(int n) {
    int[] indices = new int[n];
    for (int i = 0; i < n; i++) indices[i] = i;
    return indices;
  }

  private static void keepExtremes(double[] values, int from, int to, List<Integer> kept) {
    int low = from;
    int high = from;
    for (int i = from; i < to; i++) {
      if (values[i] < values[low]) low = i;
      if (values[i] > values[high]) high = i;
    }
    kept.add(Math.min(low, high));
    if (low != high) kept.add(Math.max(low, high));
  }
}
