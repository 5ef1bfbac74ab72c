package ptp.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Every control can be reached with the keyboard, in an order that makes sense, and says what it is. */
class AccessibilityTest {
  private static List<Node> shown(Parent parent) {
    List<Node> nodes = new ArrayList<>();
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (!child.isVisible() || child.isDisabled()) continue;
      nodes.add(child);
      boolean whole = child instanceof Spinner; // its field has the focus whenever it has
      if (child instanceof Parent inner && !whole) nodes.addAll(shown(inner));
    }
    return nodes;
  }

  private static List<Node> focusable(WindowFixture window) {
    return shown(window.stage.getScene().getRoot()).stream().filter(Node::isFocusTraversable).toList();
  }

  @Test
  void everyControlOfEveryPageSaysWhatItIs() throws Exception {
    try (WindowFixture window = WindowFixture.open(ScreenshotTest.busy())) {
      for (String page : window.pages()) {
        window.page(page);
        Shots.settled();
        List<String> silent =
            focusable(window).stream().filter(AccessibilityTest::isSilent).map(n -> page + ": " + n).toList();
        assertEquals(List.of(), silent);
        assertTrue(focusable(window).size() > 10, page + " was walked");
      }
    }
  }

  private static boolean isSilent(Node node) {
    boolean labelled = node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank();
    boolean told = node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
    return !labelled && !told && !(node instanceof ScrollPane);
  }

  @Test
  void tabReachesEveryControlRailFirstThenTheTopThenThePage() throws Exception {
    try (WindowFixture window = WindowFixture.open(ScreenshotTest.busy())) {
      for (String page : window.pages()) {
        window.page(page);
        Shots.settled();
        Set<Node> wanted = new LinkedHashSet<>(focusable(window).stream().filter(n -> n instanceof Control).toList());
        List<Node> reached = tabThrough(window, wanted.size());
        List<String> missed = wanted.stream().filter(n -> !isReached(n, reached)).map(n -> page + ": " + n).toList();
        assertEquals(List.of(), missed);
        assertTrue(first(reached, "rail") < first(reached, "top-bar"), page + ": the rail comes first");
        assertTrue(first(reached, "top-bar") < first(reached, "page"), page + ": the page comes after the top");
      }
    }
  }

  /** Buttons of which one is chosen are one stop; the arrow keys move within. */
  private static boolean isReached(Node node, List<Node> reached) {
    if (reached.contains(node)) return true;
    return node instanceof ToggleButton button && button.getToggleGroup() != null
        && button.getToggleGroup().getToggles().stream().anyMatch(reached::contains);
  }

  private static List<Node> tabThrough(WindowFixture window, int controls) {
    List<Node> reached = new ArrayList<>();
    window.robot.interact(() -> window.robot.lookup("#rail-data").query().requestFocus());
    for (int i = 0; i < controls + 20; i++) {
      reached.add(window.stage.getScene().getFocusOwner());
      window.robot.type(KeyCode.TAB);
    }
    return reached;
  }

  /** Place of the first control below a node of that style class. */
  private static int first(List<Node> reached, String style) {
    for (int i = 0; i < reached.size(); i++) {
      for (Node n = reached.get(i); n != null; n = n.getParent()) {
        if (n.getStyleClass().contains(style)) return i;
      }
    }
    throw new AssertionError("no control below ." + style + " was reached");
  }
}
