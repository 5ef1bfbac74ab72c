package ptp.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.domain.FrameFile;
import ptp.domain.MethodId;
import ptp.report.figure.FakeFrames;
import ptp.service.PlanService.Query;
import ptp.ui.goal.GoalModel;

/** The main use of the Plan page, in the window: fold, pin, replay, run, save, open, export, copy. */
class PlanPageTest {
  @TempDir private Path folder;

  private static Query last(FakeServices fakes) {
    return fakes.plans.queries.stream().filter(q -> q.method().equals(MethodId.PTP)).toList().getLast();
  }

  private static void ready(WindowFixture window) {
    window.waitFor("rows", () -> window.sees("#strip-model-free") && !window.sees("#plan-stop"));
  }

  @Test
  void aSearchSaysHowFarItIsAndThePageStaysAsHigh() throws Exception {
    FakeServices fakes = new FakeServices();
    try (WindowFixture window = WindowFixture.open(fakes)) {
      ready(window);
      double high = height(window, "#strip-stage-ptp");
      fakes.plans.hold = new CountDownLatch(1);
      window.press("#task-1");
      window.waitFor("the share", () -> window.sees("#strip-far-oracle") && window.text("#strip-far-oracle")
          .equals("40 %"));
      window.waitFor("the words", () -> window.sees("#strip-message-ptp"));
      assertEquals(high, height(window, "#strip-stage-ptp"), 1);
      fakes.plans.hold.countDown();
      ready(window);
      window.waitFor("the end", () -> !window.sees("#strip-far-oracle") && window.sees("#strip-ptp"));
    }
  }

  @Test
  void theCoarserLevelsAreThereWhileTheFinerAreSearched() throws Exception {
    FakeServices fakes = new FakeServices();
    try (WindowFixture window = WindowFixture.open(fakes)) {
      ready(window);
      fakes.inspect.finer = new CountDownLatch(1);
      window.press("#task-1");
      window.waitFor("two subgoals", () -> strip(window, "ptp").startsWith("Plan of PTP with 2 segments"));
      assertTrue(window.sees("#plan-stop"), "it is still planned");
      assertFalse(window.sees("#follow-ptp"), "it is not yet a plan to be run");
      assertTrue(window.robot.lookup("#strip-ptp").query().isDisabled(), "nor one to be changed");
      fakes.inspect.finer.countDown();
      ready(window);
      assertTrue(strip(window, "ptp").startsWith("Plan of PTP with 8 segments"), strip(window, "ptp"));
      assertFalse(window.robot.lookup("#strip-ptp").query().isDisabled());
    }
  }

  private static String strip(WindowFixture window, String method) {
    return window.robot.lookup("#strip-" + method).query().getAccessibleText();
  }

  private static double height(WindowFixture window, String query) {
    return window.robot.lookup(query).query().getBoundsInParent().getHeight();
  }

  @Test
  void aPlanIsFoldedPinnedReplayedAndRun() throws Exception {
    FakeServices fakes = new FakeServices();
    try (WindowFixture window = WindowFixture.open(fakes)) {
      ready(window);
      assertTrue(window.text("#plan-note").contains("estimates"), window.text("#plan-note"));
      window.press("#level-1");
      window.waitFor("four subgoals", () -> window.text("#inspected-title").equals("PTP · subgoal 4 of 4")
          || window.text("#inspected-title").equals("PTP · goal"));
      window.press("#level-2");
      window.robot.interact(() -> window.robot.lookup("#strip-ptp").query().requestFocus());
      window.robot.type(KeyCode.LEFT);
      String told = window.robot.lookup("#strip-ptp").query().getAccessibleText();
      String inspected = window.text("#inspected-title").replaceFirst(".*subgoal (\\d) of 8", "$1");
      assertTrue(told.startsWith("Plan of PTP with 8 segments; selected: segment " + inspected + ", V "), told);
      assertTrue(told.contains("28 steps"), told);
      window.press("#plan-pin");
      window.waitFor("the pin", () -> !last(fakes).edits().pins().isEmpty());
      ready(window);
      assertTrue(window.text("#plan-edits").startsWith("Pinned: "), window.text("#plan-edits"));
      replay(window);
      run(window, fakes);
    }
  }

