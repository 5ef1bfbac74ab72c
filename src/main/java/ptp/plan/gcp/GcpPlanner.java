package ptp.plan.gcp;

import java.util.ArrayList;
import java.util.List;
import ptp.domain.MethodId;
import ptp.domain.Plan;
import ptp.domain.Progress;
import ptp.domain.Seed;
import ptp.nn.Noise;
import ptp.nn.Tensor;
import ptp.plan.PlanProblem;
import ptp.plan.Planner;
import ptp.plan.Plans;
import ptp.plan.SearchListener;
import ptp.plan.ValueModel;

/**
 * Goal-conditioned prediction, top-down (Pertsch et al. 2020): a midpoint is predicted between every two neighbours, layer
 * by layer. In the upper layers each midpoint is the best of several samples by V(left, m) + V(m, right); the layers below
 * are sampled jointly and the best whole sequence by the sum of V is kept. All midpoints of a layer are one batch.
 */
public final class GcpPlanner implements Planner {
  private final GcpPlannerOptions options;
  private final MidpointModel model;
  private final ValueModel values;

  /** A planner with this midpoint predictor and these values. */
  public GcpPlanner(GcpPlannerOptions options, MidpointModel model, ValueModel values) {
    this.options = options;
    this.model = model;
    this.values = values;
  }

  @Override
  public Plan plan(PlanProblem problem, Progress progress, SearchListener listener) {
    List<float[]> states = List.of(problem.start(), problem.goal());
    for (int layer = 0; layer < options.chosenLayers(); layer++) {
      progress.checkCancelled();
      progress.at(layer, options.layers());
      states = chooseMidpoints(states, problem.seed().derive(layer));
    }
    progress.checkCancelled();
    if (options.chosenLayers() < options.layers()) states = sampleJointly(states, problem.seed().derive("joint"));
    List<float[]> subgoals = List.copyOf(states.subList(1, states.size()));
    var segments = Plans.subgoals(problem.start(), subgoals, values);
    double cost = -segments.stream().mapToDouble(h -> h.value()).sum();
    return new Plan(MethodId.GCP, problem.start(), segments, cost);
  }

  /** Halves every segment at the best of several midpoints. */
  private List<float[]> chooseMidpoints(List<float[]> states, Seed seed) {
    int segments = states.size() - 1;
    List<float[]> left = new ArrayList<>();
    List<float[]> right = new ArrayList<>();
    for (int s = 0; s < segments; s++) {
      for (int n = 0; n < options.samples(); n++) {
        left.add(states.get(s));
        right.add(states.get(s + 1));
      }
    }
    List<float[]> middle = midpoints(left, right, seed);
    double[] worth = sum(values(left, middle), values(middle, right));
    List<float[]> refined = new ArrayList<>(List.of(states.getFirst()));
    for (int s = 0; s < segments; s++) {
      refined.add(middle.get(greatest(worth, s * options.samples(), options.samples())));
      refined.add(states.get(s + 1));
    }
    return refined;
  }

  /** Halves all segments down to the last layer, several times independently, and keeps the best sequence. */
  private List<float[]> sampleJointly(List<float[]> states, Seed seed) {
    List<List<float[]>> sequences = new ArrayList<>();
    for (int n = 0; n < options.samples(); n++) sequences.add(states);
    for (int layer = options.chosenLayers(); layer < options.layers(); layer++) {
      sequences = halved(sequences, seed.derive(layer));
    }
    double[] worth = new double[sequences.size()];
    for (int n = 0; n < worth.length; n++) {
      List<float[]> sequence = sequences.get(n);
      int last = sequence.size() - 1;
      for (double v : values(sequence.subList(0, last), sequence.subList(1, last + 1))) worth[n] += v;
    }
    return sequences.get(greatest(worth, 0, worth.length));
  }

  private List<List<float[]>> halved(List<List<float[]>> sequences, Seed seed) {
    List<float[]> left = new ArrayList<>();
    List<float[]> right = new ArrayList<>();
    for (List<float[]> sequence : sequences) {
      left.addAll(sequence.subList(0, sequence.size() - 1));
      right.addAll(sequence.subList(1, sequence.size()));
    }
    List<float[]> middle = midpoints(left, right, seed);
    List<List<float[]>> halved = new ArrayList<>();
    int at = 0;
    for (List<float[]> sequence : sequences) {
      List<float[]> refined = new ArrayList<>(List.of(sequence.getFirst()));
      for (float[] end : sequence.subList(1, sequence.size())) {
        refined.add(middle.get(at++));
        refined.add(end);
      }
      halved.add(refined);
    }
    return halved;
  }

  private List<float[]> midpoints(List<float[]> left, List<float[]> right, Seed seed) {
    try (Tensor l = Plans.stack(left);
        Tensor r = Plans.stack(right);
        Tensor z = Noise.normal(seed, left.size(), model.latentDim());
        Tensor middle = model.network().generate(l, r, z)) {
      return Plans.unstack(middle);
    }
  }

  private float[] values(List<float[]> from, List<float[]> to) {
    try (Tensor f = Plans.stack(from);
        Tensor t = Plans.stack(to)) {
      return values.values(f, t);
    }
  }

  private static double[] sum(float[] a, float[] b) {
    double[] sum = new double[a.length];
    for (int i = 0; i < a.length; i++) sum[i] = a[i] + b[i];
    return sum;
  }

  private static int greatest(double[] worth, int from, int count) {
    int best = from;
    for (int i = from; i < from + count; i++) {
      if (worth[i] > worth[best]) best = i;
    }
    return best;
  }
}
