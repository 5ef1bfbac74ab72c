package ptp.ui.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ptp.domain.Frame;
import ptp.domain.FrameFile;
import ptp.domain.Task;
import ptp.draw.Edit.Side;
import ptp.draw.Region;
import ptp.draw.ToolKind;
import ptp.report.figure.FakeFrames;
import ptp.ui.FakeGoals;
import ptp.io.picture.Picture;
import ptp.ui.task.LatestTask;

/** The Goal page's models without a toolkit: everything but looking and planning runs on the test's own thread. */
class GoalModelTest {
  @TempDir private Path folder;

  private final FakeGoals goals = new FakeGoals();
  private final Queue<Runnable> looker = new ArrayDeque<>();
  private final Queue<Runnable> planner = new ArrayDeque<>();
  private final TaskPictures offered = new TaskPictures();

  private GoalModel model() {
    GoalModel model = unseen();
    model.open();
    return model;
  }

  private GoalModel unseen() {
    goals.lookMillis = 0;
    goals.levelMillis = 0;
    LookModel look = new LookModel(goals, looker::add, Runnable::run);
    LivePlanModel sketch = new LivePlanModel(goals, new LatestTask(planner::add, Runnable::run), () -> 0);
    AutoSave saving = new AutoSave(folder.resolve("goal.journal"), Runnable::run, Runnable::run);
    SceneModel scene = new SceneModel(goals.scenes, Runnable::run, Runnable::run);
    PicturesModel from = new PicturesModel(offered, goals.scenes, new LatestTask(Runnable::run, Runnable::run));
    return new GoalModel(from, scene, look, sketch, saving);
  }

  private static void work(Queue<Runnable> queue) {
    while (!queue.isEmpty()) queue.poll().run();
  }

  private static void dot(GoalModel model, double x, double y) {
    model.pen().press(x, y);
    model.pen().release(x, y);
  }

  @Test
  void aDrawingBeginsFromTheTasksFirstStart() {
    GoalModel model = model();
    assertEquals(FakeFrames.at(0), model.drawing().start().get());
    assertEquals(FakeFrames.at(0), model.drawing().shown().get());
    assertTrue(model.drawing().undoable().get().isEmpty());
  }

  @Test
  void withoutPicturesThereIsAPlainCanvas() {
    offered.there = false;
    GoalModel model = model();
    dot(model, 5, 5);
    assertNotEquals(model.drawing().start().get(), model.drawing().shown().get());
  }

  @Test
  void theLookFollowsThePenAndSkipsWhatItIsTooLateFor() {
    GoalModel model = model();
    work(looker);
    goals.looked.clear();
    model.pen().press(5, 5);
    for (int x = 6; x < 30; x++) model.pen().drag(x, 5);
    work(looker);
    assertEquals(1, goals.looked.size(), "only the newest picture waited");
    assertEquals(model.drawing().shown().get(), model.look().looked().get().picture());
    model.pen().drag(30, 9);
    work(looker);
    assertEquals(2, goals.looked.size(), "the stroke is still under way");
  }

  @Test
  void everyStrokePlansAndTheNewestWins() {
    GoalModel model = model();
    dot(model, 5, 5);
    dot(model, 15, 5);
    work(planner);
    assertEquals(List.of(model.goal().frame()), goals.planned);
    assertEquals(List.of(2, 4, 8), model.sketch().levels().stream().map(s -> s.subgoals().size()).toList());
    assertFalse(model.sketch().planning().get());
  }

  @Test
  void whereNothingIsDrawnNoPlanIsShown() {
    GoalModel model = model();
    assertFalse(model.sketch().planning().get());
    work(planner);
    assertEquals(1, goals.planned.size(), "it plans all the same, so that the first stroke's plan is quick");
    assertEquals(List.of(), model.sketch().levels());
    assertEquals("", model.sketch().timing().get());
    dot(model, 5, 5);
    work(planner);
    assertEquals(3, model.sketch().levels().size());
    model.undo();
    work(planner);
    assertEquals(List.of(), model.sketch().levels());
    assertFalse(model.sketch().outdated().get());
  }

