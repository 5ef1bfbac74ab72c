package ptp.rollout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import ptp.domain.Goal;
import ptp.domain.Latent;
import ptp.domain.Method;
import ptp.domain.Plan;
import ptp.domain.PlanLevel;
import ptp.domain.PlanLevel.Terms;
import ptp.domain.Progress;
import ptp.domain.Seed;
import ptp.domain.StopWhen;
import ptp.domain.Subgoal;
import ptp.domain.Task;
import ptp.plan.SubgoalFollower.Outcome;

final class RolloutsTest {
  private static List<Subgoal> subgoals(double... positions) {
    return DoubleStream.of(positions).mapToObj(x -> new Subgoal(LineAgent.latent(x), -1, 1)).toList();
  }

  /** An episode that starts at 10. */
  private static Episode episode(long noise, double... positions) {
    Plan plan = new Plan(Method.PTP, LineAgent.latent(10), subgoals(positions), 0);
    Goal goal = LineWorld.goalAt(positions[positions.length - 1]);
    return new Episode(Task.A, new Seed(10), goal, plan, new Seed(noise));
  }

  private static List<LineWorld> worlds(int count) {
    List<LineWorld> worlds = new ArrayList<>();
    for (int i = 0; i < count; i++) worlds.add(new LineWorld());
    return worlds;
  }

  private static EpisodeResult run(RolloutOptions options, double speed, Episode episode) {
    return new Rollouts(new LineAgent(speed), options, .6, worlds(1)).run(List.of(episode), Progress.SILENT).getFirst();
  }

  private static RolloutOptions options(int steps, double noise, int subgoalSteps) {
    return new RolloutOptions(steps, noise, 0, subgoalSteps);
  }

  @Test
  void subgoalsShareHalfOfTheEpisode() {
    RolloutOptions options = options(400, 0, 100);
    assertEquals(100, options.budget(1));
    assertEquals(100, options.budget(2));
    assertEquals(50, options.budget(5));
    assertEquals(28, options.budget(8));
    assertEquals(1, options(2, 0, 100).budget(8));
  }

  /** From 10 at speed 1: 12 counts as reached after 2 steps, 14 after 2 more; 100 stays the target to the end. */
  @Test
  void aReachedSubgoalGivesWayToTheNext() {
    EpisodeResult r = run(options(12, 0, 30), 1, episode(1, 12, 14, 100));
    assertArrayEquals(new int[] {0, 0, 1, 1, 2, 2, 2}, Arrays.copyOf(r.targets(), 7));
    assertEquals(List.of(Outcome.REACHED, Outcome.REACHED, Outcome.PENDING), r.outcomes());
    assertFalse(r.success().whole());
  }

  /** 100 is out of reach, so the second subgoal takes over after 3 steps, from 13: behind, at 11, 2 steps away. */
  @Test
  void aSubgoalWhoseTimeIsOverGivesWayToo() {
    LineAgent agent = new LineAgent(1);
    EpisodeResult r =
        new Rollouts(agent, options(12, 0, 3), .6, worlds(1))
            .run(List.of(episode(1, 100, 11, 12)), Progress.SILENT).getFirst();
    assertArrayEquals(new int[] {0, 0, 0, 1, 1, 2, 2}, Arrays.copyOf(r.targets(), 7));
    assertEquals(List.of(100f, 100f, 100f, 11f, 11f, 12f, 12f), agent.goals().subList(0, 7));
    assertEquals(List.of(Outcome.TIMED_OUT, Outcome.REACHED, Outcome.REACHED), r.outcomes());
    assertTrue(r.success().whole());
  }

  @Test
  void theRecordingHoldsEveryStep() {
    EpisodeResult r = run(options(5, 0, 30), 1, episode(1, 12, 100));
    assertEquals(5, r.length());
    assertEquals(6 * Latent.CODES, r.codes().length);
    assertEquals(6, r.poses().size());
    assertEquals(6, r.states().size());
    assertEquals(2, r.targetCodes().size());
    for (int t = 0; t <= 5; t++) {
      assertEquals(10 + t, r.poses().get(t).x());
      assertEquals(10 + t, r.states().get(t).gripper().x());
      assertEquals((10 + t) * 100, r.codes()[t * Latent.CODES]);
    }
    assertEquals(1200, r.targetCodes().getFirst()[0]);
  }

