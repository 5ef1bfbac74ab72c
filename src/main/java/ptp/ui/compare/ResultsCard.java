package ptp.ui.compare;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import ptp.domain.Task;
import ptp.plan.PlannerCatalogue;
import ptp.report.figure.ResultsTable;
import ptp.ui.action.Actions;
import ptp.ui.control.Cards;
import ptp.ui.text.Texts;

/** Success before and after practice, the paper's table 1, with the paper's own row below it. */
final class ResultsCard {
  /** PTP's success in the paper, in percent: before and after 150 epochs of practice. */
  private static final Map<Task, String> PAPER = Map.of(Task.A, "53 → 85", Task.B, "22 → 60", Task.C, "36 → 49");

  private static final int SEEDS = 1 + Task.values().length;
  private static final int OVERALL = SEEDS + 1;
  private static final String UNFINISHED = "*";
  private static final double NOTE_GAP = 6;

  private final GridPane grid = Cards.styled(new GridPane(), "results");
  private final Label note = Cards.muted("");
  private final VBox node;

  /**
   * @param actions hold "compare.exportTable"
   */
  ResultsCard(Actions actions) {
    Node export = Cards.styled(actions.button("compare.exportTable"), "flat", "small");
    node = Cards.card(Texts.get("compare.table"), export, new VBox(NOTE_GAP, grid, note));
    grid.setId("results");
    note.setId("results-note");
    note.setWrapText(true);
    grid.getColumnConstraints().setAll(percent(28.8), percent(14.7), percent(14.7), percent(14.7), percent(6.2),
        percent(20.9));
  }

  Region node() {
    return node;
  }

  /**
   * @param reading whether runs may come yet
   */
  void show(ResultsTable table, boolean reading) {
    grid.getChildren().clear();
    for (Task task : Task.values()) grid.add(Cards.muted(task.name()), 1 + task.ordinal(), 0);
    grid.add(heading("compare.seeds"), SEEDS, 0);
    grid.add(heading("compare.allTasks"), OVERALL, 0);
    int line = 1;
    boolean onePreset = table.rows().stream().map(r -> preset(r)[0]).distinct().count() < 2;
    for (ResultsTable.Row row : table.rows()) add(row, distinction(row, onePreset), line++);
    String none = Texts.get(reading ? "compare.reading" : "compare.noRuns");
    if (line == 1) grid.add(Cards.muted(none), 0, line++, 1 + OVERALL, 1);
    addPaper(line);
    note.setText((marked(table) ? Texts.get("compare.unfinished", UNFINISHED) + " " : "") + table.note());
    Cards.show(note, !table.note().isEmpty());
  }

  private static boolean marked(ResultsTable table) {
    return table.rows().stream().flatMap(r -> r.cells().stream()).anyMatch(c -> c.unfinished() > 0);
  }

  /** The preset's own name, then what a practice changed in it, such as a drawn goal. */
  private static String[] preset(ResultsTable.Row row) {
    return row.preset().split(", ", 2);
  }

  /** What tells rows of one method apart; the preset is not said where all rows share it. */
  private static String distinction(ResultsTable.Row row, boolean onePreset) {
    if (!onePreset) return row.preset();
    return preset(row).length < 2 ? "" : preset(row)[1];
  }

  private void add(ResultsTable.Row row, String distinction, int line) {
    grid.add(name(row, distinction), 0, line);
    for (Task task : Task.values()) grid.add(cell(row, task), 1 + task.ordinal(), line);
    grid.add(Cards.muted(row.seedsText()), SEEDS, line);
    Label overall = new Label(row.overallText().isEmpty() ? "–" : row.overallText());
    overall.setAccessibleText(Texts.get("compare.allTasks.tip") + ": " + overall.getText());
    overall.setWrapText(true);
    grid.add(overall, OVERALL, line);
  }

  private static Node name(ResultsTable.Row row, String distinction) {
    Label method = Cards.styled(new Label(PlannerCatalogue.installed().title(row.method())), "strong");
    Label more = Cards.muted(distinction);
    for (Label label : List.of(method, more)) {
      label.setTooltip(new Tooltip(row.name()));
      label.setWrapText(true);
    }
    return distinction.isEmpty() ? method : new VBox(method, more);
  }

  private static Label heading(String key) {
    Label label = Cards.muted(Texts.get(key));
    label.setTooltip(new Tooltip(Texts.get(key + ".tip")));
    return label;
  }

  private void addPaper(int line) {
    Label name = Cards.muted(Texts.get("compare.paper"));
    name.setTooltip(new Tooltip(Texts.get("compare.paper.tip")));
    grid.add(name, 0, line);
    for (Task task : Task.values()) grid.add(Cards.muted(PAPER.getOrDefault(task, "")), 1 + task.ordinal(), line);
  }

  private static Node cell(ResultsTable.Row row, Task task) {
    if (row.cell(task).isEmpty()) return Cards.muted("–");
    ResultsTable.Cell cell = row.cell(task).get();
    Label change = new Label(cell.changeText() + (cell.unfinished() == 0 ? "" : UNFINISHED));
    change.setTooltip(new Tooltip(cell.text()));
    change.setAccessibleText(task + ": " + cell.text());
    return change;
  }

  private static ColumnConstraints percent(double width) {
    ColumnConstraints column = new ColumnConstraints();
    column.setPercentWidth(width);
    return column;
  }
}
