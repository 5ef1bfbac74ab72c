package ptp.ui.control;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;

/**
 * Scrolls what does not fit, and leaves the focus to what is in it. A scroll pane takes the focus at every click that its
 * content does not consume, and then the keys of a list or a canvas that was clicked only scroll. Here a click gives the
 * focus to the innermost element under the pointer that takes keys; beside all of them, to the element that was marked by
 * {@link #takesKeys}.
 */
public final class ScrollArea extends ScrollPane {
  private static final String TAKES_KEYS = "takes-keys";

  public ScrollArea(Node content) {
    super(content);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
  }

  /** Marks what the keys of a page are for: it gets the focus when something is clicked that takes no keys. */
  public static <N extends Node> N takesKeys(N node) {
    return Cards.styled(node, TAKES_KEYS);
  }

  /** Not at the wish of the skin, which wishes it at every click. */
  @Override
  public void requestFocus() {}

  private void pressed(MouseEvent event) {
    Node clicked = event.getTarget() instanceof Node node ? node : this;
    upTo(this, clicked).filter(Node::isFocusTraversable).findFirst().or(this::marked)
        .ifPresentOrElse(Node::requestFocus, super::requestFocus);
  }

  /** The marked element that has the focus, or else the first one that is seen. */
  private Optional<Node> marked() {
    Node focused = getScene().getFocusOwner();
    if (focused != null && focused.getStyleClass().contains(TAKES_KEYS)) return Optional.of(focused);
    return lookupAll("." + TAKES_KEYS).stream().filter(this::seen).findFirst();
  }

  private boolean seen(Node node) {
    return upTo(this, node).allMatch(Node::isVisible);
  }

  private static Stream<Node> upTo(Node end, Node from) {
    return Stream.iterate(from, n -> n != null && n != end, Node::getParent);
  }
}
