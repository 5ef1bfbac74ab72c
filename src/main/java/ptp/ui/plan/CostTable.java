package ptp.ui.plan;

import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import ptp.domain.PlanLevel.Terms;
import ptp.plan.PlannerCatalogue;
import ptp.report.figure.MethodStyle;
import ptp.ui.control.Cards;
import ptp.ui.control.Colors;
import ptp.ui.control.MethodTip;
import ptp.ui.text.Texts;

/** What the plans of all methods cost, side by side. */
final class CostTable {
  private static final List<String> COLUMNS = List.of("steps", "hardest", "distance", "values", "prior", "total");

  private final GridPane grid = Cards.styled(new GridPane(), "costs");

  CostTable() {
    grid.setId("costs");
  }

  Region node() {
    return grid;
  }

  void show(List<CostRow> rows) {
    grid.getChildren().clear();
    for (int c = 0; c < COLUMNS.size(); c++) add(head(COLUMNS.get(c)), c + 1, 0);
    for (int r = 0; r < rows.size(); r++) row(rows.get(r), r + 1);
  }

  private static Label head(String column) {
    Label head = Cards.muted(Texts.get("costs." + column));
    head.setTooltip(new Tooltip(Texts.get("costs." + column + ".tip")));
    return head;
  }

  private void row(CostRow row, int at) {
    Label name = new Label(PlannerCatalogue.installed().title(row.method()), new Circle(5, Colors.fx(MethodStyle.of(row
        .method()).rgb())));
    name.setMinWidth(Region.USE_PREF_SIZE);
    MethodTip.on(name, row.method());
    grid.add(name, 0, at);
    Terms terms = row.terms();
    double[] numbers =
        {row.steps(), row.hardest(), terms.distance(), terms.feasibility(), terms.prior(), row.total()};
    for (int c = 0; c < numbers.length; c++) {
      Label number = new Label(text(numbers[c], c < 2 ? "%.0f" : "%.2f"));
      if (c == numbers.length - 1) number.getStyleClass().add("strong");
      add(number, c + 1, at);
    }
  }

  private void add(Label label, int column, int row) {
    GridPane.setHalignment(label, HPos.RIGHT);
    GridPane.setHgrow(label, Priority.ALWAYS);
    grid.add(label, column, row);
  }

  private static String text(double number, String pattern) {
    if (Double.isNaN(number)) return "–";
    String text = String.format(Locale.ROOT, pattern, number);
    return text.matches("-0(\\.0*)?") ? text.substring(1) : text;
  }
}
