package ptp.ui.control;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.decoration.Decorator;
import org.controlsfx.control.decoration.StyleClassDecoration;
import ptp.ui.control.OptionsModel.Entry;
import ptp.ui.text.Texts;

/** One option: what it does, its value, the paper's value, and what is wrong with it. */
final class OptionRow {
  private static final String REFUSED = "refused";

  private OptionRow() {}

  static Node of(Entry entry) {
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
      mark(value, !words.isEmpty());
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

  /** Marks a value that is refused; the sentence below says why. */
  private static void mark(Control value, boolean refused) {
    Decorator.removeAllDecorations(value);
    if (refused) Decorator.addDecoration(value, new StyleClassDecoration(REFUSED));
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
