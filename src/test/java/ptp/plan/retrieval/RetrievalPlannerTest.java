package ptp.plan.retrieval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ptp.domain.Plan;
import ptp.domain.Progress;
import ptp.domain.Seed;
import ptp.nn.Tensor;
import ptp.plan.PlanProblem;
import ptp.plan.Plans;
import ptp.plan.Toy;

final class RetrievalPlannerTest {
  private static final float[] START = Toy.state(1);
  private static final float[] GOAL = Toy.state(2);

  private static float[] between(double share, double noise, long seed) {
    float[] other = Toy.state(seed);
    float[] out = new float[720];
    for (int i = 0; i < 720; i++) out[i] = (float) (START[i] + share * (GOAL[i] - START[i]) + noise * other[i]);
    return out;
  }

  @Test
  void takesTheStatesNearestToTheLine() {
    List<float[]> bank = new ArrayList<>();
    for (int i = 0; i <= 20; i++) bank.add(between(i / 20.0, .2, 100 + i));
    try (Tensor states = Plans.stack(bank);
        RetrievalPlanner planner = new RetrievalPlanner(states, 4, new Toy())) {
      Plan plan = planner.plan(new PlanProblem(START, GOAL, new Seed(1)), Progress.SILENT);
      assertEquals(4, plan.subgoals().size());
      assertArrayEquals(GOAL, plan.goal());
      for (int k = 1; k < 4; k++) {
        float[] point = between(k / 4.0, 0, 0);
        float[] nearest = bank.stream().min(Comparator.comparingDouble(b -> Plans.distance(b, point))).orElseThrow();
        assertArrayEquals(nearest, plan.subgoals().get(k - 1).latent());
      }
      assertTrue(IntStream.range(0, 4).allMatch(i -> plan.subgoals().get(i).value() < 0));
    }
  }

  @Test
  void needsStates() {
    try (Tensor none = Tensor.zeros(0, 720)) {
      assertThrows(IllegalArgumentException.class, () -> new RetrievalPlanner(none, 2, new Toy()));
    }
  }
}
