package ptp.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** Every page in the smallest window that is supported, 1024 x 700, with text of usual, half more and double size. */
final class SmallWindowTest {
  private static final double[] SCALES = {1, 1.5, 2};

  @Test
  void nothingIsCutAndNoPageScrollsSideways() throws Exception {
    Set<String> faults = new LinkedHashSet<>();
    try (WindowFixture window = WindowFixture.open(ScreenshotTest.busy())) {
      window.waitFor("plans", () -> window.sees("#strip-model-free"));
      window.robot.interact(
          () -> {
            window.stage.setWidth(1024);
            window.stage.setHeight(700);
          });
      for (double scale : SCALES) {
        window.robot.interact(() -> window.appearance.scale().set(scale));
        for (String page : window.pages()) {
          window.page(page);
          Shots.save("small-" + page + "-" + Math.round(100 * scale), Shots.settled());
          window.robot.interact(
              () -> faults.addAll(faults(page + " " + Math.round(100 * scale) + " %", window.stage.getScene()
                  .getRoot())));
        }
      }
    }
    assertEquals(List.of(), List.copyOf(faults));
  }

  @Test
  void theRailShowsTheOpenPage() throws Exception {
    try (WindowFixture window = WindowFixture.open(ScreenshotTest.busy())) {
      window.robot.interact(
          () -> {
            window.stage.setWidth(1024);
            window.stage.setHeight(700);
            window.appearance.scale().set(2.0);
          });
      List<String> pages = window.pages();
      for (String page : List.of(pages.getLast(), pages.getFirst(), pages.getLast())) {
        window.page(page);
        Shots.settled();
        Node button = window.robot.lookup("#rail-" + page).query();
        Bounds port = bounds(window.robot.lookup(".rail-scroll .viewport").query());
        Bounds own = bounds(button);
        assertEquals("", own.getMinY() >= port.getMinY() - 1 && own.getMaxY() <= port.getMaxY() + 1 ? "" : page + " at "
            + own
            + " outside " + port);
      }
    }
  }

  private static List<String> faults(String where, Node node) {
    List<String> faults = new ArrayList<>();
    look(where, node, faults);
    return faults;
  }

  private static void look(String where, Node node, List<String> faults) {
    if (!node.isVisible() || node instanceof TableView || node instanceof TextInputControl) return;
    if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.HORIZONTAL && bar.getWidth() > 0
        && bar.getVisibleAmount() < bar.getMax() - bar.getMin()) {
      if (!node.getParent().getStyleClass().contains("frame-picker")) { // a strip of frames scrolls sideways by design
        ScrollPane scroll = (ScrollPane) node.getParent();
        faults.add(where + ": a horizontal scroll bar, because of " + widest(scroll.getContent(), scroll
            .getViewportBounds()
            .getWidth()));
      }
    }
    if (node instanceof Labeled labeled && cut(labeled)) faults.add(where + ": \"" + labeled.getText() + "\" is cut");
    if (node instanceof Parent parent) parent.getChildrenUnmodifiable().forEach(child -> look(where, child, faults));
  }

  /** Whether a button or a title is shown shortened; one with a tooltip may be, and so may a cell or a remark. */
  private static boolean cut(Labeled labeled) {
    List<String> styles = labeled.getStyleClass();
    if (!(labeled instanceof ButtonBase || styles.contains("page-title") || styles.contains("card-title")))
      return false;
    if (labeled.getTooltip() != null || labeled.getText() == null || labeled.getText().isEmpty()) return false;
    if (labeled.getWidth() < 1 || labeled.getHeight() < 1) return false;
    Text shown = (Text) labeled.lookup(".text");
    return shown != null && !shown.getText().equals(labeled.getText()) && shown.getText().endsWith(labeled
        .getEllipsisString());
  }

  /** The deepest node that does not fit into a width. */
  private static String widest(Node node, double width) {
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        if (child.isManaged() && child.minWidth(-1) > width) return widest(child, width);
      }
    }
    return node.getClass().getSimpleName() + " " + node.getStyleClass() + " " + node.getId() + ", at least "
        + Math.round(node.minWidth(-1)) + " px of " + Math.round(width);
  }

  private static Bounds bounds(Node node) {
    return node.localToScene(node.getBoundsInLocal());
  }
}
