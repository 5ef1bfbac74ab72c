package ptp.ui.compare;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import ptp.domain.RunId;
import ptp.ui.control.Cards;
import ptp.ui.text.Texts;

/** The runs of the chosen task, or those thrown away; any number of them can be selected. */
final class RunsTable {
  private final RunsModel runs;
  private final TableView<MeasuredRun> table = new TableView<>();
  private boolean showing;

  RunsTable(RunsModel runs) {
    this.runs = runs;
    table.setId("runs");
    table.setAccessibleText(Texts.get("compare.runs"));
    column("method", r -> r.run().method().title(), t -> t, 1.7);
    column("compare.kind", r -> r.run().kind(), t -> t, 1.15);
    column("compare.seed", r -> r.run().seed(), Object::toString, 0.8);
    column("compare.success", MeasuredRun::last, Texts::percent, 1.25);
    column("compare.status", r -> r.run().status(), s -> Texts.get("status." + s), 1.15);
    column("compare.tags", r -> String.join(" ", r.tags()), t -> t, 0.8);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    table.getStyleClass().add("dense");
    table.setPlaceholder(Cards.muted(Texts.get("compare.noRuns")));
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<MeasuredRun>) c -> publish());
  }

  TableView<MeasuredRun> node() {
    return table;
  }

  /** Shows these runs; the selection stays on those that are still there. */
  void show(List<MeasuredRun> now) {
    Set<RunId> selected = new HashSet<>();
    runs.selected().get().forEach(r -> selected.add(r.run().id()));
    showing = true;
    table.getItems().setAll(now);
    table.sort();
    table.getSelectionModel().clearSelection();
    int[] rows = IntStream.range(0, now.size())
        .filter(i -> selected.contains(table.getItems().get(i).run().id())).toArray();
    for (int row : rows) table.getSelectionModel().select(row);
    showing = false;
    publish();
  }

  private void publish() {
    if (!showing) runs.selected().set(List.copyOf(table.getSelectionModel().getSelectedItems()));
  }

  private <T extends Comparable<? super T>> void column(
      String key, Function<MeasuredRun, T> value, Function<T, String> text, double weight) {
    TableColumn<MeasuredRun, T> column = new TableColumn<>(Texts.get(key));
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
    column.setCellFactory(c -> new TextCell<>(text));
    column.setComparator(Comparator.naturalOrder());
    column.setPrefWidth(weight * 80);
    table.getColumns().add(column);
  }

  /** A value in words. */
  private static final class TextCell<T> extends TableCell<MeasuredRun, T> {
    private final Function<T, String> text;

    TextCell(Function<T, String> text) {
      this.text = text;
    }

    @Override
    protected void updateItem(T value, boolean empty) {
      super.updateItem(value, empty);
      setText(empty || value == null ? null : text.apply(value));
    }
  }
}
