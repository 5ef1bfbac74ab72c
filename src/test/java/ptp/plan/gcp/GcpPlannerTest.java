package ptp.plan.gcp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import ptp.domain.Plan;
import ptp.domain.Progress;
import ptp.domain.Seed;
import ptp.domain.Subgoal;
import ptp.nn.Tensor;
import ptp.plan.PlanProblem;
import ptp.plan.Plans;
import ptp.plan.Toy;

final class GcpPlannerTest {
  private final Toy toy = new Toy();
  private final List<Integer> batches = new ArrayList<>();
  private final PlanProblem problem = new PlanProblem(Toy.state(1), Toy.state(2), new Seed(3));

  /** The middle of both ends, moved by the first two numbers of z. */
  private Tensor middle(Tensor left, Tensor right, Tensor z) {
    float[] l = left.floats();
    float[] r = right.floats();
    float[] noise = z.floats();
    batches.add(l.length / 720);
    for (int i = 0; i < l.length; i++) {
      float shift = noise[i / 720 * 8 + i % 2];
      l[i] = (l[i] + r[i]) / 2 + .3f * shift;
    }
    return Tensor.of(l, left.shape());
  }

  private Plan plan(GcpPlannerOptions options) {
    return new GcpPlanner(options, new MidpointModel(8, this::middle), toy).plan(problem, Progress.SILENT);
  }

  @Test
  void halvesThreeTimesInThreeBatches() {
    Plan plan = plan(GcpPlannerOptions.defaults());
    assertEquals(8, plan.subgoals().size());
    assertArrayEquals(problem.goal(), plan.goal());
    assertEquals(List.of(10, 20, 40), batches);
    assertEquals(-plan.subgoals().stream().mapToDouble(Subgoal::value).sum(), plan.cost(), 1e-9);
  }

  /** With one layer the midpoint must be the one of greatest V(left, m) + V(m, right), which is the least shifted one. */
  @Test
  void upperMidpointsAreTheBestOfTheirSamples() {
    Plan plan = plan(new GcpPlannerOptions(1, 1, 10));
    double best = Double.NEGATIVE_INFINITY;
    try (Tensor z = ptp.nn.Noise.normal(problem.seed().derive(0), 10, 8);
        Tensor left = Plans.stack(java.util.Collections.nCopies(10, problem.start()));
        Tensor right = Plans.stack(java.util.Collections.nCopies(10, problem.goal()));
        Tensor middle = middle(left, right, z)) {
      for (float[] m : Plans.unstack(middle)) best = Math.max(best, worth(m));
    }
    assertEquals(best, worth(plan.subgoals().getFirst().latent()), 1e-3);
  }

  private double worth(float[] m) {
    try (Tensor ends = Plans.stack(List.of(problem.start(), m));
        Tensor to = Plans.stack(List.of(m, problem.goal()))) {
      float[] v = toy.values(ends, to);
      return v[0] + v[1];
    }
  }

  @Test
  void jointSamplingKeepsTheBestSequence() {
    double one = plan(new GcpPlannerOptions(2, 0, 1)).cost();
    double many = plan(new GcpPlannerOptions(2, 0, 40)).cost();
    assertTrue(many < one, many + " against " + one);
  }

  @Test
  void sameSeedSamePlan() {
    Plan a = plan(GcpPlannerOptions.defaults());
    Plan b = plan(GcpPlannerOptions.defaults());
    for (int i = 0; i < 8; i++) assertArrayEquals(a.subgoals().get(i).latent(), b.subgoals().get(i).latent());
  }
}
