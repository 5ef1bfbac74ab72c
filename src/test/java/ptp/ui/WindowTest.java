package ptp.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.domain.MethodId;
import ptp.domain.Task;
import ptp.service.JobService.Stage;
import ptp.service.JobService.State;
import ptp.ui.theme.Theme;

/** What a person does in the window, on fakes. */
class WindowTest {
  @Test
  void startAStageSeeProgressCancelAndResume() throws Exception {
    FakeServices fakes = new FakeServices();
    try (WindowFixture window = WindowFixture.open(fakes)) {
      window.page("train");
      window.press("#train-start");
      window.waitFor("the job", () -> window.sees("#job-1"));
      fakes.jobs.run(1, Stage.ENCODER, 0.5, Duration.ofMinutes(3), "");
      String running = "Train the encoder · 50 % · 3 min left";
      window.waitFor("progress", () -> window.text("#task-progress").equals(running));
      window.waitFor("curves", () -> window.sees("#choose-curves"));
      window.press("#cancel-1");
      window.waitFor("the resume button", () -> window.sees("#resume-1"));
      assertEquals(State.CANCELLED, fakes.jobs.all.get(1L).state());
      assertEquals("No running tasks", window.text("#task-title"));
      window.press("#resume-1");
      window.waitFor("the job to wait", () -> fakes.jobs.all.get(1L).state() == State.WAITING);
    }
  }

  @Test
  void planningShowsRowsAndTheWindowStaysResponsive() throws Exception {
    FakeServices fakes = new FakeServices();
    fakes.plans.hold = new CountDownLatch(1);
    try (WindowFixture window = WindowFixture.open(fakes)) {
      window.waitFor("planning", () -> window.sees("#plan-stop"));
      window.page("train");
      assertTrue(window.sees("#train-start"), "pages change while a plan is searched");
      window.page("plan");
      fakes.plans.hold.countDown();
      window.waitFor("the last row", () -> window.sees("#strip-model-free"));
      window.waitFor("the inspector", () -> window.text("#inspected-title").startsWith("PTP · subgoal 4"));
      window.robot.interact(() -> window.robot.lookup("#strip-ptp").query().requestFocus());
      window.robot.type(KeyCode.RIGHT);
      assertTrue(window.text("#inspected-title").startsWith("PTP · subgoal 5"));
      window.press("#task-1");
      window.waitFor("task B", () -> fakes.plans.queries.getLast().task() == Task.B);
    }
  }

  @Test
  void anotherStartIsChosenWithTheKeyboard() throws Exception {
    FakeServices fakes = new FakeServices();
    try (WindowFixture window = WindowFixture.open(fakes)) {
      window.waitFor("rows", () -> window.sees("#strip-model-free"));
      window.robot.interact(() -> window.robot.lookup("#pick-start").query().requestFocus());
      window.robot.type(KeyCode.RIGHT);
      window.waitFor("start 2", () -> fakes.plans.queries.getLast().start() == 1);
    }
  }

  @Test
  void keysSwitchPagesThemeAndTextSize() throws Exception {
    try (WindowFixture window = WindowFixture.open(new FakeServices())) {
      window.robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT6).release(KeyCode.CONTROL);
      assertTrue(window.sees("#compare-export"));
      Theme before = window.appearance.theme().get();
      window.press("#theme");
      assertEquals(before.next(), window.appearance.theme().get());
      window.robot.press(KeyCode.CONTROL).type(KeyCode.EQUALS).release(KeyCode.CONTROL);
      window.waitFor("larger text", () -> window.appearance.scale().get() == 1.125);
    }
  }

  @Test
  void pagesAreBuiltWhileThePersonDoesNothing() throws Exception {
    try (WindowFixture window = WindowFixture.open(new FakeServices())) {
      window.waitFor("the plans", () -> window.sees("#strip-model-free"));
      window.waitFor("every page", () -> window.window.view().pages().all().stream().allMatch(Page::built));
      window.page("compare");
      assertTrue(window.sees("#compare-export"));
    }
  }

  @Test
  void thePaletteFindsACommand() throws Exception {
    try (WindowFixture window = WindowFixture.open(new FakeServices())) {
      window.robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
      window.waitFor("the palette", () -> window.sees("#palette-words"));
      window.robot.write("go train");
      window.robot.type(KeyCode.ENTER);
      assertTrue(window.sees("#train-start"));
      assertFalse(window.sees("#palette-words"));
      window.robot.type(KeyCode.F1);
      assertTrue(window.sees("#key-list"));
      window.robot.type(KeyCode.ESCAPE);
      assertFalse(window.sees("#key-list"));
    }
  }

  @Test
  void figuresAreExportedWithTheirRecipe(@TempDir Path folder) throws Exception {
    FakeServices fakes = new FakeServices();
    fakes.metrics.addRuns(Task.A, MethodId.PTP, 3);
    try (WindowFixture window = WindowFixture.open(fakes)) {
      window.page("compare");
      window.waitFor("runs", () -> !window.robot.lookup("#runs .table-row-cell").queryAll().isEmpty());
      window.target = Optional.of(folder.resolve("curves.svg"));
      window.press("#compare-export");
      window.press("#export-save");
      window.waitFor("the notice", () -> window.text("#notice").startsWith("Saved"));
      assertTrue(Files.readString(folder.resolve("curves.svg")).contains("id: practice-ptp-a-1"));
      window.target = Optional.of(folder.resolve("curves.bmp"));
      window.press("#compare-export");
      window.press("#export-save");
      window.waitFor("the refusal", () -> window.text("#notice").contains("could not be written"));
    }
  }

  @Test
  void closingWithWorkUnderWayAsksAndReopeningShowsIt() throws Exception {
    FakeServices fakes = new FakeServices();
    fakes.jobs.start(ScreenshotTest.offline());
    fakes.jobs.run(1, Stage.ENCODER, 0.5, Duration.ofMinutes(3), "");
    try (WindowFixture window = WindowFixture.open(fakes)) {
      window.waitFor("the job", () -> window.window.view().activeJobs() == 1);
      requestClose(window);
      window.waitFor("the question", () -> window.sees("#close-question"));
      answer(window, 1);
      assertTrue(window.stage.isShowing(), "keep working");
      requestClose(window);
      window.waitFor("the question", () -> window.sees("#close-question"));
      answer(window, 0);
      window.waitFor("the end", () -> !window.stage.isShowing());
    }
    fakes.jobs.end(1, State.WAITING, "");
    try (WindowFixture again = WindowFixture.open(fakes)) {
      again.waitFor("the job", () -> again.window.view().activeJobs() == 1);
      fakes.jobs.end(1, State.DONE, "");
      again.waitFor("its end", () -> again.window.view().activeJobs() == 0);
      requestClose(again);
      again.waitFor("the window to close without a question", () -> !again.stage.isShowing());
    }
  }

  private static void requestClose(WindowFixture window) {
    window.robot.interact(
        () -> {
          WindowEvent close = new WindowEvent(window.stage, WindowEvent.WINDOW_CLOSE_REQUEST);
          window.stage.fireEvent(close);
          if (!close.isConsumed() && window.window.view().activeJobs() == 0) window.stage.hide();
        });
  }

  private static void answer(WindowFixture window, int button) {
    DialogPane pane = window.robot.lookup("#close-question").query();
    ButtonType type = pane.getButtonTypes().get(button);
    window.robot.interact(() -> ((Button) pane.lookupButton(type)).fire());
  }
}
