package ptp.ui.compare;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import ptp.report.compare.MeasuredRun;
import ptp.report.compare.RunFilter;
import ptp.ui.action.Actions;
import ptp.ui.control.Cards;
import ptp.ui.control.ConfirmDialog;
import ptp.ui.control.WrapRow;
import ptp.ui.text.Texts;
import ptp.ui.theme.Appearance;

/** The runs: search, filters, the table, and what is done with the selected ones. */
final class RunsCard {
  private final CompareModel model;
  private final RunsModel runs;
  private final RunsTable table;
  private final TextField words = new TextField();
  private final ComboBox<String> kind = filter("compare-kind", "compare.filter.kind");
  private final ComboBox<String> tag = filter("compare-tag-filter", "compare.filter.tag");
  private final Label count = Cards.muted("");
  private final VBox node;
  private boolean filling;

  /**
   * @param actions hold those of {@link CompareActions}
   */
  RunsCard(CompareModel model, Actions actions, Appearance appearance) {
    this.model = model;
    this.runs = model.runs();
    table = new RunsTable(runs);
    appearance.scale().subscribe(now -> table.scale(now.doubleValue()));
    count.setId("compare-count");
    words.setId("compare-search");
    words.setPromptText(Texts.get("compare.search"));
    words.setAccessibleText(Texts.get("compare.search"));
    HBox.setHgrow(words, Priority.ALWAYS);
    words.textProperty().subscribe((before, now) -> publish());
    VBox content =
        Cards.column(
            "runs-card", Cards.row("filters", words, kind, tag), table.node(), listedButtons(actions),
            trashButtons(actions));
    VBox.setVgrow(table.node(), Priority.ALWAYS);
    node = Cards.card(Texts.get("compare.runs"), Cards.row("buttons", count, trash()), content);
    model.task().subscribe((before, now) -> show());
    runs.filter().subscribe((before, now) -> follow(now));
    runs.inTrash().subscribe((before, now) -> show());
    runs.runs().subscribe(this::fill);
    model.askingToDelete().subscribe(this::ask);
    fill();
  }

  Region node() {
    return node;
  }

  private ComboBox<String> filter(String id, String key) {
    ComboBox<String> box = Cards.styled(new ComboBox<>(), "run-filter");
    box.setId(id);
    box.setAccessibleText(Texts.get(key));
    box.getItems().setAll(Texts.get(key + ".all"));
    box.getSelectionModel().selectFirst();
    box.valueProperty().subscribe((before, now) -> publish());
    return box;
  }

  private Node trash() {
    ToggleButton trash = Cards.styled(new ToggleButton(), "small");
    trash.setId("compare-in-trash");
    trash.textProperty().bind(
        Bindings.createStringBinding(
            () -> Texts.get("compare.inTrash", runs.runs().get().trashed().size()), runs.runs()));
    trash.setMinWidth(Region.USE_PREF_SIZE);
    trash.setAccessibleText(Texts.get("compare.inTrash.tip"));
    trash.selectedProperty().bindBidirectional(runs.inTrash());
    return trash;
  }

  private Node listedButtons(Actions actions) {
    TextField name = Cards.styled(new TextField(), "tag-field");
    name.setId("compare-tag-name");
    name.setPromptText(Texts.get("compare.tagName"));
    name.setAccessibleText(Texts.get("compare.tagName"));
    name.textProperty().bindBidirectional(model.tagText());
    name.setOnAction(e -> actions.get("compare.tag").run());
    return shownWhileInTrash(
        false, name, small(actions, "compare.tag"), small(actions, "compare.untag"), small(actions, "compare.trash"),
        small(actions, "compare.undo"));
  }

  private Node trashButtons(Actions actions) {
    return shownWhileInTrash(
        true, small(actions, "compare.restore"), small(actions, "compare.delete"));
  }

  private static Node small(Actions actions, String id) {
    return Cards.styled(actions.button(id), "small");
  }

  private Node shownWhileInTrash(boolean inTrash, Node... nodes) {
    WrapRow row = new WrapRow(6, false, nodes);
    runs.inTrash().subscribe(now -> Cards.show(row, now == inTrash));
    return row;
  }

  private void publish() {
    if (filling) return;
    runs.filter().set(new RunFilter(words.getText(), chosen(kind), chosen(tag)));
  }

  /** The fields follow a filter that was cleared elsewhere. */
  private void follow(RunFilter now) {
    if (!now.narrows()) {
      filling = true;
      words.clear();
      kind.getSelectionModel().selectFirst();
      tag.getSelectionModel().selectFirst();
      filling = false;
    }
    show();
  }

  /** The first entry stands for all. */
  private static Optional<String> chosen(ComboBox<String> box) {
    return box.getSelectionModel().getSelectedIndex() <= 0 ? Optional.empty() : Optional.of(box.getValue());
  }

  private void fill() {
    filling = true;
    fill(kind, "compare.filter.kind.all", runs.kinds());
    fill(tag, "compare.filter.tag.all", runs.tags());
    filling = false;
    publish();
    show();
  }

  private static void fill(ComboBox<String> box, String all, List<String> values) {
    String before = box.getValue();
    if (box.getItems().subList(1, box.getItems().size()).equals(values)) return;
    box.getItems().setAll(Texts.get(all));
    box.getItems().addAll(values);
    box.getSelectionModel().select(values.contains(before) ? before : box.getItems().getFirst());
  }

  private void show() {
    List<MeasuredRun> listed = model.listed();
    table.show(listed);
    count.setText(Texts.get("compare.count", listed.size(), runs.runs().get().listed().size()));
  }

  private void ask(boolean now) {
    if (!now) return;
    model.askingToDelete().set(false);
    int n = runs.selected().get().size();
    new ConfirmDialog(
        "delete-question", Texts.get("compare.delete.head"), Texts.get("compare.delete.words", n), Texts.get(
            "compare.delete.yes"), Texts.get("compare.delete.no"))
        .ask(node.getScene().getWindow(), runs::delete);
  }
}
