package ptp.ui.compare;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jfree.chart.JFreeChart;
import ptp.domain.Task;
import ptp.figure.ChartStyle;
import ptp.figure.CurveFigure;
import ptp.figure.ResultsTable;
import ptp.stats.BandCurve.Summary;
import ptp.stats.Smoothing;
import ptp.ui.action.Actions;
import ptp.ui.control.Cards;
import ptp.ui.control.ChartPane;
import ptp.ui.control.Columns;
import ptp.ui.control.Segments;
import ptp.ui.control.WrapRow;
import ptp.ui.task.Threads;
import ptp.ui.text.Texts;
import ptp.ui.theme.Appearance;
import ptp.ui.theme.Theme;

/** The Compare page. */
public final class ComparePage {
  private static final List<Smoothing> SMOOTHINGS = List.of(Smoothing.NONE, new Smoothing(5), Smoothing.PAPER);

  private final CompareModel model;
  private final Appearance appearance;
  private final ChartPane viewer;
  private final RunsTable runs = new RunsTable();
  private final GridPane before = Cards.styled(new GridPane(), "results");
  private final Label count = Cards.muted("");
  private final Node node;

  /**
   * @param actions hold "compare.export", "compare.exportTable" and "compare.recipe"
   */
  public ComparePage(CompareModel model, Actions actions, Appearance appearance, Threads threads) {
    this.model = model;
    this.appearance = appearance;
    viewer = new ChartPane(threads.drawing());
    viewer.setId("success-chart");
    Columns columns = new Columns(Columns.area(chartCard(), 3), Columns.area(sideCards(actions), 1));
    VBox.setVgrow(columns, Priority.ALWAYS);
    node = Cards.page(Cards.column("page", heading(actions), columns));
    model.runs().subscribe(this::show);
    model.task().subscribe(this::show);
    model.summary().subscribe(this::showChart);
    model.smoothing().subscribe(this::showChart);
    appearance.theme().subscribe(this::showChart);
    appearance.scale().subscribe(this::showChart);
    show();
  }

  public Node node() {
    return node;
  }

  private Node heading(Actions actions) {
    Node tasks =
        new Segments<>(
            "compare-task", Texts.get("task"), List.of(Task.values()), t -> Texts.get("task.short", t), model.task());
    Node summaries =
        new Segments<>(
            "summary",
            Texts.get("compare.summary"),
            List.of(Summary.values()),
            s -> Texts.get("compare.summary." + s.name()),
            model.summary());
    Node export = Cards.styled(actions.button("compare.export"), "accent");
    Node buttons = Cards.row("buttons", actions.button("compare.recipe"), export);
    return new WrapRow(10, true, tasks, summaries, smoothingBox(), buttons);
  }

  private Node smoothingBox() {
    ComboBox<Smoothing> box = Cards.styled(new ComboBox<>(), "smoothing");
    box.getItems().setAll(SMOOTHINGS);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Smoothing smoothing) {
            return smoothing.label();
          }

          @Override
          public Smoothing fromString(String words) {
            throw new UnsupportedOperationException("this list is chosen from, not typed into");
          }
        });
    box.setAccessibleText(Texts.get("compare.smoothing"));
    box.valueProperty().bindBidirectional(model.smoothing());
    return box;
  }

  private Region chartCard() {
    ObservableValue<Boolean> none =
        Bindings.createBooleanBinding(
            () -> model.shown().stream().allMatch(r -> r.success().values().length == 0), model.runs(), model.task());
    Node empty = Cards.empty(Texts.get("compare.empty"), Texts.get("compare.empty.next"));
    VBox card = Cards.card(Texts.get("compare.chart"), Cards.either(none, empty, viewer));
    return Cards.styled(card, "chart-card");
  }

  private Region sideCards(Actions actions) {
    VBox runsCard = Cards.card(Texts.get("compare.runs"), count, runs.node());
    VBox.setVgrow(runsCard, Priority.ALWAYS);
    Node export = Cards.styled(actions.button("compare.exportTable"), "flat", "small");
    VBox tableCard = Cards.card(Texts.get("compare.table"), export, before);
    return Cards.column("side", runsCard, tableCard);
  }

  private void show() {
    runs.show(model.shown());
    count.setText(Texts.get("compare.count", model.shown().size(), model.runs().get().size()));
    showTable();
    showChart();
  }

  private void showChart() {
    Theme theme = appearance.theme().get();
    double scale = appearance.scale().get();
    CurveFigure figure = model.figure(theme.figure());
    viewer.setAccessibleText(figure.title() + "; " + figure.note());
    viewer.show(() -> chart(figure, theme, scale));
  }

  private static JFreeChart chart(CurveFigure figure, Theme theme, double scale) {
    JFreeChart chart = figure.chart();
    ChartStyle.background(chart, theme.card());
    ChartStyle.scaleText(chart, scale);
    return chart;
  }

  private void showTable() {
    before.getChildren().clear();
    before.getColumnConstraints().setAll(percent(31), percent(23), percent(23), percent(23));
    for (Task task : Task.values()) before.add(Cards.muted(task.name()), 1 + task.ordinal(), 0);
    int line = 1;
    for (ResultsTable.Row row : model.table(appearance.theme().get().figure()).rows()) {
      before.add(method(row), 0, line);
      for (Task task : Task.values()) before.add(cell(row, task), 1 + task.ordinal(), line);
      line++;
    }
    if (line == 1) before.add(Cards.muted(Texts.get("compare.noRuns")), 0, 1, 4, 1);
  }

  private static Node method(ResultsTable.Row row) {
    Label label = Cards.styled(new Label(row.method().title()), "strong");
    label.setTooltip(new Tooltip(row.name()));
    label.setWrapText(true);
    return label;
  }

  private static Node cell(ResultsTable.Row row, Task task) {
    if (row.cell(task).isEmpty()) return Cards.muted("–");
    ResultsTable.Cell cell = row.cell(task).get();
    Label change = new Label(cell.changeText());
    change.setTooltip(new Tooltip(cell.text()));
    change.setAccessibleText(task + ": " + cell.text());
    return new VBox(change, Cards.muted("n = " + cell.n()));
  }

  private static ColumnConstraints percent(double width) {
    ColumnConstraints column = new ColumnConstraints();
    column.setPercentWidth(width);
    return column;
  }
}
