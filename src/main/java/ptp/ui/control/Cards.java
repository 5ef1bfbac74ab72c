package ptp.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The parts pages are made of. Everything about their looks stands in the style sheet. */
public final class Cards {
  private Cards() {}

  /**
   * A framed area with a title, a muted remark at the right of it (or below it, where there is no room), and content that takes
   * the rest.
   */
  public static VBox card(String title, Node remark, Node content) {
    WrapRow head = styled(new WrapRow(10, true, styled(new Label(title), "card-title"), remark), "card-head");
    VBox card = new VBox(head, content);
    card.getStyleClass().add("card");
    VBox.setVgrow(content, Priority.ALWAYS);
    return card;
  }

  public static VBox card(String title, Node content) {
    return card(title, new Label(), content);
  }

  /** A page that scrolls where the window is too small for it. */
  public static ScrollPane page(Region content) {
    ScrollPane scroll = styled(new ScrollArea(content), "page-scroll");
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.AS_NEEDED);
    return scroll;
  }

  /** Scrolls a page so that all of a card is seen, or its top where it is higher than the page. */
  public static void reveal(ScrollPane page, Node card) {
    page.layout();
    Bounds seen = page.getViewportBounds();
    double hidden = page.getContent().getBoundsInLocal().getHeight() - seen.getHeight();
    if (hidden <= 0) return;
    Bounds place = card.getBoundsInParent();
    double top = page.getVvalue() * hidden;
    double wanted = Math.min(place.getMinY(), Math.max(top, place.getMaxY() - seen.getHeight()));
    page.setVvalue(Math.clamp(wanted / hidden, 0, 1));
  }

  /** What an empty area says: what is missing, and what to do next. */
  public static Node empty(String title, String next) {
    Label head = styled(new Label(title), "empty-title");
    Label body = styled(new Label(next), "muted");
    body.setWrapText(true);
    VBox box = new VBox(head, body);
    box.getStyleClass().add("empty");
    return box;
  }

  /** Shows {@code empty} while {@code isEmpty} holds and {@code content} otherwise. */
  public static StackPane either(ObservableValue<Boolean> isEmpty, Node empty, Node content) {
    isEmpty.subscribe(
        now -> {
          show(empty, now);
          show(content, !now);
        });
    StackPane both = new StackPane(content, empty);
    both.setUserData(isEmpty); // a binding that nobody holds would be collected
    return both;
  }

  /** Shows or hides a node; a hidden one takes no room. */
  public static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  public static HBox row(String style, Node... nodes) {
    HBox row = new HBox(nodes);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add(style);
    return row;
  }

  public static VBox column(String style, Node... nodes) {
    VBox column = new VBox(nodes);
    column.getStyleClass().add(style);
    return column;
  }

  public static Region spacer() {
    Region spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    return spacer;
  }

  public static Label muted(String words) {
    return styled(new Label(words), "muted");
  }

  /** A muted label that follows a text. */
  public static Label muted(ObservableValue<String> words) {
    Label label = muted("");
    label.textProperty().bind(words);
    return label;
  }

  /** A label that wraps and has room for all of its lines, where others share the room with it. */
  public static Label whole(Label label) {
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  public static <N extends Node> N styled(N node, String... styles) {
    node.getStyleClass().addAll(styles);
    return node;
  }
}
