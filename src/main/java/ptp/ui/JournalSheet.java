package ptp.ui;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import ptp.ui.control.Cards;
import ptp.ui.control.Overlay;
import ptp.ui.control.SystemClipboard;
import ptp.ui.text.Texts;

/** What was done, newest first; what the terminal can repeat is copied as a script. */
final class JournalSheet {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

  private final ListView<ActionJournal.Entry> list;
  private final Overlay overlay;

  JournalSheet(StackPane root, ActionJournal journal, Consumer<String> said) {
    list = new ListView<>(journal.entries());
    list.setId("journal-list");
    list.setAccessibleText(Texts.get("journal.title"));
    list.setPlaceholder(Cards.muted(Texts.get("journal.empty")));
    list.setCellFactory(view -> new EntryCell());
    Button copy = new Button(Texts.get("journal.copy"));
    copy.setId("journal-copy");
    Button close = new Button(Texts.get("keys.close"));
    Label title = Cards.styled(new Label(Texts.get("journal.title")), "page-title");
    VBox sheet = new VBox(title, list, Cards.row("buttons", copy, close));
    sheet.setId("journal");
    overlay = new Overlay(root, sheet);
    close.setOnAction(e -> overlay.close());
    copy.setOnAction(
        e -> {
          SystemClipboard.put(journal.script());
          said.accept(Texts.get(journal.script().isEmpty() ? "journal.nothing" : "journal.copied"));
        });
  }

  void open() {
    overlay.open(list);
  }

  /** Time, title, and the command line. */
  private static final class EntryCell extends ListCell<ActionJournal.Entry> {
    EntryCell() {
      CommandRow.fit(this);
    }

    @Override
    protected void updateItem(ActionJournal.Entry entry, boolean empty) {
      super.updateItem(entry, empty);
      setText(null);
      setGraphic(empty ? null : line(entry));
    }

    private static Node line(ActionJournal.Entry entry) {
      HBox head = Cards.row("command", Cards.muted(TIME.format(entry.at())), new Label(entry.title()));
      return CommandRow.of(head, entry.terminal(), "");
    }
  }
}