  @Test
  void aStrokeUnderWayEndsTheOldPlanAndMarksItOld() {
    GoalModel model = model();
    dot(model, 5, 5);
    model.pen().press(15, 5);
    assertFalse(model.sketch().planning().get());
    assertTrue(model.sketch().outdated().get());
    work(planner);
    assertTrue(goals.planned.isEmpty(), "the old plan was never begun");
    model.pen().release(15, 5);
    work(planner);
    assertFalse(model.sketch().outdated().get());
  }

  @Test
  void planThisWorksWithoutFollowing() {
    GoalModel model = model();
    work(planner);
    goals.planned.clear();
    model.sketch().following().set(false);
    dot(model, 5, 5);
    work(planner);
    assertTrue(goals.planned.isEmpty());
    model.plan();
    work(planner);
    model.plan();
    work(planner);
    assertEquals(2, goals.planned.size(), "asked again, it plans again");
  }

  @Test
  void withoutNetworksItSaysWhatToDo() {
    goals.trained = false;
    GoalModel model = model();
    work(looker);
    work(planner);
    assertTrue(model.look().looked().get().problem().contains("Train page"));
    assertTrue(model.sketch().problem().get().contains("Train page"));
    assertFalse(model.snappable().get());
  }

  @Test
  void snapTakesWhatTheEncoderKeeps() {
    GoalModel model = model();
    dot(model, 5, 5);
    assertFalse(model.snappable().get(), "that picture was not looked at yet");
    work(looker);
    Frame kept = model.look().looked().get().look().orElseThrow().reconstruction();
    model.snap();
    assertEquals(kept, model.goal().frame());
    model.undo();
    assertNotEquals(kept, model.goal().frame());
  }

  @Test
  void theDrawingSurvivesAKill() throws Exception {
    GoalModel model = model();
    dot(model, 5, 5);
    dot(model, 15, 5);
    Frame drawn = model.goal().frame();
    dot(model, 25, 5);
    model.undo();
    GoalModel again = model();
    assertEquals(drawn, again.goal().frame());
    again.redo();
    again.undo();
    again.undo();
    again.undo();
    assertEquals(FakeFrames.at(0), again.goal().frame());
    assertTrue(again.drawing().undoable().get().isEmpty());
    assertTrue(Files.size(folder.resolve("goal.journal")) < 20_000);
  }

  @Test
  void aFolderThatCannotBeWrittenIsToldAndDrawingGoesOn() throws Exception {
    Files.createDirectory(folder.resolve("goal.journal"));
    GoalModel model = model();
    dot(model, 5, 5);
    assertTrue(model.drawing().undoable().get().isPresent());
    assertTrue(model.problem().get().contains("cannot be saved"), model.problem().get());
  }

  @Test
  void framesFromElsewhereBecomeStartGoalOrStamp() {
    GoalModel model = model();
    model.useAsStart(FakeFrames.at(0.3));
    assertEquals(FakeFrames.at(0.3), model.drawing().shown().get(), "nothing was drawn yet");
    model.useAsGoal(FakeFrames.at(0.9));
    model.useAsStart(FakeFrames.at(0.1));
    assertEquals(FakeFrames.at(0.9), model.goal().frame());
    model.stampFrom(FakeFrames.at(1));
    assertEquals(ToolKind.STAMP, model.pen().tool().get());
    model.pen().stampRegion(FakeFrames.at(1), new Region(31, 15, 6, 6));
    dot(model, 10, 40);
    assertEquals(0x34A24E, model.goal().frame().argb(7, 37) & 0xFFFFFF);
    model.startOver();
    assertEquals(FakeFrames.at(0.1), model.goal().frame());
    assertFalse(model.drawing().different().get());
  }

