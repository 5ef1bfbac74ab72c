package ptp.ui.plan;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import ptp.service.InspectService.Saved;
import ptp.ui.control.Cards;
import ptp.ui.control.ConfirmDialog;
import ptp.ui.control.Overlay;
import ptp.ui.text.Texts;

/** The saved plans on a sheet over the window: open one, or delete it. */
public final class SavedPlansOverlay {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

  private final SavedPlansModel shelf;
  private final PlanModel plan;
  private final ListView<Saved> list = new ListView<>();
  private final Overlay overlay;

  public SavedPlansOverlay(StackPane root, SavedPlansModel shelf, PlanModel plan) {
    this.shelf = shelf;
    this.plan = plan;
    list.setId("shelf");
    list.setAccessibleText(Texts.get("shelf.title"));
    list.setPlaceholder(Cards.muted(Texts.get("shelf.empty")));
    list.setCellFactory(view -> new SavedCell());
    list.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.ENTER) open();
        });
    list.setOnMouseClicked(
        e -> {
          if (e.getClickCount() == 2) open();
        });
    shelf.saved().subscribe(this::fill);
    Label title = Cards.styled(new Label(Texts.get("shelf.title")), "card-title");
    Button open = button("shelf-open", "shelf.open", this::open);
    Button forget = button("shelf-delete", "shelf.delete", this::forget);
    overlay = new Overlay(root, new VBox(10, title, list, Cards.row("buttons", open, forget)));
  }

  private Button button(String id, String words, Runnable work) {
    Button button = new Button(Texts.get(words));
    button.setId(id);
    button.setOnAction(e -> work.run());
    button.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
    return button;
  }

  /** Opens the sheet. */
  public void show() {
    shelf.refresh();
    overlay.open(list);
  }

  private void fill() {
    list.getItems().setAll(shelf.saved().get());
    list.getSelectionModel().selectFirst();
  }

  private void open() {
    Saved chosen = list.getSelectionModel().getSelectedItem();
    if (chosen == null) return;
    overlay.close();
    shelf.open(chosen, plan::show);
  }

  private void forget() {
    Saved chosen = list.getSelectionModel().getSelectedItem();
    if (chosen == null) return;
    String words = Texts.get("shelf.question.words", chosen.title());
    new ConfirmDialog("shelf-question", Texts.get("shelf.question"), words, Texts.get("shelf.delete"), Texts.get(
        "shelf.keep"))
        .ask(list.getScene().getWindow(), () -> shelf.forget(chosen));
  }

  /** A saved plan with its date. */
  private static final class SavedCell extends ListCell<Saved> {
    @Override
    protected void updateItem(Saved saved, boolean empty) {
      super.updateItem(saved, empty);
      setText(null);
      setGraphic(empty ? null : line(saved));
    }

    private static VBox line(Saved saved) {
      Instant when = saved.created();
      return new VBox(new Label(saved.title()), Cards.muted(saved.name() + " · " + WHEN.format(when)));
    }
  }
}
