package ptp.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import ptp.ui.control.OptionsModel.Entry;
import ptp.ui.text.Texts;

/** The options of a record below one another: what each does, its value, the paper's value, and what is wrong. */
public final class OptionsForm extends VBox {
  private static final int MANY = 20;

  private final OptionsModel<?> model;
  private final TextField words = new TextField();
  private final VBox rows = Cards.column("option-rows");
  private final Label nothing = Cards.muted(Texts.get("options.nothing"));
  private final VBox content = Cards.column("option-rows", rows, nothing);
  private final List<Row> shown = new ArrayList<>();

  /** An option, its group's title and its row. */
  private record Row(Entry entry, Label head, Node node) {}

  /** A form as high as its options, for a place that scrolls. */
  public OptionsForm(OptionsModel<?> model) {
    this.model = model;
    getStyleClass().add("options-form");
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
    ScrollPane scroll = Cards.styled(new ScrollPane(form.content), "card-scroll");
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    form.getChildren().setAll(form.words, scroll);
    return form;
  }

  private void build() {
    shown.clear();
    String group = "";
    Label head = new Label();
    for (Entry entry : model.entries()) {
      if (!entry.group().equals(group)) head = head(entry.group());
      group = entry.group();
      shown.add(new Row(entry, head, row(entry)));
    }
    List<Node> nodes = new ArrayList<>();
    for (Row row : shown) {
      if (!row.head.getText().isEmpty() && !nodes.contains(row.head)) nodes.add(row.head);
      nodes.add(row.node);
    }
    rows.getChildren().setAll(nodes);
    Cards.show(words, shown.size() > MANY);
    filter();
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

  private static Node row(Entry entry) {
    Label title = new Label(entry.title());
    title.setWrapText(true);
    Control value = control(entry);
    value.setId("option-" + entry.field().path().replace('.', '-'));
    value.setAccessibleText(entry.title() + paperText(entry));
    value.setTooltip(new Tooltip(entry.field().path()));
    title.setLabelFor(value);
    Label paper = Cards.muted(entry.field().paper().isEmpty() ? "" : Texts.get("options.paper", entry.field().paper()));
    Label usual = Cards.muted("");
    Label problem = Cards.styled(new Label(), "danger-text");
    problem.setWrapText(true);
    entry.problem().subscribe(words -> {
      problem.setText(words);
      Cards.show(problem, !words.isEmpty());
    });
    entry.text().subscribe(now -> {
      usual.setText(entry.changed() ? Texts.get("options.usual", entry.field().text()) : "");
      Cards.show(usual, entry.changed());
    });
    paper.setWrapText(true);
    Cards.show(paper, !paper.getText().isEmpty());
    VBox facts = Cards.column("option-facts", title, paper, usual, problem);
    facts.setMinWidth(0);
    Columns row = new Columns(Columns.area(facts, 1), Columns.area(boxed(value), 0));
    row.getStyleClass().add("option-row");
    return row;
  }

  private static String paperText(Entry entry) {
    String paper = entry.field().paper();
    return paper.isEmpty() ? "" : ", " + Texts.get("options.paper", paper);
  }

  /** A control does not stretch with a title of several lines. */
  private static Region boxed(Control value) {
    return Cards.styled(new VBox(value), "option-value");
  }

  private static Control control(Entry entry) {
    List<String> choices = entry.field().choices();
    if (choices.isEmpty()) {
      TextField field = new TextField();
      field.textProperty().bindBidirectional(entry.text());
      return field;
    }
    ComboBox<String> box = new ComboBox<>(FXCollections.observableList(choices));
    box.valueProperty().bindBidirectional(entry.text());
    box.setMaxWidth(Double.MAX_VALUE);
    return box;
  }
}
