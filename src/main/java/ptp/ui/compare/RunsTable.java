package ptp.ui.compare;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import ptp.ui.control.Cards;
import ptp.ui.text.Texts;

/** The runs of the chosen task. */
final class RunsTable {
  private final TableView<MeasuredRun> table = new TableView<>();

  RunsTable() {
    table.setId("runs");
    table.setAccessibleText(Texts.get("compare.runs"));
    table.getColumns().add(column("method", r -> r.run().method().title(), 1.5));
    table.getColumns().add(column("compare.kind", r -> r.run().kind(), 1.2));
    table.getColumns().add(column("compare.seed", r -> Long.toString(r.run().seed()), 0.9));
    table.getColumns().add(column("compare.success", r -> Texts.percent(r.last()), 1));
    table.getColumns().add(column("compare.status", r -> Texts.get("status." + r.run().status()), 1));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    table.getStyleClass().add("dense");
    table.setPlaceholder(Cards.muted(Texts.get("compare.noRuns")));
  }

  TableView<MeasuredRun> node() {
    return table;
  }

  void show(List<MeasuredRun> runs) {
    table.getItems().setAll(runs);
  }

  private static TableColumn<MeasuredRun, String> column(
      String key, Function<MeasuredRun, String> text, double weight) {
    TableColumn<MeasuredRun, String> column = new TableColumn<>(Texts.get(key));
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
    column.setPrefWidth(weight * 80);
    return column;
  }
}
