package ptp.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import org.junit.jupiter.api.Test;
import ptp.run.JobService.Stage;

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
      MenuButton choice = window.robot.lookup("#choose-curves").queryAs(MenuButton.class);
      window.robot.interact(() -> choice.getItems().forEach(i -> ((CheckMenuItem) i).setSelected(true)));
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
      window.waitFor("its caption", () -> window.text("#kept-caption").contains("after 1,000 of 3,000 updates"));
      assertTrue(window.sees(".kept-frame"));
    }
  }

  private static int charts(WindowFixture window) {
    return window.robot.lookup(".live-chart").queryAll().size();
  }
}
