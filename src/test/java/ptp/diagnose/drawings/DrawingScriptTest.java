package ptp.diagnose.drawings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.domain.Frame;
import ptp.domain.Goal;
import ptp.domain.SceneMove;
import ptp.domain.SceneObject;
import ptp.domain.Split;
import ptp.domain.Success;
import ptp.domain.Task;
import ptp.env.tabletop.Tabletop;
import ptp.env.tabletop.TabletopOptions;
import ptp.experiment.setup.TaskInstance;

/** The script draws a goal that looks like the meant one, with the real tools and without its picture. */
class DrawingScriptTest {
  private static final int SIZE = Frame.OBSERVATION_SIZE;

  /** A problem whose goal is arranged, so that nothing has to be solved. */
  private static TaskInstance problem(Tabletop tabletop, long index) {
    Frame start = tabletop.reset(Task.A, Split.TUNING.seed(index)).frame();
    tabletop.put(tabletop.scene(), new SceneMove.Drag(SceneObject.CAN, -0.04, 0.19));
    Frame goal = tabletop.put(tabletop.scene(), new SceneMove.Drag(SceneObject.DRAWER, -0.5, 0)).frame();
    Goal meant = new Goal(goal, Optional.of(tabletop.scene()));
    return new TaskInstance(Task.A, Split.TUNING.seed(index), start, meant, List.of(meant));
  }

  private static DrawnGoal draw(Tabletop tabletop, TaskInstance problem) {
    return new DrawingScript(tabletop, problem.seed().derive("drawing").random()).draw(problem, frame -> frame);
  }

  private static int unlike(Frame a, Frame b) {
    int count = 0;
    for (int i = 0; i < SIZE * SIZE; i++) {
      for (int c = 0; c < 3; c++) {
        if (Math.abs((a.rgb()[3 * i + c] & 255) - (b.rgb()[3 * i + c] & 255)) > 60) {
          count++;
          break;
        }
      }
    }
    return count;
  }

  @Test
  void theDrawingIsNearerToTheMeantGoalThanTheStartIs() {
    try (Tabletop tabletop = Tabletop.create(TabletopOptions.defaults())) {
      for (int i = 0; i < 4; i++) {
        TaskInstance problem = problem(tabletop, i);
        DrawnGoal drawn = draw(tabletop, problem);
        Frame goal = problem.goal().frame();
        int before = unlike(problem.start(), goal);
        int after = unlike(drawn.picture(), goal);
        assertTrue(after < before / 2, after + " pixels are unlike the goal, and " + before + " of the start");
        assertNotEquals(goal, drawn.picture());
        assertNotEquals(goal, drawn.source(), "the solved problem's picture is not what is stamped from");
      }
    }
  }

  @Test
  void theSameSeedDrawsTheSame() {
    try (Tabletop tabletop = Tabletop.create(TabletopOptions.defaults())) {
      TaskInstance problem = problem(tabletop, 7);
      assertEquals(draw(tabletop, problem), draw(tabletop, problem));
    }
  }

  @Test
  void snappingIsTheLastEdit() {
    try (Tabletop tabletop = Tabletop.create(TabletopOptions.defaults())) {
      TaskInstance problem = problem(tabletop, 1);
      Frame kept = problem.goal().frame();
      DrawnGoal drawn = new DrawingScript(tabletop, problem.seed().random()).draw(problem, frame -> kept);
      assertEquals(kept, drawn.snapped());
    }
  }

  @Test
  void theFilesHoldARowAndFourPicturesPerDrawing(@TempDir Path folder) throws Exception {
    var success = new Success(true, true, false, List.of(false, true));
    var side = new DrawingRow.Side(4.25, 9, 11.5, success);
    DrawingFiles.table(List.of(new DrawingRow(3, 7.5, side, side)), folder.resolve("drawings.csv"));
    List<String> lines = Files.readAllLines(folder.resolve("drawings.csv"));
    assertEquals(DrawingRow.COLUMNS.size(), lines.getFirst().split(",").length);
    assertEquals("3,7.5000,4.2500,4.2500,9.0000,9.0000,11.5000,11.5000,false,false,true,true,false,false", lines.get(
        1));
    Frame frame = Frame.observation(new byte[Frame.OBSERVATION_BYTES]);
    var pictures = new DrawingCheck.Pictures(frame, frame, frame, frame);
    DrawingFiles.sheet(List.of(pictures, pictures, pictures), folder.resolve("drawings.png"));
    var sheet = ImageIO.read(folder.resolve("drawings.png").toFile());
    assertTrue(sheet.getWidth() > 8 * 3 * SIZE && sheet.getHeight() > 2 * 3 * SIZE);
  }
}
