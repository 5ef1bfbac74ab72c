package ptp.ui.control;

import impl.org.controlsfx.skin.DecorationPane;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import ptp.ui.control.OptionsModel.Entry;
import ptp.ui.text.Texts;

/** The options of a record below one another: what each does, its value, the paper's value, and what is wrong. */
public final class OptionsForm extends VBox {
  private static final int MANY = 20;
  private static final int AT_ONCE = 14;

  private final OptionsModel<?> model;
  private final TextField words = new TextField();
  private final VBox rows = Cards.column("option-rows");
  private final Label nothing = Cards.muted(Texts.get("options.nothing"));
  private final DecorationPane content = new DecorationPane();
  private final List<Row> shown = new ArrayList<>();
  private List<Entry> coming = List.of();
  private Label head = new Label();

  /** An option, its group's title and its row. */
  private record Row(Entry entry, Label head, Node node) {}

  /** A form as high as its options, for a place that scrolls. */
  public OptionsForm(OptionsModel<?> model) {
    this.model = model;
    getStyleClass().add("options-form");
    content.setRoot(Cards.column("option-rows", rows, nothing)); // marks of refused values stay in here
    words.setId("option-words");
    words.setPromptText(Texts.get("options.find"));
    words.setAccessibleText(Texts.get("options.find"));
    words.textProperty().subscribe(this::filter);
    getChildren().setAll(words, content);
    model.entries().subscribe(this::build);
    build();
  }

  /** A form that scrolls by itself, with the words to search for above. */
  public static OptionsForm scrolling(OptionsModel<?> model) {
    OptionsForm form = new OptionsForm(model);
    ScrollPane scroll = Cards.styled(new ScrollArea(form.content), "card-scroll");
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    form.getChildren().setAll(form.words, scroll);
    return form;
  }

  private void build() {
    shown.clear();
    rows.getChildren().clear();
    head = new Label();
    Cards.show(words, model.entries().size() > MANY);
    coming = List.copyOf(model.entries());
    build(coming, 0);
  }

  /** A long form comes in parts: all at once would keep the window waiting. */
  private void build(List<Entry> entries, int from) {
    if (entries != coming) return; // the form was filled anew
    int to = Math.min(entries.size(), from + AT_ONCE);
    entries.subList(from, to).forEach(this::add);
    filter();
    if (to < entries.size()) Platform.runLater(() -> build(entries, to));
  }

  private void add(Entry entry) {
    boolean another = shown.isEmpty() || !shown.getLast().entry.group().equals(entry.group());
    if (another) {
      head = head(entry.group());
      if (!entry.group().isEmpty()) rows.getChildren().add(head);
    }
    Node row = OptionRow.of(entry);
    shown.add(new Row(entry, head, row));
    rows.getChildren().add(row);
  }

  private static Label head(String group) {
    return Cards.styled(new Label(Texts.get("options.group", group)), "card-title", "option-group");
  }

  private void filter() {
    shown.forEach(row -> Cards.show(row.head, false));
    for (Row row : shown) {
      boolean found = found(row.entry);
      Cards.show(row.node, found);
      if (found) Cards.show(row.head, true);
    }
    Cards.show(nothing, !shown.isEmpty() && shown.stream().noneMatch(row -> row.node.isVisible()));
  }

  private boolean found(Entry entry) {
    String all = (entry.field().path() + " " + entry.title()).toLowerCase(Locale.ROOT);
    return List.of(words.getText().strip().toLowerCase(Locale.ROOT).split("\\s+")).stream().allMatch(all::contains);
  }
}
