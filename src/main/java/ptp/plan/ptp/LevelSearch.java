package ptp.plan.ptp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ptp.domain.PlanLevel;
import ptp.domain.Progress;
import ptp.domain.Seed;
import ptp.nn.Tensor;
import ptp.plan.Plans;
import ptp.plan.SubgoalModel;
import ptp.plan.ValueModel;

/**
 * The search of one planning level: model predictive path integral (MPPI) over the generator's z, one search per segment
 * between two known states, all segments computed as one batch. States stay native; only z and costs are in Java.
 */
final class LevelSearch {
  private final PlannerOptions options;
  private final Models models;
  private final CostFunction cost;
  private final LatentOps ops;
  private final Optional<Watch> watch;

  /**
   * @param watch is told every round; without one nothing is recorded
   */
  LevelSearch(PlannerOptions options, Models models, LatentOps ops, Optional<Watch> watch) {
    this.options = options;
    this.models = models;
    this.cost = new CostFunction(options, models.values(), ops);
    this.ops = ops;
    this.watch = watch;
  }

  /**
   * What a search asks.
   *
   * @param surrogate distilled network that scores the candidates first; the generator then rescores the best
   */
  record Models(SubgoalModel generator, Optional<SubgoalModel> surrogate, ValueModel values) {
    SubgoalModel searching() {
      return surrogate.orElse(generator);
    }
  }

  /**
   * The segments of a level: segment i leads from {@code ends[i]} to {@code ends[i + 1]}.
   *
   * @param pins fixed states by their number among all states that this level plans, counted from 0
   */
  record Segments(List<float[]> ends, int steps, Map<Integer, float[]> pins) {
    int count() {
      return ends.size() - 1;
    }
  }

  /**
   * What was found: the states of all segments in a row (each segment's last one is what the generator made, not yet the
   * segment's end), the z that made them, and the cost after each round,
   * and the chosen candidates' cost by term.
   */
  record Found(
      List<float[]> states, List<float[]> latents, double[] best, double[] mean, List<PlanLevel.Terms> terms) {}

  Found search(Segments segments, PlanBuffer buffer, Seed seed, Progress progress) {
    int searched = options.proposalStds().size() + 1;
    int rounds = searched + (models.surrogate().isPresent() ? 2 : 0);
    var shape = new Candidates.Shape(segments.count(), segments.steps(), models.generator().latentDim());
    double[] best = new double[rounds];
    double[] mean = new double[rounds];
    try (Tensor starts = Plans.stack(segments.ends().subList(0, segments.count()));
        Tensor goals = Plans.stack(segments.ends().subList(1, segments.count() + 1))) {
      Candidates z = Candidates.first(shape, options, buffer, seed.derive(0));
      for (int round = 0;; round++) {
        progress.checkCancelled();
        progress.at(round, rounds);
        SubgoalModel model = round < searched ? models.searching() : models.generator();
        try (Chains chains = generate(model.network(), starts, z, segments.pins())) {
          Costs costs = cost.of(starts, chains.states(), goals, z);
          best[round] = costs.best();
          mean[round] = costs.mean();
          watched(round, costs, chains);
          if (round == rounds - 1) {
            return new Found(chains.rows(cheapest(costs, z)), latents(costs, z), best, mean, costs.terms());
          }
          z = next(round, costs, z, seed.derive(round + 1));
        }
      }
    }
  }

  /** The candidates of the round after this one; behind a distilled generator's rounds its best ones, then some around their mean. */
  private Candidates next(int round, Costs costs, Candidates z, Seed seed) {
    List<Double> noise = options.proposalStds();
    if (round == noise.size()) return z.cheapest(costs, options.rescoredCandidates());
    return z.around(means(costs, z), noise.get(Math.min(round, noise.size() - 1)), seed);
  }

  private void watched(int round, Costs costs, Chains chains) {
    if (watch.isPresent()) watch.get().round(round, costs, chains::rows);
  }

  /** Generates every candidate's states one after another: s_k = g(s_k-1, z_k). */
  private Chains generate(SubgoalModel.Generation network, Tensor starts, Candidates z, Map<Integer, float[]> pins) {
    List<Tensor> states = new ArrayList<>();
    for (int k = 0; k < z.steps; k++) {
      try (Tensor latents = Tensor.of(z.z[k], z.segments * z.count, z.latentDim)) {
        Tensor next =
            k == 0 ? network.generate(starts, z.count, latents) : network.generate(states.getLast(), 1, latents);
        for (int s = 0; s < z.segments; s++) {
          float[] pin = k == z.steps - 1 ? null : pins.get(s * z.steps + k);
          if (pin != null) ops.fill(next, z.segments, s, pin);
        }
        states.add(next);
      }
    }
    return new Chains(states, ops);
  }

  /** The weighted mean of each segment's candidates, {@code [segments][steps * D]}. */
  private double[][] means(Costs costs, Candidates z) {
    double[][] means = new double[z.segments][z.steps * z.latentDim];
    for (int s = 0; s < z.segments; s++) {
      double[] weights = costs.weights(s, options.temperature());
      for (int n = 0; n < z.count; n++) {
        float[] sequence = z.get(s, n);
        for (int i = 0; i < sequence.length; i++) means[s][i] += weights[n] * sequence[i];
      }
    }
    return means;
  }

  private static int[] cheapest(Costs costs, Candidates z) {
    int[] rows = new int[z.segments];
    for (int s = 0; s < z.segments; s++) rows[s] = z.row(s, costs.cheapest(s));
    return rows;
  }

  private static List<float[]> latents(Costs costs, Candidates z) {
    List<float[]> latents = new ArrayList<>();
    for (int s = 0; s < z.segments; s++) latents.add(z.get(s, costs.cheapest(s)));
    return List.copyOf(latents);
  }

  /** The states of all candidates, one tensor {@code [segments * candidates, 720]} per step. */
  private record Chains(List<Tensor> states, LatentOps ops) implements AutoCloseable {
    /** The states of the given rows: row by row, step by step. */
    List<float[]> rows(int[] rows) {
      List<List<float[]>> bySteps = states.stream().map(s -> ops.rows(s, rows)).toList();
      List<float[]> found = new ArrayList<>();
      for (int i = 0; i < rows.length; i++) {
        for (List<float[]> step : bySteps) found.add(step.get(i));
      }
      return found;
    }

    @Override
    public void close() {
      states.forEach(Tensor::close);
    }
  }
}
