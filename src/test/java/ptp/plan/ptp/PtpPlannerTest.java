package ptp.plan.ptp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import ptp.domain.Latent;
import ptp.domain.MethodId;
import ptp.domain.Plan;
import ptp.domain.PlanLevel;
import ptp.domain.Progress;
import ptp.domain.Seed;
import ptp.domain.StopWhen;
import ptp.nn.Tensor;
import ptp.plan.PlanProblem;
import ptp.plan.Plans;
import ptp.plan.SearchListener;
import ptp.plan.SearchRound;
import ptp.plan.SubgoalModel;
import ptp.plan.Toy;
import ptp.plan.ValueModel;

final class PtpPlannerTest {
  private static final float[] START = Toy.state(1);
  private static final float[] GOAL = Toy.state(2);
  private static final PlannerOptions SMALL =
      new PlannerOptions(24, List.of(.5, .2), .1, .05, .1, List.of(60, 30, 15), 2, 1000, 32, .9, 0);

  private final Toy toy = new Toy();

  private PtpPlanner planner(PlannerOptions options) {
    return planner(options, toy);
  }

  private PtpPlanner planner(PlannerOptions options, ValueModel values) {
    Map<Integer, SubgoalModel> generators = new HashMap<>();
    options.levels().forEach(dt -> generators.put(dt, toy.generator()));
    return new PtpPlanner(MethodId.PTP, options, generators, values);
  }

  private static Plan plan(PtpPlanner planner, long seed) {
    return planner.plan(new PlanProblem(START, GOAL, new Seed(seed)), Progress.SILENT);
  }

  /** An option of the generator, so it must not be a constant of the search. */
  @Test
  void zHasAsManyNumbersAsTheGeneratorsTakes() {
    SubgoalModel twice = new SubgoalModel(16, (contexts, repeat, z) -> {
      float[] all = z.floats();
      float[] half = new float[all.length / 2];
      for (int i = 0; i < half.length; i++) half[i] = all[i / 8 * 16 + i % 8];
      try (Tensor first = Tensor.of(half, half.length / 8, 8)) {
        return toy.generate(contexts, repeat, first);
      }
    });
    PlannerOptions coarse = SMALL.coarsest(1);
    PtpPlanner planner = new PtpPlanner(MethodId.PTP, coarse, Map.of(coarse.levels().getFirst(), twice), toy);
    Plan plan = planner.plan(new PlanProblem(START, GOAL, new Seed(3)), Progress.SILENT);
    assertEquals(
        16 * coarse.subgoalsPerSegment(), searched(plan.levels().getFirst()).latentPlan().getFirst().length);
  }

  @Test
  void isTheRecursiveAlgorithmOfThePaper() {
    // a temperature of 1 rather than 0.1, which would magnify the rounding of floats in the costs tenfold per round
    PlannerOptions warm = new PlannerOptions(24, List.of(.5, .2), 1, .05, .1, List.of(60, 30, 15), 2, 1000, 32, .9, 0);
    for (long seed = 0; seed < 5; seed++) {
      List<double[]> expected = new ReferencePlanner(warm, new Seed(seed)).plan(doubles(START), doubles(GOAL), 0, 0);
      Plan found = plan(planner(warm), seed);
      assertEquals(8, found.subgoals().size());
      for (int i = 0; i < 8; i++) {
        assertArrayEquals(expected.get(i), doubles(found.subgoals().get(i).latent()), 1e-4, "subgoal " + i);
      }
    }
  }

  /** Values that cannot matter are not asked for, and the plan is still the one of Algorithm 2. */
  @Test
  void sparesValuesWithoutChangingThePlan() {
    PlannerOptions many = new PlannerOptions(400, List.of(.5, .2), .01, .01, .1, List.of(60), 2, 0, 32, .9, 0);
    List<double[]> expected = new ReferencePlanner(many, new Seed(2)).plan(doubles(START), doubles(GOAL), 0, 0);
    Plan found = plan(planner(many), 2);
    assertArrayEquals(expected.getFirst(), doubles(found.subgoals().getFirst().latent()), 1e-3);
    assertTrue(toy.valuedRows < 3 * 3 * 400 / 2, toy.valuedRows + " rows of 3600");
  }

