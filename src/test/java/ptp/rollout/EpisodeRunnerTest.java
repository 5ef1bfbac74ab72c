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
import ptp.domain.MethodId;
import ptp.domain.Plan;
import ptp.domain.PlanLevel;
import ptp.domain.PlanLevel.Terms;
import ptp.domain.Progress;
import ptp.domain.Seed;
import ptp.domain.StopWhen;
import ptp.domain.Subgoal;
import ptp.domain.Success;
import ptp.domain.Task;
import ptp.plan.SubgoalFollower.Outcome;

final class EpisodeRunnerTest {
  private static List<Subgoal> subgoals(double... positions) {
    return DoubleStream.of(positions).mapToObj(x -> new Subgoal(LineAgent.latent(x), -1, 1)).toList();
  }

  /** An episode that starts at 10. */
  private static EpisodeRequest episode(long noise, double... positions) {
    Plan plan = new Plan(MethodId.PTP, LineAgent.latent(10), subgoals(positions), 0);
    Goal goal = LineWorld.goalAt(positions[positions.length - 1]);
    return new EpisodeRequest(Task.A, new Seed(10), goal, new Seed(noise), _ -> plan);
  }

  private static List<LineWorld> worlds(int count) {
    List<LineWorld> worlds = new ArrayList<>();
    for (int i = 0; i < count; i++) worlds.add(new LineWorld());
    return worlds;
  }

  private static EpisodeResult run(RolloutOptions options, double speed, EpisodeRequest episode) {
    return new EpisodeRunner(new LineAgent(speed), options, .6, worlds(1)).run(List.of(episode), Progress.SILENT)
        .getFirst();
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
        new EpisodeRunner(agent, options(12, 0, 3), .6, worlds(1))
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
        new EpisodeRunner(new LineAgent(3), options(30, 2, 30), .6, world).run(List.of(episode(1, 200)),
            Progress.SILENT)
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
    List<EpisodeRequest> episodes = List.of(episode(1, 12, 15), episode(2, 11, 14, 20), episode(3, 40));
    List<EpisodeResult> together =
        new EpisodeRunner(new LineAgent(.5), options, .6, worlds(4)).run(episodes, Progress.SILENT);
    for (int i = 0; i < episodes.size(); i++) assertSame(run(options, .5, episodes.get(i)), together.get(i));
    List<EpisodeRequest> reversed = new ArrayList<>(episodes);
    Collections.reverse(reversed);
    List<EpisodeResult> others =
        new EpisodeRunner(new LineAgent(.5), options, .6, worlds(3)).run(reversed, Progress.SILENT);
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
        new Plan(MethodId.PTP, LineAgent.latent(10), List.of(level(20, 30), level(15, 20, 25, 30)));
    assertEquals(List.of(20f, 30f), firsts(plan.coarsest(1)));
    for (int finest : new int[] {0, 2, 5}) assertEquals(List.of(15f, 20f, 25f, 30f), firsts(plan.coarsest(finest)));
    Plan flat = new Plan(MethodId.MODEL_FREE, LineAgent.latent(10), subgoals(30), 0);
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
    EpisodeRunner runner = new EpisodeRunner(new LineAgent(1), options(3, 0, 1), .6, world);
    List<EpisodeRequest> two = List.of(episode(1, 12), episode(2, 12));
    assertThrows(IllegalArgumentException.class, () -> runner.run(two, Progress.SILENT));
    assertEquals(List.of(), world.getFirst().actions());
  }

  @Test
  void aGoalThatIsAPictureOnlyIsMeasuredByItsDistance() {
    for (int steps : new int[] {1, 30}) {
      EpisodeRunner runner = new EpisodeRunner(new LineAgent(1), options(steps, 0, 30), .6, worlds(1));
      EpisodeRequest sound = episode(1, 12);
      Goal drawn = new Goal(sound.goal().frame(), Optional.empty());
      EpisodeRequest episode =
          new EpisodeRequest(sound.task(), sound.reset(), drawn, sound.noise(), sound.planning());
      EpisodeResult result = runner.run(List.of(episode), Progress.SILENT).getFirst();
      assertEquals(steps == 30, result.success().whole(), "after " + steps + " steps of 2");
      assertEquals(List.of(), result.success().stages());
    }
  }

