package ptp.experiment.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.domain.Goal;
import ptp.domain.Progress;
import ptp.domain.Seed;
import ptp.domain.Split;
import ptp.domain.Task;
import ptp.env.tabletop.Tabletop;
import ptp.experiment.setup.TaskInstance;
import ptp.experiment.setup.TaskInstances;
import ptp.report.figure.FakeFrames;
import ptp.workspace.job.TinyWorkspace;

/** TaskInstances towards drawn goals. */
final class PracticeGoalsTest {
  private static final Goal FIRST = new Goal(FakeFrames.at(0.1), Optional.empty());
  private static final Goal SECOND = new Goal(FakeFrames.at(0.5), Optional.empty());
  private static final Goal THIRD = new Goal(FakeFrames.at(0.9), Optional.empty());

  @TempDir private Path folder;
  private TinyWorkspace workspace;

  @BeforeEach
  void open() throws IOException {
    workspace = new TinyWorkspace(folder, 1);
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  private PracticeGoals towards(Goal... goals) {
    return new PracticeGoals(
        workspace.setup(), Tabletop.source(workspace.setup().preset().simulator()), Task.A, List.of(goals), 2,
        Split.EVALUATION);
  }

  private static List<Goal> goals(List<TaskInstance> problems) {
    return problems.stream().map(TaskInstance::goal).toList();
  }

  @Test
  void practisedAndMeasuredProblemsAlternateOverTheGoals() {
    PracticeGoals problems = towards(FIRST, SECOND, THIRD);
    List<TaskInstance> measured = problems.measured(5, Progress.SILENT);
    assertEquals(List.of(FIRST, SECOND, THIRD, FIRST, SECOND), goals(measured));
    assertEquals(List.of(SECOND), measured.get(1).solution());
    assertEquals(List.of(FIRST, SECOND, THIRD, FIRST), goals(problems.practised(4, Progress.SILENT)));
  }

  @Test
  void severalGoalsStartWhereOneDoes() {
    List<TaskInstance> one = towards(FIRST).measured(3, Progress.SILENT);
    List<TaskInstance> several = towards(FIRST, SECOND).measured(3, Progress.SILENT);
    assertEquals(List.of(FIRST, FIRST, FIRST), goals(one));
    for (int i = 0; i < 3; i++) {
      assertEquals(Split.EVALUATION.seed(i), one.get(i).seed());
      assertEquals(one.get(i).start(), several.get(i).start());
    }
  }

  @Test
  void everyGoalIsPractised() {
    assertEquals(
        List.of(FIRST, SECOND, THIRD), goals(towards(FIRST, SECOND, THIRD).practised(2, Progress.SILENT)));
  }

  @Test
  void drawnGoalsHaveRandomNumbersOfTheirOwn() {
    Seed usual = new Seed(7);
    Seed drawn = usual.derive("drawn goal").derive(2);
    assertEquals(drawn, towards(FIRST).seed(usual), "runs of earlier versions go on");
    assertEquals(usual.derive(2), towards().seed(usual));
  }
}