  @Test
  void endsInTheTrueGoalAndKeepsCoarseSubgoals() {
    Plan plan = plan(planner(SMALL), 3);
    assertArrayEquals(GOAL, plan.goal());
    List<PlanLevel> levels = plan.levels();
    assertEquals(List.of(60, 30, 15), levels.stream().map(l -> searched(l).stepsBetween()).toList());
    assertArrayEquals(levels.get(0).latents().get(0), levels.get(1).latents().get(1));
    assertArrayEquals(levels.get(1).latents().get(2), levels.get(2).latents().get(5));
  }

  private static PlanLevel.Search searched(PlanLevel level) {
    return level.search().orElseThrow();
  }

  @Test
  void costsAreKeptTermByTerm() {
    PtpPlanner planner = planner(SMALL);
    Plan plan = plan(planner, 3);
    for (PlanLevel level : plan.levels()) {
      double sum = 0;
      for (var t : searched(level).segments()) sum += t.distance() + t.feasibility() + t.prior();
      assertEquals(searched(level).bestCost()[2], sum, 1e-9);
      assertEquals(level.cost(), level.terms().distance() + level.terms().feasibility() + level.terms().prior(), 1e-9);
      assertTrue(searched(level).segments().stream().allMatch(t -> t.feasibility() > 0), "V is negative, so it costs");
    }
    PlanLevel first = plan.levels().getFirst();
    double prior = 0;
    for (float z : searched(first).latentPlan().getFirst()) prior += .1 * z * z;
    assertEquals(prior, searched(first).segments().getFirst().prior(), 1e-6);
    assertEquals(searched(plan.levels().getLast()).bestCost()[2], plan.cost());
  }

  private PtpPlanner surrogateSearch(PlannerOptions options, SubgoalModel surrogate) {
    Map<Integer, SubgoalModel> generators = new HashMap<>();
    Map<Integer, SubgoalModel> surrogates = new HashMap<>();
    options.levels().forEach(dt -> generators.put(dt, toy.generator()));
    options.levels().forEach(dt -> surrogates.put(dt, surrogate));
    return new PtpPlanner(MethodId.PTP, options, generators, surrogates, toy);
  }

  /** The search is the same, and the generator's own round comes on top. */
  @Test
  void aPerfectSurrogateFindsPlansAsCheapAsTheGeneratorItself() {
    double own = 0;
    double found = 0;
    for (long seed = 0; seed < 10; seed++) {
      own += searched(plan(planner(SMALL), seed).levels().getFirst()).bestCost()[2];
      found += searched(plan(surrogateSearch(SMALL.withRescored(12), toy.generator()), seed).levels().getFirst())
          .bestCost()[4];
    }
    assertTrue(found < own, found + " against " + own);
  }

  @Test
  void whatASurrogateMadeIsNeverPlanned() {
    PlannerOptions coarse = SMALL.coarsest(1).withRescored(5);
    SubgoalModel moved = new SubgoalModel(Toy.LATENT_DIM, (contexts, repeat, z) -> {
      Tensor made = toy.generate(contexts, repeat, z);
      float[] numbers = made.floats();
      for (int i = 0; i < numbers.length; i++) numbers[i] += .01f;
      made.set(numbers);
      return made;
    });
    PlanLevel level = plan(surrogateSearch(coarse, moved), 3).levels().getFirst();
    float[] chosen = searched(level).latentPlan().getFirst();
    try (Tensor start = Tensor.of(START, 1, Latent.SIZE);
        Tensor z = Tensor.of(Arrays.copyOf(chosen, 8), 1, 8);
        Tensor first = toy.generate(start, 1, z)) {
      assertArrayEquals(first.floats(), level.latents().getFirst());
    }
  }

