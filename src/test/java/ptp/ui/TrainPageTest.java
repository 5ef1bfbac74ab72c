package ptp.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.controlsfx.control.CheckComboBox;
import org.junit.jupiter.api.Test;
import ptp.service.JobService.Stage;
import ptp.service.JobService.State;
import ptp.ui.action.Actions;

/** The Train page, on fakes. */
class TrainPageTest {
  private static void train(WindowFixture window) {
    window.page("train");
    window.press("#train-start");
    window.waitFor("the job", () -> window.sees("#job-1"));
    window.fakes.jobs.run(1, Stage.ENCODER, 0.5, Duration.ofMinutes(3), "");
  }

  @Test
  void everyChosenCurveIsDrawn() throws Exception {
    FakeServices fakes = new FakeServices();
    try (WindowFixture window = WindowFixture.open(fakes)) {
      train(window);
      window.waitFor("the usual curves", () -> charts(window) == 4);
      CheckComboBox<?> choice = window.robot.lookup("#choose-curves").queryAs(CheckComboBox.class);
      window.robot.interact(() -> choice.getCheckModel().checkAll());
      window.waitFor("all five", () -> charts(window) == 5);
      window.robot.interact(() -> window.window.view().root().layout());
      for (Node chart : window.robot.lookup(".live-chart").queryAll()) {
        Bounds place = chart.getBoundsInParent();
        assertTrue(place.getHeight() > 80 && place.getWidth() > 80, "a chart is squeezed: " + place);
      }
    }
  }

  @Test
  void whatTheEncoderKeepsIsShownOnceThePageIsSeen() throws Exception {
    FakeServices fakes = new FakeServices();
    fakes.reconstructions.trained(1_000);
    try (WindowFixture window = WindowFixture.open(fakes)) {
      window.page("train");
      window.waitFor("its caption", () -> window.text("#kept-caption").contains("after 1,000 of 3,000 gradient steps"));
      assertTrue(window.sees(".kept-frame"));
    }
  }

  @Test
  void theSelectedJobIsPausedResumedAndCancelledByNamedActions() throws Exception {
    FakeServices fakes = new FakeServices();
    try (WindowFixture window = WindowFixture.open(fakes)) {
      train(window);
      window.waitFor("the pause button", () -> window.sees("#pause-1"));
      window.press("#pause-1");
      window.waitFor("the pause", () -> window.text("#task-progress").startsWith("Paused"));
      Actions actions = window.window.view().actions();
      window.robot.interact(() -> actions.get("train.resume").run());
      window.waitFor("it to go on", () -> window.sees("#pause-1"));
      window.robot.interact(() -> actions.get("train.cancel").run());
      window.waitFor("the end", () -> fakes.jobs.all.get(1L).state() == State.CANCELLED);
      String journal = fakes.folder.resolve("logs").resolve("actions.log").toString();
      window.waitFor("the journal", () -> Files.readString(Path.of(journal)).contains("train.cancel"));
      String done = Files.readString(Path.of(journal));
      assertTrue(done.contains("train.pause") && done.contains("train.resume"), done);
      assertTrue(done.contains("installer/ptp collect") && done.contains("--stage encoder,generators,policy"), done);
    }
  }

  @Test
  void theDataPageLeadsToCollecting() throws Exception {
    FakeServices fakes = new FakeServices();
    try (WindowFixture window = WindowFixture.open(fakes)) {
      window.page("data");
      window.press("#data-collect");
      window.waitFor("the Train page", () -> window.sees("#train-start"));
      window.press("#train-start");
      window.waitFor("the job", () -> window.sees("#job-1"));
      assertEquals(Set.of(Stage.COLLECT), fakes.jobs.all.get(1L).request().stages());
      String command = window.window.view().actions().get("data.collect").terminalText();
      assertTrue(command.startsWith("installer/ptp collect --workspace "), command);
    }
  }

  private static int charts(WindowFixture window) {
    return window.robot.lookup(".live-chart").queryAll().size();
  }
}
