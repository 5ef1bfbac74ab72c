package ptp.data.sampling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ptp.data.dataset.Samples;
import ptp.domain.Seed;

final class SamplersTest {
  private static final HerRatios MIXED = new HerRatios(.1, .4, .1, .2, .2, 0);

  private static int[] randomLengths(SplittableRandom random) {
    return random.ints(1 + random.nextInt(12), 0, 151).toArray();
  }

  @Test
  void hindsightNeverCrossesAnEpisode() {
    SplittableRandom random = new SplittableRandom(6);
    for (int trial = 0; trial < 200; trial++) {
      EpisodeIndex index = Samples.index(trial % 2 == 0, randomLengths(random));
      if (index.transitions() == 0) continue;
      int n = 1 + random.nextInt(20);
      HerBatch batch = new HindsightSampler(MIXED, n, new Seed(trial)).batch(index, trial, 300);
      for (int i = 0; i < batch.size(); i++) check(index, batch, i, n);
    }
  }

  private static void check(EpisodeIndex index, HerBatch b, int i, int n) {
    int episode = index.episodeOfRow(b.state()[i]);
    int left = index.lastRow(episode) - b.state()[i];
    assertTrue(left >= 1 && b.state()[i] >= index.firstRow(episode));
    assertEquals(b.state()[i] + 1, b.next()[i]);
    assertEquals(b.state()[i] + b.steps()[i], b.nStep()[i]);
    boolean known = b.stepsToGoal()[i] != HerBatch.UNKNOWN;
    int limit = known ? Math.min(left, b.stepsToGoal()[i]) : left;
    assertEquals(Math.min(n, limit), b.steps()[i]);
    if (known) assertEquals(b.state()[i] + b.stepsToGoal()[i], b.goal()[i]);
    int toGoal = b.goal()[i] - b.state()[i];
    switch (b.kind()[i]) {
      case NEXT -> assertEquals(1, toGoal);
      case FUTURE -> assertTrue(toGoal >= 1 && toGoal <= left);
      case LAST -> assertEquals(left, toGoal);
      case STORED -> assertTrue(toGoal == 0 && !known && index.storedGoals());
      case RANDOM -> assertTrue(!known && b.goal()[i] >= 0 && b.goal()[i] <= index.lastRow(index.episodes() - 1));
    }
  }

  @Test
  void aBatchDependsOnSeedAndStepAndNothingElse() {
    EpisodeIndex index = Samples.index(true, 75, 5, 150);
    HindsightSampler sampler = new HindsightSampler(MIXED, 5, new Seed(1));
    HerBatch first = sampler.batch(index, 7, 64);
    sampler.batch(index, 8, 64);
    HerBatch again = new HindsightSampler(MIXED, 5, new Seed(1)).batch(index, 7, 64);
    assertArrayEquals(first.state(), again.state());
    assertArrayEquals(first.goal(), again.goal());
    assertArrayEquals(first.kind(), again.kind());
    assertFalse(Arrays.equals(first.state(), sampler.batch(index, 8, 64).state()));
    HerBatch other = new HindsightSampler(MIXED, 5, new Seed(2)).batch(index, 7, 64);
    assertFalse(Arrays.equals(first.state(), other.state()));
  }

  @Test
  void kindsComeInTheirProportions() {
    Map<GoalKind, Double> online = shares(Samples.index(true, 75, 20));
    assertEquals(.1, online.get(GoalKind.NEXT), .01);
    assertEquals(.4, online.get(GoalKind.FUTURE), .01);
    assertEquals(.1, online.get(GoalKind.LAST), .01);
    assertEquals(.2, online.get(GoalKind.STORED), .01);
    assertEquals(.2, online.get(GoalKind.RANDOM), .01);
    Map<GoalKind, Double> demonstrations = shares(Samples.index(false, 75, 20));
    assertEquals(.3, demonstrations.get(GoalKind.LAST), .01);
    assertFalse(demonstrations.containsKey(GoalKind.STORED));
  }

  private static Map<GoalKind, Double> shares(EpisodeIndex index) {
    int size = 40_000;
    Map<GoalKind, Double> shares = new EnumMap<>(GoalKind.class);
    for (GoalKind kind : new HindsightSampler(MIXED, 1, new Seed(3)).batch(index, 0, size).kind()) {
      shares.merge(kind, 1.0 / size, Double::sum);
    }
    return shares;
  }