  @Test
  void theGeneratorHasTheLastTwoRounds() {
    List<SearchRound> rounds = new ArrayList<>();
    PlannerOptions coarse = SMALL.coarsest(1).withRescored(5);
    PlanProblem problem = new PlanProblem(START, GOAL, new Seed(3));
    Plan plan = surrogateSearch(coarse, toy.generator()).plan(problem, Progress.SILENT, SearchListener.ofRounds(
        rounds::add));
    assertEquals(List.of(24, 24, 24, 5, 5), rounds.stream().map(r -> r.candidates().getFirst().of()).toList());
    double[] best = searched(plan.levels().getFirst()).bestCost();
    assertEquals(5, best.length);
    assertEquals(best[2], best[3], 1e-9); // the cheapest candidate of the search is among the finalists
  }

  @Test
  void withoutFinalistsSurrogatesAreNotAsked() {
    SubgoalModel never = new SubgoalModel(Toy.LATENT_DIM, (contexts, repeat, z) -> {
      throw new AssertionError("the generators search alone");
    });
    assertEquals(plan(planner(SMALL), 3).cost(), plan(surrogateSearch(SMALL, never), 3).cost());
  }

  @Test
  void watchingTellsEveryRoundAndChangesNothing() {
    List<SearchRound> rounds = new ArrayList<>();
    PlanProblem problem = new PlanProblem(START, GOAL, new Seed(3));
    Plan watched = planner(SMALL).plan(problem, Progress.SILENT, SearchListener.ofRounds(rounds::add));
    Plan plan = plan(planner(SMALL), 3);
    assertEquals(plan.cost(), watched.cost());
    for (int i = 0; i < 8; i++) {
      assertArrayEquals(plan.subgoals().get(i).latent(), watched.subgoals().get(i).latent());
    }
    assertEquals(List.of(0, 0, 0, 1, 1, 1, 2, 2, 2), rounds.stream().map(SearchRound::level).toList());
    for (int i = 0; i < 9; i++) {
      SearchRound round = rounds.get(i);
      assertEquals(searched(plan.levels().get(i / 3)).bestCost()[i % 3], round.bestCost());
      assertEquals(round.bestCost(), round.candidates().getFirst().cost(), 1e-9);
      assertEquals(23, round.candidates().getLast().rank(), "the worst candidate is shown too");
      assertEquals(List.of(2, 4, 8).get(i / 3), round.candidates().getFirst().states().size());
      assertTrue(round.candidates().getFirst().exact(), "the cost of the best is known");
      for (int c = 1; c < round.candidates().size(); c++) {
        assertTrue(round.candidates().get(c).cost() >= round.candidates().get(c - 1).cost());
      }
    }
    float[] midpoint = rounds.get(2).candidates().getFirst().states().getFirst().latent();
    assertArrayEquals(plan.levels().getFirst().latents().getFirst(), midpoint, "the best of the last round is taken");
  }

  @Test
  void hopsCarryTheirValuesAndDistances() {
    Plan plan = plan(planner(SMALL), 3);
    float[] from = START;
    for (var hop : plan.subgoals()) {
      assertEquals(Plans.distance(from, hop.latent()), hop.distance(), 1e-9);
      assertEquals(Toy.value(doubles(from), doubles(hop.latent())), hop.value(), 1e-3);
      from = hop.latent();
    }
  }

  /** V enters with a minus sign: with costs of V alone, the chosen candidate is the one with the greatest sum of V. */
  @Test
  void greaterValuesAreCheaper() {
    PlannerOptions valuesOnly = new PlannerOptions(64, List.of(), .1, 1e6, 0, List.of(60), 2, 0, 32, .9, 0);
    Plan plan = plan(planner(valuesOnly), 5);
    double chosen = sumOfValues(searched(plan.levels().getFirst()).latentPlan().getFirst());
    Candidates all =
        Candidates.first(new Candidates.Shape(1, 2, Toy.LATENT_DIM), valuesOnly, new PlanBuffer(0), new Seed(5).derive(
            "level").derive(0).derive(0));
    List<Double> sums = new ArrayList<>();
    for (int n = 0; n < 64; n++) sums.add(sumOfValues(all.get(0, n)));
    assertEquals(sums.stream().max(Double::compare).orElseThrow(), chosen, 1e-3);
    assertTrue(sums.stream().min(Double::compare).orElseThrow() < chosen - 1);
  }

