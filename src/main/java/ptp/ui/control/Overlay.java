package ptp.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** A sheet over the window; Escape or a click beside it closes it, and the focus goes back to where it was. */
public final class Overlay {
  private final StackPane root;
  private final StackPane shade;
  private final Runnable closed;
  private @Nullable Node focusBefore;

  public Overlay(StackPane root, Region sheet) {
    this(root, sheet, () -> {});
  }

  /**
   * @param closed is told when the sheet was closed, by whatever means
   */
  public Overlay(StackPane root, Region sheet, Runnable closed) {
    this.root = root;
    this.closed = closed;
    sheet.getStyleClass().add("overlay-sheet");
    sheet.setMaxHeight(Region.USE_PREF_SIZE);
    shade = Cards.styled(new StackPane(sheet), "shade");
    StackPane.setAlignment(sheet, Pos.TOP_CENTER);
    shade.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ESCAPE) close();
        });
    shade.setOnMouseClicked(
        e -> {
          if (e.getTarget() == shade) close();
        });
  }

  /** Opens it with the focus on a node of the sheet. */
  public void open(Node focus) {
    if (root.getChildren().contains(shade)) return;
    focusBefore = root.getScene().getFocusOwner();
    root.getChildren().add(shade);
    focus.requestFocus();
  }

  /** Closes it; closing a closed one does nothing. */
  public void close() {
    if (!root.getChildren().remove(shade)) return;
    if (focusBefore != null) focusBefore.requestFocus();
    closed.run();
  }
}
