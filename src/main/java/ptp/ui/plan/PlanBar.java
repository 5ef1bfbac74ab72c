package ptp.ui.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import ptp.domain.MethodId;
import ptp.plan.PlannerCatalogue;
import ptp.ui.action.Actions;
import ptp.ui.control.Cards;
import ptp.ui.control.Segments;
import ptp.ui.control.WrapRow;
import ptp.ui.text.Texts;

/** What is shown of the plans, and what can be done with all of them. */
final class PlanBar {
  private final PlanModel model;
  private final Actions actions;

  PlanBar(PlanModel model, Actions actions) {
    this.model = model;
    this.actions = actions;
  }

  Node node() {
    CheckBox readings = new CheckBox(Texts.get("plan.readings"));
    readings.setId("plan-readings");
    readings.setTooltip(new Tooltip(Texts.get("plan.readings.tip")));
    readings.selectedProperty().bindBidirectional(model.readings());
    Node keeping =
        new WrapRow(
            8, false, brief(actions, "plan.save"), brief(actions, "plan.open"), brief(actions, "plan.copy"));
    return Cards.styled(new WrapRow(14, true, levels(), methods(), readings, keeping), "plan-bar");
  }

  private Node levels() {
    List<Integer> subgoals = model.pace().subgoals();
    List<Integer> choices = IntStream.range(0, subgoals.size()).boxed().toList();
    return new Segments<>(
        "level", Texts.get("plan.levels"), choices, i -> Texts.get("plan.level", subgoals.get(i)), model.level());
  }

  private Node methods() {
    MenuButton menu = new MenuButton(Texts.get("plan.methods"));
    menu.setId("plan-methods");
    menu.setAccessibleText(Texts.get("plan.methods.tip"));
    for (MethodId method : PlanModel.offered()) menu.getItems().add(item(method));
    return menu;
  }

  private CheckMenuItem item(MethodId method) {
    CheckMenuItem item = new CheckMenuItem(PlannerCatalogue.installed().title(method));
    item.setId("method-" + method.id());
    item.setSelected(model.methods().contains(method));
    item.setOnAction(
        e -> {
          model.choose(method, item.isSelected());
          item.setSelected(model.methods().contains(method));
        });
    model.methods().addListener(
        (ListChangeListener<MethodId>) c -> item.setSelected(model.methods().contains(method)));
    return item;
  }

  /** What was changed by hand, and how far the estimates are off. */
  Node note(PlanFigures figures) {
    Label edits = Cards.muted("");
    edits.setId("plan-edits");
    edits.textProperty().bind(Bindings.createStringBinding(this::editText, model.edits().property()));
    edits.visibleProperty().bind(edits.textProperty().isNotEmpty());
    edits.managedProperty().bind(edits.visibleProperty());
    Label note = Cards.muted("");
    note.setId("plan-note");
    for (Label words : new Label[] {edits, note}) Cards.whole(words);
    note.textProperty().bind(
        Bindings.createStringBinding(() -> noteText(figures), model.readings(), model.readingError(), model.rows()));
    return Cards.column("plan-notes", edits, note);
  }

  private String noteText(PlanFigures figures) {
    if (!model.readings().get() || model.rows().isEmpty()) return "";
    return model.readingError().get().isEmpty() ? Texts.get("plan.readings.none") : figures.note();
  }

  private String editText() {
    var edits = model.edits().get();
    String pins = numbers(edits.pins().keySet().stream().toList());
    String left = numbers(edits.leftOut().stream().toList());
    List<String> words = new ArrayList<>();
    if (edits.start().isPresent()) words.add(Texts.get("plan.edits.start"));
    if (edits.drawn().isPresent()) words.add(Texts.get("plan.edits.goal"));
    if (!pins.isEmpty()) words.add(Texts.get("plan.edits.pins", pins));
    if (!left.isEmpty()) words.add(Texts.get("plan.edits.left", left));
    return String.join(" · ", words);
  }

  private static String numbers(List<Integer> places) {
    return String.join(", ", places.stream().map(p -> Integer.toString(p + 1)).toList());
  }

  /** A button with fewer words than its action; they stand in the tooltip. */
  static Button brief(Actions actions, String id) {
    Button button = actions.button(id);
    button.setText(Texts.get(id + ".brief"));
    return button;
  }
}
