package ptp.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import ptp.ui.action.Actions;
import ptp.ui.action.Icons;
import ptp.ui.action.WorkbenchAction;
import ptp.ui.control.Cards;
import ptp.ui.control.Overlay;
import ptp.ui.control.SystemClipboard;
import ptp.ui.text.Texts;

/** Finds a command by words of its title and does it. */
final class CommandPalette {
  private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

  private final Actions actions;
  private final Consumer<String> said;
  private final TextField words = new TextField();
  private final ListView<WorkbenchAction> found = new ListView<>();
  private final Overlay overlay;

  /**
   * @param said is told what was copied
   */
  CommandPalette(StackPane root, Actions actions, Consumer<String> said) {
    this.actions = actions;
    this.said = said;
    words.setId("palette-words");
    words.setPromptText(Texts.get("palette.words"));
    words.setAccessibleText(Texts.get("palette.words"));
    found.setId("palette-found");
    found.setAccessibleText(Texts.get("palette.found"));
    found.setFocusTraversable(false);
    found.setPlaceholder(Cards.muted(Texts.get("palette.nothing")));
    found.setCellFactory(list -> new CommandCell());
    found.setOnMouseClicked(e -> run());
    words.textProperty().subscribe(this::search);
    words.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    Label hint = Cards.muted(Texts.get("palette.hint", COPY.getDisplayText()));
    overlay = new Overlay(root, new VBox(words, found, hint));
  }

  void open() {
    words.clear();
    search("");
    overlay.open(words);
  }

  private void search(String now) {
    List<WorkbenchAction> matching = actions.matching(now, CommandPalette::fullTitle);
    found.getItems().setAll(matching.stream().filter(a -> a.enabled().get()).toList());
    found.getItems().addAll(matching.stream().filter(a -> !a.enabled().get()).toList());
    found.getSelectionModel().selectFirst();
    found.scrollTo(0);
  }

  /** The title after the page's name where it has one: "Data › Use as start". */
  static String fullTitle(WorkbenchAction action) {
    String group = "page." + action.id().split("\\.")[0];
    return Texts.has(group) ? Texts.get("palette.title", Texts.get(group), action.title()) : action.title();
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) run();
    if (COPY.match(event) && words.getSelectedText().isEmpty()) copy();
    if (event.getCode() == KeyCode.DOWN) move(1);
    if (event.getCode() == KeyCode.UP) move(-1);
    if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) event.consume();
  }

  private void move(int step) {
    int now = found.getSelectionModel().getSelectedIndex() + step;
    int chosen = Math.clamp(now, 0, Math.max(0, found.getItems().size() - 1));
    found.getSelectionModel().select(chosen);
    // the list's own scrolling puts the line at the top, wherever it is seen
    if (found.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) flow.scrollTo(chosen);
  }

  private void copy() {
    WorkbenchAction action = found.getSelectionModel().getSelectedItem();
    if (action == null || action.terminal().isEmpty()) return;
    SystemClipboard.put(action.terminalText());
    said.accept(Texts.get("palette.copied", action.terminalText()));
    overlay.close();
  }

  private void run() {
    WorkbenchAction action = found.getSelectionModel().getSelectedItem();
    if (action == null || !action.enabled().get()) return;
    overlay.close();
    action.run();
  }

  /** A command with its icon and its keys. */
  private static final class CommandCell extends ListCell<WorkbenchAction> {
    private final Label title = new Label();
    private final Label remark = Cards.muted("");
    private final Label keys = Cards.muted("");
    private @Nullable FontIcon icon;
    private final Node line = CommandRow.of(Cards.row("command", title), remark, keys);

    CommandCell() {
      CommandRow.fit(this);
    }

    @Override
    protected void updateItem(WorkbenchAction action, boolean empty) {
      super.updateItem(action, empty);
      setText(null);
      setGraphic(empty ? null : line);
      if (!empty) show(action);
    }

    private void show(WorkbenchAction action) {
      boolean enabled = action.enabled().get();
      title.setText(fullTitle(action));
      if (icon == null) icon = Icons.graphic(title, action.icon(), 1.2);
      icon.setIconCode(action.icon());
      title.setGraphic(icon);
      title.setDisable(!enabled);
      remark.setText(enabled ? action.terminalText() : Texts.get("palette.notNow"));
      keys.setText(action.keyText());
    }
  }
}
