package ptp.env.tabletop.task;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ptp.domain.Goal;
import ptp.domain.Observation;
import ptp.domain.Primitive;
import ptp.domain.Progress;
import ptp.domain.SceneState;
import ptp.domain.Seed;
import ptp.domain.Split;
import ptp.domain.Task;
import ptp.domain.Trajectory;
import ptp.env.tabletop.SuccessRule;
import ptp.env.tabletop.Tabletop;
import ptp.env.tabletop.TabletopOptions;
import ptp.env.tabletop.physics.GraspMode;
import ptp.env.tabletop.script.OpenDrawer;
import ptp.env.tabletop.script.ScriptedHand;

class DemonstratorTest {
  @Test
  void everyPrimitiveAndTaskSucceedsWithTheDemonstrationsNoise() {
    DemonstratorReport report = DemonstratorReport.measure(
        TabletopOptions.defaults(), DemonstrationOptions.defaults(), Split.TUNING, 12, Progress.SILENT);
    assertEquals(Primitive.values().length + Task.values().length, report.rows().size());
    for (DemonstratorReport.Row row : report.rows()) assertTrue(row.successes() >= 11, report::table);
  }

  @Test
  void aGroupDependsOnTheSeedAndItsIndexAlone() {
    try (Demonstrator one = demonstrator(5);
        Demonstrator other = demonstrator(5)) {
      one.group(0);
      List<Trajectory> late = one.group(3);
      List<Trajectory> direct = other.group(3);
      assertEquals(4, direct.size());
      for (int i = 0; i < 4; i++) assertSame(late.get(i), direct.get(i));
      assertSame(late.get(2), other.trajectory(14));
    }
  }

  @Test
  void aTrajectoryHas75StepsAndLetsGoAndRises() {
    DemonstrationOptions calm = DemonstrationOptions.printed();
    try (Demonstrator demonstrator = new Demonstrator(TabletopOptions.defaults(), new Seed(6), calm)) {
      for (Trajectory t : demonstrator.group(1)) {
        assertEquals(75, t.length());
        assertFalse(t.states().getLast().held());
        assertTrue(t.states().subList(30, 76).stream().anyMatch(s -> s.gripper().z() > -0.2));
        Primitive.valueOf(t.label());
      }
    }
  }

  /** Where a trajectory ends the next one of the scene begins, so some must begin low; and a closed empty hand must be seen. */
  @Test
  void theArmWandersLowAndNoiseClosesTheEmptyHand() {
    try (Demonstrator demonstrator = demonstrator(7)) {
      List<Trajectory> all = LongStream.range(0, 6).boxed().flatMap(i -> demonstrator.group(i).stream()).toList();
      assertTrue(all.stream().filter(t -> t.states().getLast().gripper().z() < -0.25).count() >= 2);
      assertTrue(all.stream().filter(t -> t.states().getLast().gripper().z() > -0.2).count() >= 2);
      assertTrue(all.stream().mapToLong(DemonstratorTest::closedAndEmpty).sum() > 5);
      assertTrue(all.stream().noneMatch(t -> t.states().stream().anyMatch(s -> s.held() != s.gripper().holding())));
    }
  }

  private static long closedAndEmpty(Trajectory t) {
    return IntStream.range(0, t.length()).filter(i -> t.actions().get(i)[4] > 0 && !t.states().get(i + 1).held())
        .count();
  }

  private static Demonstrator demonstrator(long seed) {
    return new Demonstrator(TabletopOptions.defaults(), new Seed(seed), DemonstrationOptions.defaults());
  }

  private static void assertSame(Trajectory expected, Trajectory actual) {
    assertEquals(expected.label(), actual.label());
    assertEquals(expected.observations(), actual.observations());
    for (int i = 0; i < expected.length(); i++) assertArrayEquals(expected.actions().get(i), actual.actions().get(i));
  }

  @ParameterizedTest
  @EnumSource(Task.class)
  void aSolutionStartsWhereAnEvaluationStarts(Task task) {
    try (TaskSolver solver = new TaskSolver(TabletopOptions.defaults(), 0, 0);
        Tabletop tabletop = Tabletop.create(TabletopOptions.defaults())) {
      Seed seed = Split.TUNING.seed(3);
      TaskSolution solution = solver.solve(task, seed);
      assertTrue(solution.success());
      Observation start = tabletop.reset(task, seed);
      assertEquals(solution.trajectory().observations().getFirst(), start);
      SceneState goal = solution.goal().state().orElseThrow();
      assertFalse(tabletop.success(task, goal).orElseThrow().whole());
      assertEquals(List.of(false, false), tabletop.success(task, goal).orElseThrow().stages());
      replay(tabletop, solution.trajectory());
      assertEquals(List.of(true, true), tabletop.success(task, goal).orElseThrow().stages());
      assertTrue(tabletop.success(task, goal).orElseThrow().whole());
    }
  }

  private static void replay(Tabletop tabletop, Trajectory trajectory) {
    for (int i = 0; i < trajectory.length(); i++) {
      assertEquals(trajectory.observations().get(i + 1), tabletop.step(trajectory.actions().get(i)).seen());
    }
  }

  @ParameterizedTest
  @EnumSource(Primitive.class)
  void aPrimitivesSolutionStartsWhereItsEvaluationStarts(Primitive primitive) {
    try (TaskSolver solver = new TaskSolver(TabletopOptions.defaults(), 0, 0);
        Tabletop tabletop = Tabletop.create(TabletopOptions.defaults())) {
      Seed seed = Split.TUNING.seed(4);
      TaskSolution solution = solver.solve(primitive, seed);
      assertTrue(solution.success());
      assertEquals(solution.trajectory().observations().getFirst(), tabletop.reset(primitive, seed));
      assertFalse(SuccessRule.part(primitive, tabletop.scene(), solution.goal().state().orElseThrow()));
    }
  }

  @Test
  void subgoalsEndInTheGoal() {
    try (TaskSolver solver = new TaskSolver(TabletopOptions.defaults(), 0, 0)) {
      TaskSolution solution = solver.solve(Task.A, Split.TUNING.seed(0));
      List<Goal> goals = solution.subgoals(15);
      assertEquals((solution.trajectory().length() - 1) / 15 + 1, goals.size());
      assertEquals(solution.goalAt(15), goals.getFirst());
      assertEquals(solution.goal(), goals.getLast());
    }
  }

  @Test
  void theBlockedDrawerDoesNotOpenUntilTheCanIsMoved() {
    try (Tabletop tabletop = Tabletop.create(TabletopOptions.defaults())) {
      tabletop.reset(Task.A, Split.TUNING.seed(0));
      Recorder recorder = new Recorder(tabletop, new SplittableRandom(1), 0);
      assertFalse(recorder.run(new OpenDrawer(ScriptedHand.of(GraspMode.ASSISTED)), 80));
      assertTrue(recorder.state().opening() < 0.01, () -> "opened " + recorder.state().opening());
      assertEquals(1, recorder.state().canQuadrant());
      assertTrue(recorder.states().stream().anyMatch(s -> s.gripper().z() < -0.335),
          "the script never hooked the handle");
    }
  }
}