  @Test
  void actionsAreClippedAndRecordedAsTheyWereSent() {
    List<LineWorld> world = worlds(1);
    EpisodeResult r =
        new Rollouts(new LineAgent(3), options(30, 2, 30), .6, world).run(List.of(episode(1, 200)), Progress.SILENT)
            .getFirst();
    assertArrayEquals(world.getFirst().actions().toArray(), r.actions().toArray());
    boolean inside = false;
    for (float[] action : r.actions()) {
      for (float number : action) assertTrue(Math.abs(number) <= 1, "an action of " + number);
      assertEquals(0, action[4], "what a network could not compute must not move the robot");
      inside |= Math.abs(action[1]) < 1 && action[1] != 0;
    }
    assertTrue(inside, "noise reaches the numbers that the policy leaves alone");
  }

  @Test
  void anEpisodeDoesNotDependOnThoseBesideIt() {
    RolloutOptions options = options(20, .3, 4);
    List<Episode> episodes = List.of(episode(1, 12, 15), episode(2, 11, 14, 20), episode(3, 40));
    List<EpisodeResult> together =
        new Rollouts(new LineAgent(.5), options, .6, worlds(4)).run(episodes, Progress.SILENT);
    for (int i = 0; i < episodes.size(); i++) assertSame(run(options, .5, episodes.get(i)), together.get(i));
    List<Episode> reversed = new ArrayList<>(episodes);
    Collections.reverse(reversed);
    List<EpisodeResult> others =
        new Rollouts(new LineAgent(.5), options, .6, worlds(3)).run(reversed, Progress.SILENT);
    assertSame(together.getFirst(), others.getLast());
    assertNotEquals(together.get(0).poses(), together.get(2).poses());
  }

  private static void assertSame(EpisodeResult expected, EpisodeResult actual) {
    assertEquals(expected.episode(), actual.episode());
    assertArrayEquals(expected.codes(), actual.codes());
    assertEquals(expected.poses(), actual.poses());
    assertArrayEquals(expected.actions().toArray(), actual.actions().toArray());
    assertArrayEquals(expected.targets(), actual.targets());
    assertEquals(expected.outcomes(), actual.outcomes());
  }

  @Test
  void aCoarserLevelCanBeFollowed() {
    Plan plan =
        new Plan(Method.PTP, LineAgent.latent(10), List.of(level(20, 30), level(15, 20, 25, 30)));
    assertEquals(List.of(20f, 30f), firsts(plan.coarsest(1)));
    for (int finest : new int[] {0, 2, 5}) assertEquals(List.of(15f, 20f, 25f, 30f), firsts(plan.coarsest(finest)));
    Plan flat = new Plan(Method.MODEL_FREE, LineAgent.latent(10), subgoals(30), 0);
    assertEquals(List.of(30f), firsts(flat.coarsest(1)));
  }

  private static PlanLevel level(double... positions) {
    return new PlanLevel(subgoals(positions), 0, Terms.unsearched(0), Optional.empty());
  }

  private static List<Float> firsts(Plan plan) {
    return plan.subgoals().stream().map(s -> s.latent()[0]).toList();
  }

  @Test
  void whatCannotRunIsRefusedBeforeItBegins() {
    List<LineWorld> world = worlds(1);
    Rollouts rollouts = new Rollouts(new LineAgent(1), options(3, 0, 1), .6, world);
    List<Episode> two = List.of(episode(1, 12), episode(2, 12));
    assertThrows(IllegalArgumentException.class, () -> rollouts.run(two, Progress.SILENT));
    assertEquals(List.of(), world.getFirst().actions());
  }

  @Test
  void aGoalThatIsAPictureOnlyIsMeasuredByItsDistance() {
    for (int steps : new int[] {1, 30}) {
      Rollouts rollouts = new Rollouts(new LineAgent(1), options(steps, 0, 30), .6, worlds(1));
      Episode sound = episode(1, 12);
      Goal drawn = new Goal(sound.goal().frame(), Optional.empty());
      Episode episode = new Episode(sound.task(), sound.reset(), drawn, sound.plan(), sound.noise());
      EpisodeResult result = rollouts.run(List.of(episode), Progress.SILENT).getFirst();
      assertEquals(steps == 30, result.success().whole(), "after " + steps + " steps of 2");
      assertEquals(List.of(), result.success().stages());
    }
  }

  @Test
  void aCancelledEpisodeStopsAtTheNextStep() {
    List<LineWorld> world = worlds(1);
    Rollouts rollouts = new Rollouts(new LineAgent(1), options(100, 0, 1), .6, world);
    assertThrows(CancellationException.class, () -> rollouts.run(List.of(episode(1, 12)), StopWhen.look(3)));
    assertEquals(2, world.getFirst().actions().size());
  }
}