  /** A robot's start is known only when it is there, so the plan must begin at what was seen. */
  @Test
  void anEpisodeIsPlannedFromWhatIsSeenAtItsStart() {
    List<Float> seen = new ArrayList<>();
    EpisodeRequest request =
        new EpisodeRequest(
            Task.A, new Seed(17), LineWorld.goalAt(20), new Seed(1), start -> {
              seen.add(start.pose().x());
              return new Plan(MethodId.PTP, LineAgent.latent(start.pose().x()), subgoals(20), 0);
            });
    EpisodeResult r = run(options(3, 0, 30), 1, request);
    assertEquals(List.of(17f), seen);
    assertEquals(17f, r.episode().plan().start().latent()[0]);
  }

  @Test
  void aListenerSeesTheStartAndEveryStep() {
    List<String> told = new ArrayList<>();
    EpisodeListener listener = new EpisodeListener() {
      @Override
      public void begin() {
        told.add("begin");
      }

      @Override
      public void onStep(StepView view) {
        told.add("%d at %.0f to %d of %d".formatted(
            view.step(), view.seen().pose().x(), view.heading().index() + 1, view.heading().count()));
      }

      @Override
      public void ended(List<EpisodeResult> results, List<EpisodeKeyframes> ways) {
        told.add("ended " + results.size());
      }
    };
    new EpisodeRunner(new LineAgent(1), options(8, 0, 30), .6, worlds(1), listener)
        .run(List.of(episode(1, 12, 100)), Progress.SILENT);
    List<String> steps = List.of("0 at 10 to 1 of 2", "1 at 11 to 1 of 2", "2 at 12 to 2 of 2", "3 at 13 to 2 of 2");
    assertEquals("begin", told.getFirst());
    assertEquals(steps, told.subList(1, 5));
    assertEquals("ended 1", told.getLast());
  }

  /** A gate may make an action smaller; what is learnt from is what was done. */
  @Test
  void whatTheWorldDidIsRecordedNotWhatWasAsked() {
    LineWorld slow = new LineWorld(.25, true);
    EpisodeResult r =
        new EpisodeRunner(new LineAgent(1), options(4, 0, 30), .6, List.of(slow))
            .run(List.of(episode(1, 20)), Progress.SILENT).getFirst();
    for (float[] action : r.actions()) assertEquals(.25f, action[0]);
    assertEquals(11, r.poses().getLast().x(), 1e-6);
  }

  @Test
  void aWorldThatDoesNotKnowItsStateIsJudgedByItsPicture() {
    for (int steps : new int[] {1, 30}) {
      EpisodeResult r =
          new EpisodeRunner(new LineAgent(1), options(steps, 0, 30), .6, List.of(new LineWorld(1, false)))
              .run(List.of(episode(1, 12)), Progress.SILENT).getFirst();
      assertEquals(List.of(), r.states());
      assertEquals(steps == 30, r.success().whole(), "after " + steps + " steps of 2");
    }
  }

  /** A person looks at the scene and answers after the last step. */
  @Test
  void aRefereeJudgesWhenAllEpisodesHaveEnded() {
    List<LineWorld> worlds = worlds(2);
    List<String> judged = new ArrayList<>();
    Referee person = ended -> {
      judged.add(worlds.stream().map(w -> "" + w.actions().size()).toList() + " at " + ended.last()[0]);
      return Success.ofPicture(true);
    };
    List<EpisodeResult> results =
        new EpisodeRunner(new LineAgent(1), options(3, 0, 30), .6, worlds, EpisodeListener.NOBODY, person)
            .run(List.of(episode(1, 100), episode(2, 100)), Progress.SILENT);
    assertEquals(List.of("[3, 3] at 13.0", "[3, 3] at 13.0"), judged);
    assertTrue(results.stream().allMatch(r -> r.success().whole()));
  }

  @Test
  void aCancelledEpisodeStopsAtTheNextStep() {
    List<LineWorld> world = worlds(1);
    EpisodeRunner runner = new EpisodeRunner(new LineAgent(1), options(100, 0, 1), .6, world);
    assertThrows(CancellationException.class, () -> runner.run(List.of(episode(1, 12)), StopWhen.look(3)));
    assertEquals(2, world.getFirst().actions().size());
  }
}
