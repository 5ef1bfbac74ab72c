package ptp.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import ptp.ui.control.Cards;

/** A sheet over the window; Escape or a click beside it closes it, and the focus goes back to where it was. */
final class Overlay {
  private final StackPane root;
  private final StackPane shade;
  private Node focusBefore;

  Overlay(StackPane root, Region sheet) {
    this.root = root;
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

  void open(Node focus) {
    if (root.getChildren().contains(shade)) return;
    focusBefore = root.getScene().getFocusOwner();
    root.getChildren().add(shade);
    focus.requestFocus();
  }

  void close() {
    root.getChildren().remove(shade);
    if (focusBefore != null) focusBefore.requestFocus();
  }
}
