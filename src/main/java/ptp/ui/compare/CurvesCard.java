package ptp.ui.compare;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jfree.chart.JFreeChart;
import ptp.figure.ChartStyle;
import ptp.figure.CurveFigure;
import ptp.stats.Smoothing;
import ptp.ui.control.Cards;
import ptp.ui.control.ChartPane;
import ptp.ui.control.Fields;
import ptp.ui.task.Threads;
import ptp.ui.text.Texts;
import ptp.ui.theme.Appearance;
import ptp.ui.theme.Theme;

/** The success curves. */
final class CurvesCard {
  private static final List<Smoothing> SMOOTHINGS = List.of(Smoothing.NONE, new Smoothing(5), Smoothing.PAPER);

  private final CompareModel model;
  private final Appearance appearance;
  private final ChartPane pane;
  private final VBox node;

  CurvesCard(CompareModel model, Appearance appearance, Threads threads) {
    this.model = model;
    this.appearance = appearance;
    pane = new ChartPane(threads.drawing());
    pane.setId("success-chart");
    ObservableValue<Boolean> none =
        Bindings.createBooleanBinding(() -> model.summaries().get().curves().isEmpty(), model.summaries());
    Node empty = Cards.empty(Texts.get("compare.empty"), Texts.get("compare.empty.next"));
    Node choices = Cards.row("buttons", smoothing(), grouping());
    VBox card = Cards.card(Texts.get("compare.chart"), choices, Cards.either(none, empty, pane));
    node = Cards.styled(card, "chart-card");
    model.summaries().subscribe(this::show);
    appearance.theme().subscribe(this::show);
    appearance.scale().subscribe(this::show);
    show();
  }

  Region node() {
    return node;
  }

  private Node grouping() {
    MenuButton menu = Cards.styled(new MenuButton(Texts.get("compare.groupBy")), "flat", "small");
    menu.setId("compare-group");
    menu.setAccessibleText(Texts.get("compare.groupBy.tip"));
    for (GroupKey key : GroupKey.values()) {
      CheckMenuItem item = new CheckMenuItem(Texts.get("compare.group." + key));
      item.setId("group-" + key);
      item.setOnAction(e -> model.groupBy(key, item.isSelected()));
      model.grouping().subscribe(now -> item.setSelected(now.contains(key)));
      menu.getItems().add(item);
    }
    return menu;
  }

  private Node smoothing() {
    ComboBox<Smoothing> box = Cards.styled(new ComboBox<>(), "smoothing", "small");
    box.getItems().setAll(SMOOTHINGS);
    box.setConverter(Fields.titles(Smoothing::label));
    box.setId("compare-smoothing");
    box.setAccessibleText(Texts.get("compare.smoothing"));
    box.valueProperty().bindBidirectional(model.smoothing());
    return box;
  }

  private void show() {
    Theme theme = appearance.theme().get();
    double scale = appearance.scale().get();
    CurveFigure figure = model.figure(theme.figure());
    pane.setAccessibleText(figure.title() + "; " + figure.note());
    pane.show(columns -> chart(figure, columns, theme, scale));
  }

  private static JFreeChart chart(CurveFigure figure, int columns, Theme theme, double scale) {
    JFreeChart chart = figure.chart(columns);
    ChartStyle.background(chart, theme.card());
    ChartStyle.scaleText(chart, scale);
    return chart;
  }
}