  @Test
  void statesFutureGoalsAndRandomGoalsAreUniform() {
    EpisodeIndex index = Samples.index(false, 3, 0, 7);
    int[] states = new int[13];
    int[] goals = new int[13];
    int[] futureOfRow5 = new int[13];
    HindsightSampler random = new HindsightSampler(new HerRatios(0, 0, 0, 0, 1, 0), 1, new Seed(5));
    HindsightSampler future = new HindsightSampler(new HerRatios(0, 1, 0, 0, 0, 0), 1, new Seed(5));
    for (int step = 0; step < 65; step++) {
      HerBatch drawn = random.batch(index, step, 1_000);
      for (int row : drawn.state()) states[row]++;
      for (int row : drawn.goal()) goals[row]++;
      HerBatch later = future.batch(index, step, 1_000);
      for (int i = 0; i < 1_000; i++) if (later.state()[i] == 5) futureOfRow5[later.goal()[i]]++;
    }
    for (int row = 0; row < 13; row++) {
      assertEquals(5_000, goals[row], 350, "goal " + row);
      boolean last = row == 3 || row == 4 || row == 12;
      assertEquals(last ? 0 : 6_500, states[row], last ? 0 : 400, "state " + row);
      assertEquals(row > 5 ? 6_500 / 7.0 : 0, futureOfRow5[row], row > 5 ? 130 : 0, "future " + row);
    }
  }

  /** OGBench draws the steps to a future goal geometrically and takes the last state for those beyond it. */
  @Test
  void futureGoalsMayBeGeometric() {
    EpisodeIndex index = Samples.index(false, 5);
    HerRatios geometric = new HerRatios(0, 1, 0, 0, 0, 0, .8);
    HerBatch drawn = new HindsightSampler(geometric, 1, new Seed(8)).batch(index, 0, 200_000);
    int[] steps = new int[6];
    int first = 0;
    for (int i = 0; i < drawn.size(); i++) {
      if (drawn.state()[i] != 0) continue;
      first++;
      steps[drawn.stepsToGoal()[i]]++;
    }
    double[] expected = {0, .2, .16, .128, .1024, .4096};
    for (int k = 1; k < 6; k++) assertEquals(expected[k], steps[k] / (double) first, .008, k + " steps");
    assertThrows(IllegalArgumentException.class, () -> new HerRatios(0, 1, 0, 0, 0, 0, 0));
  }

  @Test
  void theSameTransitionsHaveOtherGoalsForAnotherLearner() {
    EpisodeIndex index = Samples.index(true, 75, 20);
    HerBatch values = new HindsightSampler(MIXED, 5, new Seed(3)).batch(index, 4, 20_000);
    HindsightSampler sampler = new HindsightSampler(new HerRatios(0, .75, .25, 0, 0, 0), 5, new Seed(9));
    HerBatch actor = sampler.again(values, index, 4);
    assertArrayEquals(values.state(), actor.state());
    assertArrayEquals(values.next(), actor.next());
    for (int i = 0; i < actor.size(); i++) check(index, actor, i, 5);
    long future = Arrays.stream(actor.kind()).filter(k -> k == GoalKind.FUTURE).count();
    assertEquals(.75, future / 20_000.0, .012);
    assertEquals(5_000, Arrays.stream(actor.kind()).filter(k -> k == GoalKind.LAST).count(), 250);
    assertArrayEquals(actor.goal(), sampler.again(values, index, 4).goal());
  }

  /** Networks that were trained before are trained to the same bits again. */
  @Test
  void drawsAreThoseOfEarlierVersions() {
    EpisodeIndex index = Samples.index(true, 75, 20, 150);
    HerBatch drawn = new HindsightSampler(MIXED, 5, 80, new Seed(1)).batch(index, 3, 256);
    int all = Arrays.hashCode(
        new int[] {
          Arrays.hashCode(drawn.state()), Arrays.hashCode(drawn.goal()), Arrays.hashCode(drawn.steps()),
          Arrays.stream(drawn.kind()).map(Enum::name).toList().hashCode()});
    assertEquals(-1739330714, all);
  }

  @Test
  void nearbyGoalsComeFromTheThreeEpisodesBeforeAndAfter() {
    EpisodeIndex index = Samples.index(false, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4);
    HindsightSampler nearby = new HindsightSampler(new HerRatios(0, 0, 0, 0, 0, 1), 10, new Seed(5));
    Set<Integer> seen = new TreeSet<>();
    HerBatch drawn = nearby.batch(index, 0, 2_000);
    for (int i = 0; i < 2_000; i++) {
      int away = Math.floorMod(index.episodeOfRow(drawn.goal()[i]) - index.episodeOfRow(drawn.state()[i]), 10);
      seen.add(away);
      assertEquals(GoalKind.NEARBY, drawn.kind()[i]);
      assertEquals(HerBatch.UNKNOWN, drawn.stepsToGoal()[i]);
    }
    assertEquals(Set.of(1, 2, 3, 7, 8, 9), seen);
  }

