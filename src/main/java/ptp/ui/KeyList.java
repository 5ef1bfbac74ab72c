package ptp.ui;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import ptp.ui.action.Actions;
import ptp.ui.action.WorkbenchAction;
import ptp.ui.control.Cards;
import ptp.ui.control.Overlay;
import ptp.ui.goal.GoalKeys;
import ptp.ui.text.Texts;

/** The keys of every command, made from the commands themselves, and those of pictures and lists. */
final class KeyList {
  private static final List<String> ELSEWHERE = List.of("data", "goal", "selection", "plan", "compare");

  private final GridPane grid = Cards.styled(new GridPane(), "keys");
  private int line;

  private KeyList(Actions actions) {
    for (WorkbenchAction action : actions.all()) {
      if (action.shortcut().isPresent()) add(action.keyText(), CommandPalette.fullTitle(action));
    }
    GoalKeys.drawing().forEach(this::add);
    GoalKeys.scene().forEach(this::add);
    for (String page : ELSEWHERE) add(Texts.get("keys." + page), Texts.get("keys." + page + ".words"));
  }

  static void open(StackPane root, Actions actions) {
    Button close = new Button(Texts.get("keys.close"));
    ScrollPane scroll = Cards.styled(new ScrollPane(new KeyList(actions).grid), "card-scroll");
    scroll.setFitToWidth(true);
    scroll.setAccessibleText(Texts.get("keys.title"));
    VBox sheet = new VBox(Cards.styled(new Label(Texts.get("keys.title")), "page-title"), scroll, close);
    sheet.setId("key-list");
    Overlay overlay = new Overlay(root, sheet);
    close.setOnAction(e -> overlay.close());
    overlay.open(close);
  }

  private void add(String keys, String words) {
    Label what = new Label(words);
    what.setWrapText(true);
    grid.add(Cards.styled(new Label(keys), "strong"), 0, line);
    grid.add(what, 1, line++);
  }
}
