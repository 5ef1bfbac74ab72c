package ptp.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.domain.Frame;
import ptp.domain.SceneMove;
import ptp.domain.SceneObject;
import ptp.domain.SceneState;
import ptp.domain.Task;
import ptp.env.tabletop.SuccessRule;
import ptp.experiment.preset.Preset;
import ptp.experiment.record.Workspace;
import ptp.experiment.setup.Setup;
import ptp.service.SceneService.Scene;

/** Scenes of the real simulator for the Goal page. */
class SimulatedScenesTest {
  private static final String PROBLEMS = "a-practice-32.problems";

  @TempDir private Path folder;

  @Test
  void theTasksPicturesComeWithTheirScenesAndGoalsAreMeasuredExactly() throws Exception {
    Workspace workspace = Workspace.open(folder);
    Path kept = Files.createDirectories(workspace.datasets().resolve("problems")).resolve(PROBLEMS);
    Files.copy(Path.of("assets", "example", "datasets", "problems", PROBLEMS), kept);
    Setup setup = new Setup(workspace, "test", Preset.defaults(), 0);
    try (SimulatedScenes scenes = new SimulatedScenes(setup, new PlanRequests(setup))) {
      Map<Frame, SceneState> known = scenes.known(Task.A);
      assertEquals(64, known.size(), "32 starts and 32 goals");
      SceneState start = known.values().stream().filter(s -> s.canQuadrant() == 1).findFirst().orElseThrow();
      SceneState goal = known.values().stream().filter(s -> s.canQuadrant() == 2).findFirst().orElseThrow();
      Scene moved = scenes.move(start, new SceneMove.Drag(SceneObject.CAN, 0, 0.2));
      Scene arranged = scenes.move(moved.state(), new SceneMove.Drag(SceneObject.DRAWER, -0.5, 0));
      assertTrue(SuccessRule.compare(Task.A, goal, arranged.state()).whole(),
          "a solved task reaches the arranged goal");
      assertTrue(!SuccessRule.compare(Task.A, start, arranged.state()).whole());
      assertNotEquals(scenes.show(start).goal().frame(), scenes.empty(Task.A));
    }
  }
}
