package ptp.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ptp.domain.MethodId;
import ptp.domain.Plan;
import ptp.domain.Progress;
import ptp.domain.Seed;
import ptp.plan.direct.DirectPlanner;
import ptp.plan.oracle.OraclePlanner;

final class SimplePlannersTest {
  private static final PlanProblem PROBLEM = new PlanProblem(Toy.state(1), Toy.state(2), new Seed(0));

  private final Toy toy = new Toy();

  @Test
  void modelFreeIsTheGoalAlone() {
    Plan plan = new DirectPlanner(toy).plan(PROBLEM, Progress.SILENT);
    assertEquals(MethodId.MODEL_FREE, plan.method());
    assertEquals(1, plan.subgoals().size());
    assertArrayEquals(PROBLEM.goal(), plan.goal());
    assertTrue(Double.isNaN(plan.cost()));
    assertEquals(Plans.distance(PROBLEM.start(), PROBLEM.goal()), plan.subgoals().getFirst().distance());
  }

  @Test
  void oracleFollowsTheSolutionAndEndsInTheGoal() {
    float[] half = Toy.state(3);
    PlanProblem solved =
        new PlanProblem(
            PROBLEM.start(), PROBLEM.goal(), PROBLEM.seed(), Map.of(), List.of(half, Toy.state(4)));
    Plan plan = new OraclePlanner(toy).plan(solved, Progress.SILENT);
    assertEquals(2, plan.subgoals().size());
    assertArrayEquals(half, plan.subgoals().getFirst().latent());
    assertArrayEquals(PROBLEM.goal(), plan.goal());
  }

  @Test
  void emptySolutionsAndWrongLatentsAreRefused() {
    OraclePlanner oracle = new OraclePlanner(toy);
    assertThrows(IllegalArgumentException.class, () -> oracle.plan(PROBLEM, Progress.SILENT));
    assertThrows(
        IllegalArgumentException.class, () -> new PlanProblem(new float[719], Toy.state(2), new Seed(0)));
  }
}
