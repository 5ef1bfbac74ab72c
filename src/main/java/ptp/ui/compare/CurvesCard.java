package ptp.ui.compare;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jfree.chart.JFreeChart;
import ptp.report.compare.GroupKey;
import ptp.report.figure.ChartStyle;
import ptp.report.figure.CurveFigure;
import ptp.stats.Smoothing;
import ptp.ui.control.Cards;
import ptp.ui.control.ChartPane;
import ptp.ui.control.Fields;
import ptp.ui.control.WrapRow;
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
    Node nothing = Cards.empty(Texts.get("compare.empty"), Texts.get("compare.empty.next"));
    Node empty = Cards.either(model.reading(), Cards.muted(Texts.get("compare.reading")), nothing);
    Node choices = new WrapRow(8, false, smoothing(), grouping());
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
    model.summaries().subscribe(now -> offer(menu));
    model.grouping().subscribe(now -> offer(menu));
    return menu;
  }

  /** The menu stays as it is while the runs differ in the same things, also while it is open. */
  private void offer(MenuButton menu) {
    List<GroupKey> keys = model.keys();
    List<String> ids = keys.stream().map(k -> "group-" + k.id()).toList();
    if (!menu.getItems().stream().map(MenuItem::getId).toList().equals(ids)) {
      menu.getItems().setAll(keys.stream().map(this::item).toList());
    }
    for (int i = 0; i < keys.size(); i++) {
      ((CheckMenuItem) menu.getItems().get(i)).setSelected(model.grouping().get().contains(keys.get(i)));
    }
  }

  /** An option is named as it is in a preset. */
  private CheckMenuItem item(GroupKey key) {
    CheckMenuItem item = new CheckMenuItem(key.fixed() ? Texts.get("compare.group." + key.id()) : key.id());
    item.setId("group-" + key.id());
    item.setMnemonicParsing(false);
    item.setOnAction(e -> model.groupBy(key, item.isSelected()));
    return item;
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
