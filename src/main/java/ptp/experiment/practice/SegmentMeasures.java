package ptp.experiment.practice;

import java.util.LinkedHashMap;
import java.util.Map;
import ptp.domain.Action;
import ptp.learn.residual.Residual;
import ptp.nn.Tensor;

/** What a person sees of why practice improves or does not: means over the segments since it was last asked. */
final class SegmentMeasures {
  private final double discount;
  private final Map<String, double[]> sums = new LinkedHashMap<>();

  /**
   * @param discount of the critics
   */
  SegmentMeasures(double discount) {
    this.discount = discount;
  }

  /**
   * @param residual as it was when the segment was practised
   */
  void add(Segment segment, Residual residual) {
    put("reward", segment.sumOfRewards());
    put("arrived", segment.arrived() ? 1 : 0);
    put("value-start", segment.value(0));
    put("value-middle", segment.value(segment.length() / 2));
    put("value-end", segment.value(segment.length()));
    if (segment.arrived()) put("critic-error", criticError(segment, residual));
  }

  /** Mean of |Q(z, a) - what was then paid|, in discounted steps; known where a segment arrived. */
  private double criticError(Segment segment, Residual residual) {
    int steps = segment.length();
    double sum = 0;
    try (Tensor z = Tensor.of(segment.before(), steps, segment.width());
        Tensor actions = Tensor.of(segment.actions(), steps, Action.SIZE)) {
      float[] values = residual.values(z, actions);
      for (int t = 0; t < steps; t++) sum += Math.abs(values[t] - segment.discountedFrom(t, discount));
    }
    return sum / steps;
  }

  private void put(String name, double value) {
    double[] sum = sums.computeIfAbsent(name, _ -> new double[2]);
    sum[0] += value;
    sum[1]++;
  }

  /** The means, and begins anew. */
  Map<String, Double> take() {
    Map<String, Double> means = new LinkedHashMap<>();
    sums.forEach((name, sum) -> means.put(name, sum[0] / sum[1]));
    sums.clear();
    return means;
  }
}
