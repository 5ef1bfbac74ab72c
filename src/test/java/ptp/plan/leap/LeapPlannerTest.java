package ptp.plan.leap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import ptp.domain.Plan;
import ptp.domain.Progress;
import ptp.domain.Seed;
import ptp.nn.Tensor;
import ptp.plan.PlanProblem;
import ptp.plan.SearchListener;
import ptp.plan.SearchRound;
import ptp.plan.Toy;

final class LeapPlannerTest {
  private static final float[] START = Toy.state(1);
  private static final float[] GOAL = Toy.state(2);
  private final Toy toy = new Toy();

  /** States on the line from start to goal: z = (share, ignored). */
  private Tensor line(Tensor z) {
    float[] latents = z.floats();
    float[] states = new float[latents.length / 2 * 720];
    for (int i = 0; i < states.length; i++) {
      int j = i % 720;
      states[i] = START[j] + latents[i / 720 * 2] * (GOAL[j] - START[j]);
    }
    return Tensor.of(states, latents.length / 2, 720);
  }

  private Plan plan(int subgoals, int iterations, double priorWeight) {
    LeapPlannerOptions options = new LeapPlannerOptions(subgoals, 120, .1, iterations, 1.5, priorWeight);
    PlanProblem problem = new PlanProblem(START, GOAL, new Seed(3));
    return new LeapPlanner(options, new StateDecoder(2, this::line), toy).plan(problem, Progress.SILENT);
  }

  /** The least hardest hop on a line divides it evenly; V is minus a square, so its value is known. */
  @Test
  void dividesTheWayEvenly() {
    Plan plan = plan(4, 25, 0);
    assertEquals(4, plan.subgoals().size());
    assertArrayEquals(GOAL, plan.goal());
    double whole = plan.subgoals().stream().mapToDouble(h -> h.distance()).sum();
    for (var hop : plan.subgoals()) assertEquals(whole / 4, hop.distance(), whole * .03);
    double hardest = plan.subgoals().stream().mapToDouble(h -> h.value()).min().orElseThrow();
    assertEquals(-hardest, plan.cost(), 1e-3);
  }

  @Test
  void iterationsImprove() {
    assertTrue(plan(4, 12, 0).cost() < plan(4, 1, 0).cost() - .1);
  }

  @Test
  void thePriorPullsLatentsToZero() {
    Plan plan = plan(2, 25, 1000);
    assertEquals(0, plan.subgoals().getFirst().distance(), 3, "z near 0 is the start itself");
  }

  @Test
  void sameSeedSamePlan() {
    assertArrayEquals(plan(3, 5, .1).subgoals().getFirst().latent(), plan(3, 5, .1).subgoals().getFirst().latent());
  }

  @Test
  void everyRoundCanBeWatchedAndWatchingChangesNothing() {
    LeapPlannerOptions options = new LeapPlannerOptions(4, 120, .1, 6, 1.5, 0);
    PlanProblem problem = new PlanProblem(START, GOAL, new Seed(3));
    List<SearchRound> rounds = new ArrayList<>();
    Plan plan = new LeapPlanner(options, new StateDecoder(2, this::line), toy).plan(problem, Progress.SILENT);
    Plan watched = new LeapPlanner(options, new StateDecoder(2, this::line), toy).plan(problem, Progress.SILENT,
        SearchListener.ofRounds(rounds::add));
    assertEquals(plan.cost(), watched.cost());
    assertEquals(List.of(0, 1, 2, 3, 4, 5), rounds.stream().map(SearchRound::round).toList());
    assertEquals(plan.cost(), rounds.stream().mapToDouble(SearchRound::bestCost).min().orElseThrow());
    for (SearchRound round : rounds) {
      assertEquals(List.of(0, 1, 2, 29, 59, 119), round.candidates().stream().map(SearchRound.Candidate::rank)
          .toList());
      double[] costs = round.candidates().stream().mapToDouble(SearchRound.Candidate::cost).toArray();
      for (int i = 1; i < costs.length; i++) assertTrue(costs[i - 1] <= costs[i], "cheapest first");
      assertEquals(round.bestCost(), costs[0]);
      assertTrue(round.meanCost() > costs[0] && round.meanCost() < costs[5]);
      for (var candidate : round.candidates()) {
        assertEquals(4, candidate.states().size());
        assertArrayEquals(GOAL, candidate.states().getLast().latent());
      }
    }
    assertTrue(rounds.getLast().meanCost() < rounds.getFirst().meanCost(), "the candidates gather");
  }

  @Test
  void elitesAreAtLeastTwo() {
    assertEquals(50, LeapPlannerOptions.defaults().eliteCount());
    assertEquals(2, new LeapPlannerOptions(2, 10, .05, 1, 1, 0).eliteCount());
  }
}
