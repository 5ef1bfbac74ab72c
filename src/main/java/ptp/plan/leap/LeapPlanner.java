package ptp.plan.leap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import ptp.domain.Latent;
import ptp.domain.MethodId;
import ptp.domain.Plan;
import ptp.domain.PlanLevel;
import ptp.domain.PlanState;
import ptp.domain.Progress;
import ptp.domain.Subgoal;
import ptp.nn.Script;
import ptp.nn.Tensor;
import ptp.nn.TorchModule;
import ptp.plan.PlanProblem;
import ptp.plan.Planner;
import ptp.plan.Plans;
import ptp.plan.SearchListener;
import ptp.plan.SearchRound;
import ptp.plan.ValueModel;

/**
 * LEAP (Nasiriany et al. 2019): the latents of all K - 1 states between start and goal are searched jointly with the
 * cross-entropy method, for the least cost
 *
 * <pre>c = -( min over the K segments of V + w log p(z) ),   log p(z) = -||z||^2 / 2</pre>
 *
 * The minimum is a plan whose hardest segment is easiest and whose states are likely. States are sampled from a prior over
 * single states, so only V relates neighbouring subgoals.
 */
public final class LeapPlanner implements Planner {
  private final TorchModule module = TorchModule.compile(Script.of(LeapPlanner.class, "kernels.py"));
  private final LeapPlannerOptions options;
  private final StateDecoder decoder;
  private final ValueModel values;
  private final int between;
  private final int numbers;

  /**
   * @param decoder turns codes of the state VAE into latents
   * @param values V, which the search maximises along the chain
   */
  public LeapPlanner(LeapPlannerOptions options, StateDecoder decoder, ValueModel values) {
    this.options = options;
    this.decoder = decoder;
    this.values = values;
    this.between = options.subgoals() - 1;
    this.numbers = between * decoder.latentDim();
  }

  /** A candidate, {@code [(K - 1) * noise]}, and its cost. */
  private record Candidate(float[] z, double cost) {}

  @Override
  public Plan plan(PlanProblem problem, Progress progress, SearchListener listener) {
    RandomGenerator random = problem.seed().random();
    double[] mean = new double[numbers];
    double[] deviation = new double[numbers];
    Arrays.fill(deviation, options.std());
    Candidate best = new Candidate(new float[numbers], Double.POSITIVE_INFINITY);
    for (int i = 0; i < options.iterations(); i++) {
      progress.checkCancelled();
      progress.at(i, options.iterations());
      List<Candidate> candidates = evaluate(draw(mean, deviation, random), problem);
      int round = i;
      listener.rounds().ifPresent(told -> told.accept(round(round, candidates, problem)));
      if (candidates.getFirst().cost() < best.cost()) best = candidates.getFirst();
      fit(candidates.subList(0, options.eliteCount()), mean, deviation);
    }
    List<float[]> states = way(best, problem);
    List<Subgoal> segments = Plans.subgoals(problem.start(), states, values);
    double prior = best.cost() + segments.stream().mapToDouble(Subgoal::value).min().orElseThrow();
    PlanLevel level = new PlanLevel(segments, best.cost(), PlanLevel.Terms.unsearched(prior), Optional.empty());
    return new Plan(MethodId.LEAP, problem.start(), List.of(level));
  }

  /** A candidate's states and the goal. */
  private List<float[]> way(Candidate candidate, PlanProblem problem) {
    List<float[]> states = new ArrayList<>(decode(candidate.z()));
    states.add(problem.goal());
    return states;
  }

  /** Candidates of a round as reported to an observer, cheapest first. */
  private SearchRound round(int round, List<Candidate> candidates, PlanProblem problem) {
    int count = candidates.size();
    List<SearchRound.Candidate> told =
        IntStream.of(SearchRound.toldRanks(count)).mapToObj(
            rank -> new SearchRound.Candidate(
                rank, count, way(candidates.get(rank), problem).stream().map(PlanState::new).toList(), candidates.get(
                    rank).cost(),
                true)).toList();
    double mean = candidates.stream().mapToDouble(Candidate::cost).average().orElseThrow();
    return new SearchRound(0, round, candidates.getFirst().cost(), mean, told);
  }

  /** All candidates' z, {@code [samples * (K - 1) * noise]}. */
  private float[] draw(double[] mean, double[] deviation, RandomGenerator random) {
    float[] z = new float[options.samples() * numbers];
    for (int i = 0; i < z.length; i++) {
      int j = i % numbers;
      z[i] = (float) (mean[j] + deviation[j] * random.nextGaussian());
    }
    return z;
  }

  /** The candidates with their costs, cheapest first. */
  private List<Candidate> evaluate(float[] z, PlanProblem problem) {
    double[] hardest = hardestSegments(z, problem);
    return IntStream.range(0, options.samples())
        .mapToObj(n -> candidate(z, n, hardest[n]))
        .sorted(Comparator.comparingDouble(Candidate::cost))
        .toList();
  }

  private Candidate candidate(float[] all, int n, double hardest) {
    float[] z = Arrays.copyOfRange(all, n * numbers, (n + 1) * numbers);
    double square = 0;
    for (float x : z) square += x * x;
    return new Candidate(z, -(hardest - options.priorWeight() * square / 2));
  }

  /** min V over each candidate's segments, from the start along its states to the goal. */
  private double[] hardestSegments(float[] z, PlanProblem problem) {
    double[] hardest = new double[options.samples()];
    Arrays.fill(hardest, Double.POSITIVE_INFINITY);
    List<Tensor> segments = new ArrayList<>();
    try (Tensor latents = Tensor.of(z, (long) options.samples() * between, decoder.latentDim());
        Tensor states = decoder.decode(latents)) {
      segments.add(Tensor.of(problem.start(), 1, Latent.SIZE));
      for (int k = 0; k < between; k++) segments.add(module.infer("column", states, between, k).asTensor());
      segments.add(Tensor.of(problem.goal(), 1, Latent.SIZE));
      for (int k = 0; k <= between; k++) lower(hardest, values.values(segments.get(k), segments.get(k + 1)));
      return hardest;
    } finally {
      segments.forEach(Tensor::close);
    }
  }

  private static void lower(double[] least, float[] values) {
    for (int i = 0; i < least.length; i++) least[i] = Math.min(least[i], values[i]);
  }

  /** Mean and standard deviation of the elites, number by number. */
  private static void fit(List<Candidate> elites, double[] mean, double[] deviation) {
    for (int j = 0; j < mean.length; j++) {
      int at = j;
      double m = elites.stream().mapToDouble(e -> e.z()[at]).average().orElseThrow();
      double v = elites.stream().mapToDouble(e -> (e.z()[at] - m) * (e.z()[at] - m)).average().orElseThrow();
      mean[j] = m;
      deviation[j] = Math.sqrt(v);
    }
  }

  private List<float[]> decode(float[] z) {
    try (Tensor latents = Tensor.of(z, between, decoder.latentDim());
        Tensor states = decoder.decode(latents)) {
      return Plans.unstack(states);
    }
  }
}
