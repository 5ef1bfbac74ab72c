package ptp.ui.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.domain.Frame;
import ptp.domain.SceneObject;
import ptp.domain.SceneState;
import ptp.domain.SceneState.BlockPlace;
import ptp.report.figure.FakeFrames;
import ptp.ui.FakeGoals;
import ptp.ui.FakeScenes;
import ptp.ui.goal.GoalModel.Mode;
import ptp.ui.task.LatestTask;

/** Arranging a scene, without a toolkit. The fake scene is seen from above, with the can at (0.3, 0.6) at first. */
class SceneModelTest {
  @TempDir private Path folder;

  private final FakeGoals goals = new FakeGoals();
  private final Queue<Runnable> simulator = new ArrayDeque<>();
  private GoalModel model;
  private SceneModel scene;

  @BeforeEach
  void open() {
    model = model();
    scene = model.scene();
    model.mode().set(Mode.SCENE);
    work();
  }

  private GoalModel model() {
    Queue<Runnable> nobody = new ArrayDeque<>();
    LookModel look = new LookModel(goals, nobody::add, Runnable::run);
    LivePlanModel sketch = new LivePlanModel(goals, new LatestTask(nobody::add, Runnable::run), () -> 0);
    AutoSave saving = new AutoSave(folder.resolve("goal.journal"), Runnable::run, Runnable::run);
    SceneModel arranged = new SceneModel(goals.scenes, simulator::add, Runnable::run);
    PicturesModel pictures =
        new PicturesModel(new TaskPictures(), goals.scenes, new LatestTask(Runnable::run, Runnable::run));
    GoalModel made = new GoalModel(pictures, arranged, look, sketch, saving);
    made.open();
    return made;
  }

  private void work() {
    while (!simulator.isEmpty()) simulator.poll().run();
  }

  private static double[] can(Optional<SceneState> state) {
    return new double[] {state.orElseThrow().canX(), state.orElseThrow().canY()};
  }

  private void dragCan(double x, double y) {
    scene.press(0.3, 0.6);
    scene.drag(x, y);
    work();
    scene.release(x, y);
    work();
  }

  @Test
  void theViewBeginsWithTheStartsOwnScene() {
    assertEquals(0.3, scene.scene().get().state().canX());
    assertTrue(model.drawing().undoable().get().isEmpty(), "looking changes nothing");
  }

  @Test
  void anArrangedStartKeepsItsSceneAlsoAfterARestart() {
    dragCan(0.5, 0.7);
    SceneState arranged = model.goal().state().orElseThrow();
    model.startFromGoal();
    model.useAsGoal(FakeFrames.at(1));
    assertEquals(Optional.of(arranged), model.start().state());
    assertEquals(
        arranged.canX(), model().start().state().orElseThrow().canX(), 1e-6, "the journal has single precision");
  }

  @Test
  void aDraggedCanBecomesTheGoalWithItsScene() {
    dragCan(0.5, 0.7);
    assertEquals(SceneObject.CAN, scene.selected().get());
    double[] at = can(model.goal().state());
    assertEquals(0.5, at[0], 1e-9);
    assertEquals(0.7, at[1], 1e-9);
    assertEquals(scene.scene().get().goal().frame(), model.goal().frame());
    assertEquals(model.goal().frame(), model.drawing().shown().get());
  }

  @Test
  void undoAndRedoMoveTheSceneToo() {
    dragCan(0.5, 0.7);
    Frame arranged = model.goal().frame();
    model.undo();
    work();
    assertEquals(FakeFrames.at(0), model.goal().frame());
    assertEquals(0.3, scene.scene().get().state().canX());
    model.redo();
    work();
    assertEquals(arranged, model.goal().frame());
    assertEquals(0.5, scene.scene().get().state().canX(), 1e-9);
  }

  @Test
  void aPaintedPixelEndsTheExactSceneAndUndoBringsItBack() {
    dragCan(0.5, 0.7);
    model.mode().set(Mode.PIXELS);
    model.pen().press(3, 3);
    model.pen().release(3, 3);
    assertTrue(model.goal().state().isEmpty());
    model.undo();
    assertTrue(model.goal().state().isPresent());
  }