  private static double sumOfValues(float[] z) {
    List<double[]> states = ReferencePlanner.states(doubles(START), doubles(z));
    return Toy.value(doubles(START), states.get(0))
        + Toy.value(states.get(0), states.get(1))
        + Toy.value(states.get(1), doubles(GOAL));
  }

  @Test
  void aLevelIsOneBatch() {
    plan(planner(SMALL), 1);
    int rounds = 3;
    assertEquals(3 * rounds * 2, toy.generations, "levels x rounds x steps");
    assertEquals((1 + 2 + 4) * rounds * 2 * 24, toy.generatedRows);
    assertEquals(3 * rounds + 3, toy.valuations, "levels x rounds, and what is found for each level");
  }

  @Test
  void searchImprovesOnTheFirstRoundAndOnFewerCandidates() {
    PlannerOptions more = new PlannerOptions(128, List.of(.5, .25, .12, .1), .1, .05, .1, List.of(60), 2, 0, 32, .9, 0);
    double[] best = searched(plan(planner(more), 1).levels().getFirst()).bestCost();
    assertTrue(best[best.length - 1] < best[0] - .05, Arrays.toString(best));
  }

  @Test
  void sameSeedSamePlan() {
    Plan one = plan(planner(SMALL), 11);
    Plan two = plan(planner(SMALL), 11);
    Plan other = plan(planner(SMALL), 12);
    assertEquals(one.cost(), two.cost());
    assertArrayEquals(one.subgoals().get(3).latent(), two.subgoals().get(3).latent());
    assertFalse(Arrays.equals(one.subgoals().get(3).latent(), other.subgoals().get(3).latent()));
  }

  @Test
  void bufferIsUsedOnceItHolds32Plans() {
    PlannerOptions always = new PlannerOptions(8, List.of(), .1, 0, 0, List.of(60, 30), 2, 1000, 32, 1, 0);
    PtpPlanner planner = planner(always);
    Plan first = plan(planner, 1);
    for (int i = 0; i < 31; i++) planner.remember(plan(planner, 100 + i));
    assertEquals(first.cost(), plan(planner, 1).cost(), "31 plans change nothing");
    planner.remember(plan(planner, 200));
    Candidates fresh = Candidates.first(new Candidates.Shape(2, 2, Toy.LATENT_DIM), always, new PlanBuffer(10),
        new Seed(4));
    Candidates mixed = Candidates.first(new Candidates.Shape(2, 2, Toy.LATENT_DIM), always, finest(planner),
        new Seed(4));
    for (int s = 0; s < 2; s++) {
      for (int n = 0; n < 8; n++) {
        assertEquals(n >= 4, Arrays.equals(fresh.get(s, n), mixed.get(s, n)), "candidate " + n);
        assertEquals(n < 4, remembered(planner, s, mixed.get(s, n)), "candidate " + n);
      }
    }
  }

  /** What a file of the planner's memory gives back for the finer of two levels. */
  private static PlanBuffer finest(PtpPlanner planner) {
    PlanBuffer buffer = new PlanBuffer(1000);
    buffer.fill(planner.memory().orElseThrow().tensors().get("level-1"));
    return buffer;
  }

  private static boolean remembered(PtpPlanner planner, int segment, float[] z) {
    return finest(planner).sample().plans().stream().anyMatch(plan -> Arrays.equals(plan.get(segment), z));
  }

  @Test
  void bufferIsUsedWithItsProbability() {
    PlannerOptions o = new PlannerOptions(2, List.of(), .1, 0, 0, List.of(60), 2, 1000, 1, .9, 0);
    PlanBuffer buffer = new PlanBuffer(10);
    buffer.add(List.of(new float[16]));
    int used = 0;
    for (int i = 0; i < 1000; i++) {
      if (Arrays.equals(Candidates.first(new Candidates.Shape(1, 2, Toy.LATENT_DIM), o, buffer, new Seed(i)).get(0, 0),
          new float[16])) used++;
    }
    assertEquals(900, used, 40);
  }

  @Test
  void bufferDropsTheOldest() {
    PlanBuffer buffer = new PlanBuffer(2);
    for (int i = 0; i < 3; i++) buffer.add(List.of(new float[] {i}));
    assertEquals(2, buffer.size());
    assertEquals(1, buffer.sample().plans().getFirst().getFirst()[0]);
    PlanBuffer none = new PlanBuffer(0);
    none.add(List.of(new float[1]));
    assertEquals(0, none.size());
  }

