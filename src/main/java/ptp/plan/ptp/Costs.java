package ptp.plan.ptp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import ptp.domain.PlanLevel;

/**
 * The cost of every candidate of a round, in its three terms:
 *
 * <pre>c = ||s_K - s_g||  -  eta * sum V(s_i, s_i+1)  +  prior weight * sum ||z_i||^2</pre>
 *
 * with s_0 the segment's start and the last segment (s_K, s_g) included. Differs from the paper because equation 3 prints a
 * plus before eta: V is negative, about minus the steps of a segment, so a plus would reward segments that cannot be made, against
 * the constraint V >= delta of equation 2 that it was derived from. The prior term is the released code's. Candidates that
 * cannot matter carry 0 in place of the values' term (see {@link CostFunction}).
 *
 * @param distance {@code [segments * candidates]}, like the other two
 * @param feasibility -eta * sum V
 * @param prior weighted sum of squares of z
 */
record Costs(double[] distance, double[] feasibility, double[] prior, int count) {
  double total(int row) {
    return distance[row] + feasibility[row] + prior[row];
  }

  /** The cheapest candidate of a segment. */
  int cheapest(int segment) {
    int best = 0;
    for (int n = 1; n < count; n++) {
      if (total(segment * count + n) < total(segment * count + best)) best = n;
    }
    return best;
  }

  /** A segment's candidates, cheapest first. */
  int[] ranked(int segment) {
    return IntStream.range(segment * count, (segment + 1) * count).boxed()
        .sorted(Comparator.comparingDouble(this::total)).mapToInt(Integer::intValue).toArray();
  }

  int segments() {
    return distance.length / count;
  }

  /** The terms of each segment's cheapest candidate. */
  List<PlanLevel.Terms> terms() {
    List<PlanLevel.Terms> terms = new ArrayList<>();
    for (int s = 0; s < distance.length / count; s++) {
      int row = s * count + cheapest(s);
      terms.add(new PlanLevel.Terms(distance[row], feasibility[row], prior[row]));
    }
    return List.copyOf(terms);
  }

  /** The cheapest cost of each segment, summed. */
  double best() {
    double sum = 0;
    for (int s = 0; s < distance.length / count; s++) sum += total(s * count + cheapest(s));
    return sum;
  }

  /** The mean cost of each segment's candidates, summed. */
  double mean() {
    double sum = 0;
    for (int row = 0; row < distance.length; row++) sum += total(row);
    return sum / count;
  }

  /** MPPI's importance weights of a segment's candidates, softmax(-(cost - min) / temperature). */
  double[] weights(int segment, double temperature) {
    double min = total(segment * count + cheapest(segment));
    double[] weights = new double[count];
    double sum = 0;
    for (int n = 0; n < count; n++) {
      weights[n] = Math.exp(-(total(segment * count + n) - min) / temperature);
      sum += weights[n];
    }
    for (int n = 0; n < count; n++) weights[n] /= sum;
    return weights;
  }
}
