package ptp.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import ptp.draw.ToolKind;
import ptp.ui.control.ChartPane;

/** Keys go on working after a click of the mouse, on every page. */
class FocusTest {
  /** What the keys of each page are for, where nothing that takes keys was clicked. */
  private static final Map<String, String> TAKERS =
      Map.of(
          "data", "#trajectories", "train", ".job-card", "goal", "#drawing", "plan", ".strip", "practice",
          ".practice-chart", "compare", "#runs");

  private static Node owner(WindowFixture window) {
    return window.stage.getScene().getFocusOwner();
  }

  private static boolean seen(Node node) {
    return Stream.iterate(node, n -> n != null, Node::getParent).allMatch(Node::isVisible);
  }

  /** Clicks the title of the page's uppermost card, which takes no keys. */
  private static void clickTitle(WindowFixture window) {
    Node title = window.stage.getScene().getRoot().lookupAll(".card-title").stream().filter(FocusTest::seen)
        .min(Comparator.comparing(n -> n.localToScreen(0, 0).getY())).orElseThrow();
    window.robot.clickOn(title);
  }

  /** Opens a page, clicks and waits until its keys have the focus. */
  private static void click(WindowFixture window, String page) {
    String taker = TAKERS.get(page);
    window.page(page);
    window.waitFor(taker, () -> window.robot.lookup(taker).match(FocusTest::seen).tryQuery().isPresent());
    clickTitle(window);
    assertTrue(
        window.robot.lookup(taker).queryAll().contains(owner(window)), page + ": the focus has " + owner(window));
  }

  @Test
  void afterAClickBesideEverythingKeysWorkOnEveryPage() throws Exception {
    try (WindowFixture window = WindowFixture.open(ScreenshotTest.busy())) {
      window.waitFor("the plans", () -> window.sees("#strip-model-free") && !window.sees("#plan-stop"));
      assertEquals(TAKERS.keySet(), Set.copyOf(window.pages()));
      click(window, "data");
      String step = window.text("#data-frame-step");
      window.robot.type(KeyCode.RIGHT);
      assertNotEquals(step, window.text("#data-frame-step"));
      click(window, "goal");
      window.robot.type(KeyCode.L);
      assertEquals(ToolKind.LINE, window.window.view().goal().pen().tool().get());
      click(window, "plan");
      String hop = window.text("#inspected-title");
      window.robot.type(KeyCode.LEFT);
      assertNotEquals(hop, window.text("#inspected-title"));
      click(window, "compare");
      window.robot.type(KeyCode.DOWN);
      assertEquals(1, window.robot.lookup("#runs").queryAs(TableView.class).getSelectionModel().getSelectedItems()
          .size());
      click(window, "practice");
      ChartPane chart = (ChartPane) owner(window);
      window.waitFor("the curve", chart::drawn);
      window.robot.type(KeyCode.LEFT);
      assertTrue(chart.pointed().isPresent());
      click(window, "train");
      window.robot.type(KeyCode.ENTER);
      assertEquals(List.of(owner(window)), window.robot.lookup(".job-card:selected").queryAll().stream().toList());
    }
  }

  @Test
  void whatIsClickedTakesTheKeys() throws Exception {
    try (WindowFixture window = WindowFixture.open(ScreenshotTest.busy())) {
      window.page("data");
      window.waitFor("the trajectories", () -> window.text("#data-shown").startsWith("170 of 170"));
      window.robot.clickOn("#trajectories");
      String clicked = window.text("#data-frame-step");
      window.robot.type(KeyCode.RIGHT);
      assertNotEquals(clicked, window.text("#data-frame-step"));
      window.page("train");
      window.robot.clickOn("#job-2");
      assertEquals("job-2", owner(window).getId());
    }
  }
}
