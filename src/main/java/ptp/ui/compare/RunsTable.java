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
import javafx.scene.control.Tooltip;
import ptp.domain.RunId;
import ptp.plan.PlannerCatalogue;
import ptp.report.compare.MeasuredRun;
import ptp.ui.control.Cards;
import ptp.ui.control.ScrollArea;
import ptp.ui.text.Texts;

/**
 * The runs of the chosen task, or those thrown away; any number of them can be selected. What fits beside one another is
 * shown; the menu above the table shows more.
 */
final class RunsTable {
  private final RunsModel runs;
  private final TableView<MeasuredRun> table = ScrollArea.takesKeys(new TableView<>());
  private final TableColumn<MeasuredRun, MeasuredRun> task;
  private final TableColumn<MeasuredRun, MeasuredRun> tags;
  private boolean showing;

  RunsTable(RunsModel runs) {
    this.runs = runs;
    table.setId("runs");
    table.setAccessibleText(Texts.get("compare.runs"));
    column("method", 118, RunsTable::method);
    column("compare.preset", 58, r -> r.run().preset()).setCellFactory(c -> new TextCell(r -> r.run().preset(), true));
    column("compare.seed", 46, r -> Long.toString(r.run().seed()))
        .setComparator(Comparator.comparing(r -> r.run().seed()));
    column("compare.success", 134, RunsTable::success).setComparator(Comparator.comparing(MeasuredRun::last));
    column("compare.status", 66, r -> Texts.get("status." + r.run().status()));
    column("compare.kind", 68, r -> r.run().kind()).setVisible(false);
    task = column("task", 50, RunsTable::task);
    var date = column("compare.date", 118, r -> MeasuredRun.date(r.run().created()));
    date.setComparator(Comparator.comparing(r -> r.run().created()));
    date.setVisible(false);
    tags = column("compare.tags", 70, r -> String.join(" ", r.tags()));
    task.setVisible(false);
    tags.setVisible(false);
    runs.inTrash().subscribe((before, now) -> task.setVisible(now)); // the trash has runs of every task
    runs.known().subscribe(now -> table.setPlaceholder(Cards.muted(Texts.get(now ? "compare.noRuns"
        : "compare.reading"))));
    table.setTableMenuButtonVisible(true);
    table.getStyleClass().add("dense");
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
    showTags(now);
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

  /** Tags are seen as soon as there are some; a person may hide them again. */
  private void showTags(List<MeasuredRun> now) {
    boolean before = table.getItems().stream().anyMatch(r -> !r.tags().isEmpty());
    if (!before && now.stream().anyMatch(r -> !r.tags().isEmpty())) tags.setVisible(true);
  }

  private void publish() {
    if (!showing) runs.selected().set(List.copyOf(table.getSelectionModel().getSelectedItems()));
  }

  /** Text is as large as the person has it, and so are the columns. */
  void scale(double scale) {
    for (TableColumn<MeasuredRun, ?> column : table.getColumns()) {
      column.setPrefWidth(scale * (double) column.getUserData());
    }
  }

  private TableColumn<MeasuredRun, MeasuredRun> column(String key, double width, Function<MeasuredRun, String> text) {
    TableColumn<MeasuredRun, MeasuredRun> column = new TableColumn<>(Texts.get(key));
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    column.setCellFactory(c -> new TextCell(text, false));
    column.setComparator(Comparator.comparing(text));
    column.setUserData(width);
    column.setPrefWidth(width);
    table.getColumns().add(column);
    return column;
  }

  /** Training serves every method. */
  private static String method(MeasuredRun run) {
    return run.ofTask() ? PlannerCatalogue.installed().title(run.method()) : Texts.get("compare.training");
  }

  private static String task(MeasuredRun run) {
    return run.run().task() == null ? "–" : run.run().task().name();
  }

  /** A result; with its epoch where that is not the end of a practice. */
  private static String success(MeasuredRun run) {
    String share = Texts.percent(run.last());
    boolean result = run.success().values().length == 0 || run.finishedPractice();
    return result ? share : Texts.get("compare.atEpoch", share, run.lastEpoch());
  }

  /** A run in words. */
  private static final class TextCell extends TableCell<MeasuredRun, MeasuredRun> {
    private final Function<MeasuredRun, String> text;
    private final boolean tip;

    /**
     * @param tip whether the words may be too long for the column
     */
    TextCell(Function<MeasuredRun, String> text, boolean tip) {
      this.text = text;
      this.tip = tip;
    }

    @Override
    protected void updateItem(MeasuredRun run, boolean empty) {
      super.updateItem(run, empty);
      setText(empty || run == null ? null : text.apply(run));
      setTooltip(tip && getText() != null ? new Tooltip(getText()) : null);
    }
  }
}