  private static void replay(WindowFixture window) {
    window.press("#plan-replay");
    window.waitFor("the rounds", () -> window.text("#replay-place").startsWith("level 1 of 3 · round 1 of 2"));
    window.robot.interact(() -> ((Slider) window.robot.lookup("#replay-round").query()).setValue(5));
    assertTrue(window.text("#replay-place").startsWith("level 3 of 3 · round 2 of 2"), window.text("#replay-place"));
  }

  private static void run(WindowFixture window, FakeServices fakes) {
    fakes.inspect.hold = new CountDownLatch(1);
    window.press("#follow-ptp");
    window.waitFor("the camera", () -> window.text("#follow-step").startsWith("step 0 of 400"));
    long asked = System.nanoTime();
    window.press("#plan-stopFollow");
    window.waitFor("the stop", () -> window.text("#follow-verdict").equals("Stopped."));
    assertTrue(System.nanoTime() - asked < 1_000_000_000L, "stopping takes less than a second");
    fakes.inspect.hold.countDown();
    window.press("#follow-ptp");
    window.waitFor("the verdict", () -> window.text("#follow-verdict").equals("PTP: the task is not done."));
  }

  @Test
  void plansAreSavedOpenedExportedAndCopied() throws Exception {
    FakeServices fakes = new FakeServices();
    try (WindowFixture window = WindowFixture.open(fakes)) {
      ready(window);
      window.press("#plan-save");
      window.waitFor("the saved plan", () -> fakes.inspect.kept.size() == 1);
      window.press("#task-1");
      ready(window);
      window.press("#plan-open");
      window.waitFor("the list", () -> window.sees("#shelf")
          && !((ListView<?>) window.robot.lookup("#shelf").query()).getItems().isEmpty());
      window.press("#shelf-open");
      window.waitFor("task A", () -> window.window.view().actions().get("plan.save").enabled().get());
      ready(window);
      window.target = Optional.of(folder.resolve("plans.pdf"));
      window.press("#plan-export");
      window.press("#export-save");
      window.waitFor("the figure", () -> Files.exists(folder.resolve("plans.pdf")));
      String pdf = Files.readString(folder.resolve("plans.pdf"), StandardCharsets.ISO_8859_1);
      assertTrue(pdf.contains("% methods: [oracle, ptp, model-free]"), "the recipe is inside");
      window.press("#plan-copy");
      window.waitFor("the command", () -> clipboard(window).startsWith("installer/ptp plan --workspace "));
      assertTrue(clipboard(window).contains("--task A --method ptp --start 0 --goal 0 --plan-seed 1"));
    }
  }

  @Test
  void aSavedPlanIsDeletedOnlyWhenThatIsMeant() throws Exception {
    FakeServices fakes = new FakeServices();
    try (WindowFixture window = WindowFixture.open(fakes)) {
      ready(window);
      window.press("#plan-save");
      window.waitFor("the saved plan", () -> fakes.inspect.kept.size() == 1);
      window.press("#plan-open");
      window.waitFor("the list", () -> window.sees("#shelf")
          && !((ListView<?>) window.robot.lookup("#shelf").query()).getItems().isEmpty());
      window.press("#shelf-delete");
      window.waitFor("the question", () -> window.sees("#shelf-question"));
      answer(window, "Cancel");
      assertEquals(1, fakes.inspect.kept.size());
      window.press("#shelf-delete");
      window.waitFor("the question", () -> window.sees("#shelf-question"));
      answer(window, "Delete");
      window.waitFor("it to be gone", () -> fakes.inspect.kept.isEmpty());
    }
  }

  private static void answer(WindowFixture window, String words) {
    DialogPane pane = window.robot.lookup("#shelf-question").query();
    ButtonType type = pane.getButtonTypes().stream().filter(t -> t.getText().equals(words)).findFirst().orElseThrow();
    window.robot.interact(() -> ((ButtonBase) pane.lookupButton(type)).fire());
    window.waitFor("the answer", () -> !window.sees("#shelf-question"));
  }