  @Test
  void undoGivesUpTheStrokeAndTheSelection() {
    GoalModel model = model();
    dot(model, 5, 5);
    model.pen().tool().set(ToolKind.SELECT);
    model.pen().press(10, 10);
    model.pen().drag(20, 20);
    model.pen().release(20, 20);
    assertTrue(model.drawing().selection().get().isPresent());
    model.turn(1);
    model.undo();
    assertTrue(model.drawing().selection().get().isEmpty());
    model.pen().tool().set(ToolKind.BRUSH);
    model.pen().press(9, 9);
    model.pen().drag(12, 9);
    model.undo();
    assertEquals(FakeFrames.at(0), model.drawing().shown().get());
  }

  @Test
  void anotherTaskHasOtherPictures() {
    GoalModel model = model();
    assertEquals(4, model.pictures().all().get().size());
    model.pictures().chosen().set(3);
    model.pictures().task().set(Task.B);
    assertEquals(0, model.pictures().chosen().get());
    assertEquals(FakeFrames.at(0.5), model.pictures().chosenPicture().orElseThrow());
    assertEquals(FakeFrames.at(0), model.drawing().start().get(), "the drawing stays");
  }

  @Test
  void theDrawingsTaskIsKeptWithIt() {
    GoalModel model = model();
    model.pictures().task().set(Task.C);
    dot(model, 5, 5);
    assertEquals(Task.C, model().pictures().task().get());
  }

  @Test
  void aDrawingIsThereBeforeItsPageIsSeenAndIsLookedAtAfterwards() {
    dot(model(), 5, 5);
    looker.clear();
    planner.clear();
    GoalModel again = unseen();
    again.restore();
    assertTrue(again.drawing().different().get());
    assertTrue(looker.isEmpty() && planner.isEmpty(), "nobody sees it yet");
    again.open();
    work(looker);
    assertEquals(again.goal().frame(), again.look().looked().get().picture());
  }

  @Test
  void whatIsDrawnBecomesTheStart() {
    GoalModel model = model();
    dot(model, 5, 5);
    Frame drawn = model.goal().frame();
    model.startFromGoal();
    assertEquals(drawn, model.start().frame());
    assertFalse(model.drawing().different().get());
    model.undo();
    assertEquals(FakeFrames.at(0), model.start().frame());
    assertEquals(drawn, model.goal().frame());
  }

  @Test
  void aPictureOfAnotherSizeIsCroppedFirst() {
    GoalModel model = model();
    ImportModel importing = new ImportModel(Runnable::run, Runnable::run, model::use);
    importing.take(new Picture(100, 60, filled(100 * 60, 0xFF102030)));
    assertEquals(FakeFrames.at(0), model.goal().frame());
    importing.size(0.5);
    importing.centre(20, 20);
    assertEquals(30, importing.crop().get().size());
    importing.accept(Side.GOAL);
    assertEquals(0xFF102030, model.goal().frame().argb(3, 3));
    assertNull(importing.picture().get());
    importing.take(new Picture(48, 48, filled(48 * 48, 0xFF405060)));
    assertEquals(0xFF102030, model.goal().frame().argb(3, 3), "start or goal: somebody has to say");
    importing.accept(Side.START);
    assertEquals(0xFF405060, model.drawing().start().get().argb(3, 3));
    assertEquals(0xFF102030, model.goal().frame().argb(3, 3));
    importing.read(folder.resolve("nothing.png"));
    assertEquals("nothing.png does not exist; choose another image", importing.problem().get());
  }

  /** Grey of 8 and 16 bits, with a palette, with transparency, as WebP: the window's picture is the terminal's. */
  @ParameterizedTest
  @ValueSource(strings = {"gray.png", "gray16.png", "palette.png", "rgba-transparent.png", "rgb.webp"})
  void windowAndTerminalSeeTheSamePicture(String name) {
    Path file = Path.of("src/test/resources/pictures", name);
    ImportModel importing = new ImportModel(Runnable::run, Runnable::run, model()::use);
    importing.read(file);
    assertEquals("", importing.problem().get());
    assertEquals(FrameFile.read(file), importing.preview());
  }

  private static int[] filled(int count, int argb) {
    int[] values = new int[count];
    Arrays.fill(values, argb);
    return values;
  }
}