  @Test
  void whatADragIsTooLateForIsSkippedButNeverItsEnd() {
    scene.press(0.3, 0.6);
    for (int i = 1; i <= 20; i++) scene.drag(0.3 + 0.01 * i, 0.6);
    work();
    assertEquals(1, goals.scenes.moves, "only the newest place was asked for");
    assertEquals(FakeFrames.at(0), model.goal().frame(), "a drag under way is no edit yet");
    assertNotEquals(FakeFrames.at(0), model.drawing().shown().get(), "but it is seen");
    scene.release(0.5, 0.6);
    scene.press(0.9, 0.05);
    work();
    assertEquals(0.5, model.goal().state().orElseThrow().canX(), 1e-9);
  }

  @Test
  void escapeGivesADragUp() {
    scene.press(0.3, 0.6);
    scene.drag(0.5, 0.6);
    work();
    model.cancel();
    work();
    assertEquals(FakeFrames.at(0), model.drawing().shown().get());
    assertEquals(0.3, scene.scene().get().state().canX());
    scene.release(0.5, 0.6);
    work();
    assertTrue(model.drawing().undoable().get().isEmpty());
  }

  @Test
  void keysMoveTheSelectedObjectAndEachStepIsAnEdit() {
    model.take(SceneObject.BLOCK);
    scene.nudge(0.01, 0);
    scene.nudge(0.01, 0);
    work();
    assertEquals(0.72, model.goal().state().orElseThrow().blockX(), 1e-9);
    model.undo();
    work();
    assertEquals(0.71, model.goal().state().orElseThrow().blockX(), 1e-6);
  }

  @Test
  void whatCannotMoveIsNoEdit() {
    for (int i = 0; i < 80; i++) scene.nudge(-0.01, 0);
    work();
    int edits = 0;
    for (; model.drawing().undoable().get().isPresent(); edits++) model.undo();
    assertEquals(20, edits, "the table ends at 0.1");
  }

  @Test
  void theBlockIsLaidWhereThatIsPossible() {
    scene.blockPlace().set(BlockPlace.ON_TOP);
    work();
    assertEquals(BlockPlace.ON_TOP, model.goal().state().orElseThrow().blockPlace());
    scene.blockPlace().set(BlockPlace.IN_DRAWER);
    work();
    assertEquals(BlockPlace.ON_TOP, scene.blockPlace().get(), "the drawer is closed");
  }

  @Test
  void pressingTheTableTakesHoldOfNothing() {
    assertFalse(scene.press(0.9, 0.9));
    assertNull(scene.at(0.9, 0.9));
    scene.release(0.2, 0.2);
    work();
    assertEquals(0, goals.scenes.moves);
  }

  @Test
  void theSceneSurvivesAKill() {
    dragCan(0.5, 0.7);
    GoalModel again = model();
    again.mode().set(Mode.SCENE);
    work();
    assertEquals(0.5, again.goal().state().orElseThrow().canX(), 1e-6);
    assertEquals(0.5, again.scene().scene().get().state().canX(), 1e-6);
  }

  @Test
  void aPictureOfTheTaskBringsItsScene() {
    model.useAsGoal(FakeFrames.at(1));
    work();
    assertEquals(0.8, scene.scene().get().state().canX());
    assertEquals(0.8, model.goal().state().orElseThrow().canX());
  }

  @Test
  void aSimulatorThatCannotStartIsSaidInASentence() {
    goals.scenes.failure = new IllegalStateException("The simulator has no library for this system.");
    scene.nudge(0.01, 0);
    work();
    assertEquals("The simulator has no library for this system.", model.problem().get());
    goals.scenes.failure = null;
    scene.nudge(0.01, 0);
    work();
    assertEquals("", model.problem().get());
    assertEquals(FakeScenes.at(0.31, 0.6).canX(), model.goal().state().orElseThrow().canX(), 1e-9);
  }
}