  @Test
  void aDrawnGoalIsSaidAndLeftForATasksOwn() throws Exception {
    FakeServices fakes = new FakeServices();
    try (WindowFixture window = WindowFixture.open(fakes)) {
      ready(window);
      assertFalse(window.sees("#own-goal"));
      window.page("goal");
      window.waitFor("the drawing", () -> window.window.view().actions().get("goal.planAll").enabled().get());
      window.page("plan");
      window.press("#plan-drawnGoal");
      window.waitFor("the drawing", () -> last(fakes).edits().drawn().isPresent());
      ready(window);
      assertTrue(window.sees("#own-goal"));
      assertEquals("Drawn goal", window.text("#plan-edits"));
      window.robot.interact(() -> window.robot.lookup("#pick-goal").query().requestFocus());
      window.robot.type(KeyCode.RIGHT);
      window.waitFor("the task's first goal", () -> last(fakes).edits().drawn().isEmpty());
      assertEquals(0, last(fakes).goal());
      window.waitFor("no drawn goal", () -> !window.sees("#own-goal"));
      ready(window);
      window.robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
      window.waitFor("the drawing again", () -> last(fakes).edits().drawn().isPresent());
    }
  }

  @Test
  void aRunToADrawingSaysWhichThingsAreWhereTheyWereDrawn() throws Exception {
    FakeServices fakes = new FakeServices();
    try (WindowFixture window = WindowFixture.open(fakes)) {
      ready(window);
      window.page("goal");
      window.waitFor("the drawing", () -> window.window.view().actions().get("goal.planAll").enabled().get());
      GoalModel goal = window.window.view().goal();
      window.robot.interact(() -> {
        goal.pen().press(8, 40);
        goal.pen().drag(20, 43);
        goal.pen().release(20, 43);
      });
      window.page("plan");
      window.press("#plan-drawnGoal");
      window.waitFor("the drawing", () -> last(fakes).edits().drawn().isPresent());
      ready(window);
      String missed = "PTP: every object is where it was drawn, but the whole image does not match the goal.";
      runToTheDrawing(window, missed);
      assertEquals("✓ drawer 0.2 cm from the drawing", window.text("#follow-drawer"));
      assertEquals("✓ can 3.1 cm from the drawing", window.text("#follow-can"));
      assertTrue(window.text("#follow-measured").contains("latent distance 7.3"), window.text("#follow-measured"));
      fakes.inspect.block = 0.06;
      runToTheDrawing(window, "PTP: the goal image is not reached.");
      assertEquals("✗ block 6.0 cm from the drawing", window.text("#follow-block"));
      fakes.inspect.readouts = false;
      runToTheDrawing(window, "PTP: the goal image is not reached.");
      assertFalse(window.sees("#follow-can"));
      assertTrue(window.text("#follow-measured").startsWith("Success is judged on the whole image"));
    }
  }

  private static void runToTheDrawing(WindowFixture window, String verdict) {
    window.press("#follow-ptp");
    window.waitFor("the verdict", () -> window.text("#follow-verdict").equals(verdict));
  }

  private static String clipboard(WindowFixture window) {
    String[] text = {""};
    window.robot.interact(() -> text[0] = String.valueOf(Clipboard.getSystemClipboard().getString()));
    return text[0];
  }

  @Test
  void aPictureFileReplacesASubgoal() throws Exception {
    FakeServices fakes = new FakeServices();
    try (WindowFixture window = WindowFixture.open(fakes)) {
      ready(window);
      window.target = Optional.of(folder.resolve("picture.png"));
      FrameFile.write(FakeFrames.at(0.7), window.target.get());
      window.press("#plan-replaceFile");
      window.waitFor("the pin", () -> last(fakes).edits().pins().containsValue(FakeFrames.at(0.7)));
      ready(window);
      assertEquals(Set.of(3), last(fakes).edits().pins().keySet());
      window.press("#plan-leaveOut");
      window.waitFor("the gap", () -> last(fakes).edits().leftOut().equals(Set.of(3)));
      ready(window);
      window.press("#plan-clear");
      window.waitFor("no edits", () -> last(fakes).edits().pins().isEmpty() && !window.sees("#plan-edits"));
      assertFalse(window.window.view().actions().get("plan.clear").enabled().get());
    }
  }
}