  @Test
  void badProbabilitiesAndEmptySetsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new HerRatios(.5, .6, 0, 0, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new HerRatios(-.1, 1.1, 0, 0, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new HerRatios(Double.NaN, 1, 0, 0, 0, 0));
    HindsightSampler sampler = new HindsightSampler(MIXED, 1, new Seed(1));
    assertThrows(IllegalArgumentException.class, () -> sampler.batch(Samples.index(false, 0, 0), 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new HindsightSampler(MIXED, 0, new Seed(1)));
  }

  @Test
  void midpointsLieHalfWayInTheirEpisode() {
    EpisodeIndex index = Samples.index(false, 75, 9, 12, 30);
    SequenceSampler sampler = SequenceSampler.midpoints(index, 5, 37, new Seed(4));
    assertEquals(3, sampler.usableEpisodes());
    int[][] rows = sampler.batch(1, 2_000);
    int longest = 0;
    for (int i = 0; i < 2_000; i++) {
      int gap = rows[1][i] - rows[0][i];
      assertEquals(gap, rows[2][i] - rows[1][i]);
      assertTrue(gap >= 5 && gap <= 37, "gap " + gap);
      int left = rows[0][i];
      int right = rows[2][i];
      assertTrue(
          IntStream.range(0, 4).anyMatch(
              e -> index.firstRow(e) <= left && right <= index.firstRow(e) + index.length(e)),
          left + " to " + right + " leaves its episode");
      longest = Math.max(longest, gap);
    }
    assertEquals(37, longest);
    assertThrows(IllegalArgumentException.class, () -> SequenceSampler.midpoints(index, 5, 4, new Seed(4)));
    assertThrows(IllegalArgumentException.class, () -> SequenceSampler.midpoints(index, 38, 40, new Seed(4)));
  }

  @Test
  void gapsStayInTheirRangeAndInTheirEpisode() {
    SplittableRandom random = new SplittableRandom(9);
    for (int trial = 0; trial < 200; trial++) {
      int[] lengths = random.ints(8, 5, 151).toArray();
      int steps = 1 + random.nextInt(4);
      int min = 1 + random.nextInt(12);
      int max = min + random.nextInt(8);
      EpisodeIndex index = Samples.index(false, lengths);
      int fit = (int) IntStream.of(lengths).filter(l -> l >= steps * min).count();
      if (fit == 0) continue;
      SequenceSampler sampler = SequenceSampler.gaps(index, steps, min, max, new Seed(trial));
      assertEquals(fit, sampler.usableEpisodes());
      int[][] rows = sampler.batch(trial, 100);
      assertEquals(steps + 1, rows.length);
      for (int i = 0; i < 100; i++) {
        assertEquals(index.episodeOfRow(rows[0][i]), index.episodeOfRow(rows[steps][i]));
        for (int k = 1; k <= steps; k++) {
          int gap = rows[k][i] - rows[k - 1][i];
          assertTrue(gap >= min && gap <= max, "gap " + gap);
        }
      }
    }
  }

  @Test
  void gapsAreUniformWhereTheEpisodeIsLong() {
    int[] counts = new int[16];
    int[][] rows = SequenceSampler.gaps(Samples.index(false, 75, 75), 3, 10, 15, new Seed(1)).batch(0, 20_000);
    for (int k = 1; k <= 3; k++) for (int i = 0; i < 20_000; i++) counts[rows[k][i] - rows[k - 1][i]]++;
    for (int gap = 10; gap <= 15; gap++) assertEquals(10_000, counts[gap], 400);
  }

  @Test
  void endsLeadFromTheFirstFramesToTheLast() {
    EpisodeIndex index = Samples.index(false, 19, 75, 18, 5);
    SequenceSampler sampler = SequenceSampler.ends(index, 10, new Seed(1));
    assertEquals(2, sampler.usableEpisodes());
    int[][] rows = sampler.batch(3, 2_000);
    boolean[] seen = new boolean[2];
    for (int i = 0; i < 2_000; i++) {
      int episode = index.episodeOfRow(rows[0][i]);
      seen[episode] = true;
      assertTrue(rows[0][i] - index.firstRow(episode) < 10);
      int fromEnd = index.lastRow(episode) - rows[1][i];
      assertTrue(fromEnd >= 0 && fromEnd < 10 && rows[1][i] > rows[0][i]);
    }
    assertTrue(seen[0] && seen[1]);
    assertArrayEquals(rows, SequenceSampler.ends(index, 10, new Seed(1)).batch(3, 2_000));
    assertFalse(Arrays.deepEquals(rows, sampler.batch(4, 2_000)));
  }

  @Test
  void setsWithoutALongEnoughEpisodeAreToldSo() {
    EpisodeIndex index = Samples.index(false, 18, 5);
    var e =
        assertThrows(IllegalArgumentException.class, () -> SequenceSampler.gaps(index, 2, 20, 30, new Seed(1)));
    assertTrue(e.getMessage().contains("none of the 2 trajectories has the 40 steps"), e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> SequenceSampler.ends(index, 10, new Seed(1)));
  }
}
