package ptp.diagnose;

import java.util.Arrays;
import java.util.List;

/** Order statistics. */
final class Quantiles {
  private Quantiles() {}

  static double median(List<Double> values) {
    return of(values, .5);
  }

  /** Linear between neighbours; NaN of nothing. */
  static double of(List<Double> values, double share) {
    if (values.isEmpty()) return Double.NaN;
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double at = share * (sorted.length - 1);
    int low = (int) at;
    int high = Math.min(low + 1, sorted.length - 1);
    return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
  }

  /** Spearman's rank correlation; equal values share the mean of their ranks. NaN when one side is constant. */
  static double rankCorrelation(List<Double> a, List<Double> b) {
    double[] x = ranks(a);
    double[] y = ranks(b);
    double middle = (x.length - 1) / 2.0;
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - middle) * (y[i] - middle);
      xx += (x[i] - middle) * (x[i] - middle);
      yy += (y[i] - middle) * (y[i] - middle);
    }
    return xx == 0 || yy == 0 ? Double.NaN : xy / Math.sqrt(xx * yy);
  }

  private static double[] ranks(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double[] ranks = new double[sorted.length];
    for (int i = 0; i < ranks.length; i++) {
      double v = values.get(i);
      ranks[i] = (first(sorted, v) + first(sorted, Math.nextUp(v)) - 1) / 2.0;
    }
    return ranks;
  }

  /** Number of sorted values below {@code v}. */
  private static int first(double[] sorted, double v) {
    int low = Arrays.binarySearch(sorted, v);
    if (low < 0) return -low - 1;
    while (low > 0 && sorted[low - 1] == v) low--;
    return low;
  }
}
