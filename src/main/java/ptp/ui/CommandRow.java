package ptp.ui;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import ptp.ui.control.Cards;

/** A line of a list of commands that is never wider than the list: its remark gives way, all else stays whole. */
final class CommandRow {
  private CommandRow() {}

  /**
   * A line.
   *
   * @param head stays at the left
   * @param remark is cut where there is no room
   * @param end stays at the right
   */
  static HBox of(HBox head, String remark, String end) {
    return of(head, Cards.muted(remark), Cards.muted(end));
  }

  /** A line whose labels say something else later. */
  static HBox of(HBox head, Label middle, Label last) {
    middle.setMinWidth(0);
    last.setMinWidth(Region.USE_PREF_SIZE);
    head.setMinWidth(Region.USE_PREF_SIZE);
    return Cards.row("command", head, Cards.spacer(), middle, last);
  }

  /** Keeps a cell from asking for more width than its list has. */
  static void fit(ListCell<?> cell) {
    cell.setPrefWidth(0);
  }
}
