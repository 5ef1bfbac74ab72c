package ptp.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import ptp.report.figure.FakeFrames;
import ptp.ui.goal.GoalModel;

/** Looking through a data set with the keyboard, on fakes. */
class DataPageTest {
  /** A 60th of a second. */
  private static final double PULSE_MILLIS = 1000.0 / 60;

  private static void open(WindowFixture window) {
    window.page("data");
    window.waitFor("the trajectories", () -> window.text("#data-shown").startsWith("170 of 170"));
    window.robot.interact(() -> window.robot.lookup("#trajectories").query().requestFocus());
  }

  @Test
  void aFrameIsFoundWithTheKeyboardAndBecomesTheGoal() throws Exception {
    try (WindowFixture window = WindowFixture.open(new FakeServices())) {
      open(window);
      window.robot.type(KeyCode.DOWN, 2).type(KeyCode.RIGHT, 12);
      assertTrue(window.text("#data-frame-title").startsWith("Trajectory 2: close drawer"));
      assertEquals("step 12 of 60", window.text("#data-frame-step"));
      window.robot.type(KeyCode.SPACE);
      window.waitFor("it to play", () -> !window.text("#data-frame-step").equals("step 12 of 60"));
      window.robot.type(KeyCode.SPACE).type(KeyCode.HOME).type(KeyCode.END);
      window.press("#data-useGoal");
      GoalModel goal = window.window.view().goal();
      window.waitFor("the goal", () -> FakeFrames.at(1).equals(goal.drawing().shown().get()) && window.sees(
          "#drawing"));
    }
  }

  @Test
  void whatIsCollectedMeanwhileAppearsWhereThePersonScrolledTo() throws Exception {
    FakeServices fakes = new FakeServices();
    try (WindowFixture window = WindowFixture.open(fakes)) {
      open(window);
      window.robot.type(KeyCode.PAGE_DOWN, 3).type(KeyCode.RIGHT, 12);
      ScrollBar bar = (ScrollBar) window.robot.lookup("#trajectories").query().lookup(".scroll-bar");
      String looked = window.text("#data-frame-title");
      double scrolled = bar.getValue();
      assertTrue(scrolled > 0);
      fakes.data.trajectories = 2_000;
      fakes.data.listeners.changed();
      window.waitFor("the others", () -> window.text("#data-shown").startsWith("2,000 of 2,000"));
      assertEquals(looked, window.text("#data-frame-title"));
      assertEquals("step 12 of 60", window.text("#data-frame-step"));
      assertEquals(scrolled, bar.getValue());
    }
  }

  @Test
  void aDataSetIsImportedAndShown() throws Exception {
    FakeServices fakes = new FakeServices();
    try (WindowFixture window = WindowFixture.open(fakes)) {
      open(window);
      window.press("#data-import");
      assertEquals("", window.text("#import-words"), "nobody chose a folder");
      window.target = Optional.of(Path.of("/their work/datasets/theirs"));
      window.press("#data-import");
      window.waitFor("its trajectories", () -> window.text("#data-shown").startsWith("5 of 5"));
      assertEquals("Imported as theirs.", window.text("#import-words"));
      String command = window.window.view().actions().get("data.import").terminalText();
      assertTrue(command.endsWith(" '/their work/datasets/theirs'"), command);
      fakes.data.refused = "/other is not a data set of this program";
      window.press("#data-import");
      window.waitFor("the refusal", () -> window.text("#import-words").contains("is not a data set"));
    }
  }

  @Test
  void filtersAndVerifying() throws Exception {
    FakeServices fakes = new FakeServices();
    fakes.data.damaged = true;
    try (WindowFixture window = WindowFixture.open(fakes)) {
      open(window);
      window.press("#outcome-2");
      window.waitFor("the filter", () -> window.text("#data-shown").startsWith("24 of 170"));
      window.press("#data-verify");
      window.waitFor("the verdict", () -> window.text("#verify-result").startsWith("Some data is damaged"));
    }
  }

  @Test
  void tenThousandFramesScrollWithinAPulse() throws Exception {
    try (WindowFixture window = WindowFixture.open(new FakeServices())) {
      open(window);
      assertTrue(170 * 61 > 10_000);
      Region canvas = window.robot.lookup("#trajectories").queryAs(Region.class);
      ScrollBar bar = (ScrollBar) canvas.lookup(".scroll-bar");
      assertTrue(canvas.lookupAll("*").size() < 30, "no node per frame");
      double[] millis = new double[100];
      for (int i = 0; i < millis.length; i++) {
        int row = i;
        window.robot.interact(
            () -> {
              bar.setValue(bar.getMax() * row / millis.length);
              long from = System.nanoTime();
              canvas.layout();
              millis[row] = (System.nanoTime() - from) / 1e6;
            });
      }
      Arrays.sort(millis);
      System.Logger log = System.getLogger(DataPageTest.class.getName());
      String words = "drawing while scrolling: median %.2f ms, p95 %.2f ms".formatted(millis[50], millis[95]);
      log.log(System.Logger.Level.INFO, words);
      assertTrue(millis[50] < PULSE_MILLIS, "drawn in " + millis[50] + " ms");
    }
  }
}
