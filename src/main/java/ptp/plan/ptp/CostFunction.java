package ptp.plan.ptp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import ptp.nn.Tensor;
import ptp.plan.ValueModel;

/**
 * Computes {@link Costs}. V is the most expensive term and never above 0, so distance + prior is a lower bound of the cost.
 * V is therefore evaluated in two passes: first for the candidates with the smallest lower bounds, then for those whose
 * bound can still win. All others would get MPPI weights below exp(-{@value #REACH}) and keep their bound as cost.
 */
final class CostFunction {
  /** Temperatures above the best cost beyond which a candidate's weight is lost in rounding. */
  private static final int REACH = 20;

  /** Candidates of the first go: this share of a segment's, but no fewer than {@link #LEAST}. */
  private static final int SHARE = 8;

  private static final int LEAST = 32;

  private final PlannerOptions options;
  private final ValueModel values;
  private final LatentOps ops;

  CostFunction(PlannerOptions options, ValueModel values, LatentOps ops) {
    this.options = options;
    this.values = values;
    this.ops = ops;
  }

  /**
   * Costs of all candidates of all segments.
   *
   * @param starts {@code [segments, 720]}; likewise goals
   * @param states one tensor {@code [segments * candidates, 720]} per step
   */
  Costs of(Tensor starts, List<Tensor> states, Tensor goals, Candidates z) {
    double[] distance = doubles(ops.distances(states.getLast(), goals));
    Costs costs = new Costs(distance, new double[distance.length], prior(z), z.count);
    if (options.eta() == 0) return costs;
    List<Tensor> chain = new ArrayList<>(List.of(starts));
    chain.addAll(states);
    chain.add(goals);
    boolean[] known = new boolean[distance.length];
    for (int[] rows = promising(costs, z); rows.length > 0; rows = withinReach(costs, z, known)) {
      addValues(costs, rows, values.along(chain, rows, known.length), known);
    }
    return costs;
  }

  private static int[] promising(Costs costs, Candidates z) {
    int first = Math.min(z.count, Math.max(LEAST, z.count / SHARE));
    return IntStream.range(0, z.segments)
        .flatMap(s -> IntStream.range(z.row(s, 0), z.row(s, z.count)).boxed()
            .sorted(Comparator.comparingDouble(costs::total)).limit(first).mapToInt(r -> r).sorted())
        .toArray();
  }

  private int[] withinReach(Costs costs, Candidates z, boolean[] known) {
    double[] limit = new double[z.segments];
    for (int s = 0; s < z.segments; s++) {
      limit[s] = IntStream.range(z.row(s, 0), z.row(s, z.count)).filter(r -> known[r]).mapToDouble(costs::total).min()
          .orElseThrow() + REACH * options.temperature();
    }
    return IntStream.range(0, known.length).filter(r -> !known[r] && costs.total(r) <= limit[r / z.count]).toArray();
  }

  /** Adds -eta times the sum of V along the segments of some candidates. */
  private void addValues(Costs costs, int[] rows, float[] sums, boolean[] known) {
    for (int i = 0; i < rows.length; i++) {
      costs.feasibility()[rows[i]] = -options.eta() * sums[i];
      known[rows[i]] = true;
    }
  }

  private double[] prior(Candidates z) {
    double[] prior = new double[z.segments * z.count];
    for (float[] step : z.z) {
      for (int i = 0; i < step.length; i++) {
        prior[i / z.latentDim] += options.priorWeight() * step[i] * step[i];
      }
    }
    return prior;
  }

  private static double[] doubles(float[] values) {
    return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
  }
}
