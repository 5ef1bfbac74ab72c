package ptp.ui;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import ptp.ui.action.Actions;
import ptp.ui.action.WorkbenchAction;
import ptp.ui.control.Cards;
import ptp.ui.control.Overlay;
import ptp.ui.text.Texts;

/** The keys of every command, made from the commands themselves. */
final class KeyList {
  private final Overlay overlay;
  private final Button close = new Button(Texts.get("keys.close"));

  KeyList(StackPane root, Actions actions) {
    GridPane grid = Cards.styled(new GridPane(), "keys");
    List<WorkbenchAction> withKeys = actions.all().stream().filter(a -> a.shortcut().isPresent()).toList();
    for (int i = 0; i < withKeys.size(); i++) {
      grid.add(Cards.styled(new Label(withKeys.get(i).keyText()), "strong"), 0, i);
      grid.add(new Label(withKeys.get(i).title()), 1, i);
    }
    VBox sheet = new VBox(Cards.styled(new Label(Texts.get("keys.title")), "page-title"), grid, close);
    sheet.setId("key-list");
    overlay = new Overlay(root, sheet);
    close.setOnAction(e -> overlay.close());
  }

  void open() {
    overlay.open(close);
  }
}