  @Test
  void pinnedSubgoalsStayAndChangeTheRest() {
    float[] middle = Toy.state(9);
    float[] fine = Toy.state(10);
    PlanProblem problem = new PlanProblem(START, GOAL, new Seed(3), Map.of(3, middle, 4, fine), List.of());
    Plan plan = planner(SMALL).plan(problem, Progress.SILENT);
    assertArrayEquals(middle, plan.subgoals().get(3).latent());
    assertArrayEquals(fine, plan.subgoals().get(4).latent());
    assertArrayEquals(middle, plan.levels().getFirst().latents().getFirst());
    assertFalse(Arrays.equals(plan(planner(SMALL), 3).subgoals().get(1).latent(), plan.subgoals().get(1).latent()));
  }

  @Test
  void ablationsAreOptions() {
    assertEquals(8, SMALL.subgoals());
    assertEquals(List.of(15), SMALL.flat().levels());
    assertEquals(8, SMALL.flat().subgoals());
    Plan flat = plan(planner(SMALL.flat().withoutBuffer()), 1);
    assertEquals(8, flat.subgoals().size());
    assertEquals(1, flat.levels().size());
    assertArrayEquals(GOAL, flat.goal());
  }

  @Test
  void oneLevelIsOneMidpoint() {
    Plan plan = plan(planner(new PlannerOptions(24, List.of(.5), .1, .05, .1, List.of(60), 2, 1000, 32, .9, 0)), 1);
    assertEquals(2, plan.subgoals().size());
    assertArrayEquals(GOAL, plan.goal());
  }

  @Test
  void tellsLevelsAsTheyComeAndStopsWhenCancelled() {
    List<Plan> told = new ArrayList<>();
    PlanProblem problem = new PlanProblem(START, GOAL, new Seed(3));
    Plan plan = planner(SMALL).plan(problem, Progress.SILENT, SearchListener.ofPlans(told::add));
    assertEquals(List.of(2, 4, 8), told.stream().map(p -> p.subgoals().size()).toList());
    assertEquals(List.of(60, 30, 15), told.getLast().levels().stream().map(l -> searched(l).stepsBetween()).toList());
    assertEquals(plan.cost(), told.getLast().cost());
    assertThrows(CancellationException.class, () -> planner(SMALL).plan(problem, new StopWhen(() -> true)));
  }

  @Test
  void tellsHowFarItIsFromTheFirstRoundToTheEnd() {
    List<Double> shares = new ArrayList<>();
    Progress told = Progress.SILENT.telling(shares::add);
    planner(SMALL).plan(new PlanProblem(START, GOAL, new Seed(3)), told);
    assertEquals(0, shares.getFirst());
    assertEquals(1, shares.getLast());
    assertEquals(shares.stream().sorted().toList(), shares, "it never goes back");
    assertTrue(shares.size() > SMALL.levels().size() + 1, "more often than once a level");
  }

  @Test
  void aMissingGeneratorIsNamed() {
    Exception e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new PtpPlanner(MethodId.PTP, SMALL, Map.of(60, toy.generator()), toy));
    assertTrue(e.getMessage().contains("30 steps"), e.getMessage());
  }

  @Test
  void distancesAreNative() {
    float[] states = new float[4 * Latent.SIZE];
    for (int r = 0; r < 4; r++) System.arraycopy(Toy.state(r), 0, states, r * Latent.SIZE, Latent.SIZE);
    try (Tensor s = Tensor.of(states, 4, Latent.SIZE);
        Tensor goals = Plans.stack(List.of(START, GOAL))) {
      float[] found = new LatentOps().distances(s, goals);
      for (int r = 0; r < 4; r++) {
        assertEquals(Plans.distance(Toy.state(r), r < 2 ? START : GOAL), found[r], 1e-3);
      }
    }
  }

  private static double[] doubles(float[] values) {
    double[] out = new double[values.length];
    for (int i = 0; i < out.length; i++) out[i] = values[i];
    return out;
  }
}
