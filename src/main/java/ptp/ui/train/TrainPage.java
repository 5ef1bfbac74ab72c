package ptp.ui.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.CheckComboBox;
import ptp.ui.action.Actions;
import ptp.ui.control.Cards;
import ptp.ui.control.Columns;
import ptp.ui.control.ScrollArea;
import ptp.ui.control.WrapRow;
import ptp.ui.task.JobItem;
import ptp.ui.task.Threads;
import ptp.ui.text.Texts;
import ptp.ui.theme.Appearance;

/** The Train page. */
public final class TrainPage {
  private final TrainModel model;
  private final Actions actions;
  private final CurvesModel curves;
  private final VBox jobList = Cards.column("job-list");
  private final GridPane charts = Cards.styled(new GridPane(), "charts");
  private final List<LiveChart> liveCharts = new ArrayList<>();
  private final Supplier<LiveChart> newChart;
  private final Map<Long, JobCard> cards = new HashMap<>();
  private final CheckComboBox<String> choice = new CheckComboBox<>();
  private boolean filling;
  private final StackPane node;

  /**
   * @param presets the form of the chosen preset
   * @param actions hold "train.options", "train.save" and those of {@link TrainActions}
   * @param threads draw the curves
   */
  public TrainPage(
      TrainModel model, PresetForm presets, CurvesModel curves, ReconstructionModel kept, Actions actions,
      Appearance appearance, Threads threads) {
    this.model = model;
    this.actions = actions;
    this.curves = curves;
    newChart = () -> new LiveChart(appearance, threads.drawing());
    Columns columns =
        new Columns(Columns.area(formCard(actions), 0), Columns.area(jobsCard(), 1), Columns.area(learned(kept), 2));
    VBox.setVgrow(columns, Priority.ALWAYS);
    node = new StackPane(Cards.page(Cards.column("page", heading(actions), columns)));
    new PresetSheet(node, presets, actions);
    model.jobs().items().subscribe(this::showJobs);
    model.selected().subscribe(this::markSelected);
    curves.names().subscribe(this::fillChoice);
    curves.curves().subscribe(this::showCurves);
    showJobs();
    fillChoice();
    showCurves();
  }

  public Node node() {
    return node;
  }

  private Node heading(Actions actions) {
    Label title = Cards.styled(new Label(Texts.get("train.title")), "page-title");
    Label problem = Cards.styled(new Label(), "danger-text");
    problem.setWrapText(true);
    problem.textProperty().bind(model.jobs().problem());
    VBox words = Cards.column("heading-words", title, Cards.whole(Cards.muted(Texts.get("train.subtitle"))));
    return new WrapRow(14, true, words, problem, Cards.styled(actions.button("train.start"), "accent"));
  }

  private Region formCard(Actions actions) {
    ScrollPane scroll = scroll(new JobForm(model, actions).node());
    return Cards.styled(Cards.card(Texts.get("train.form"), scroll), "form-card");
  }

  private Region jobsCard() {
    ObservableValue<Boolean> none = Bindings.isEmpty(model.jobs().items());
    Node empty = Cards.empty(Texts.get("train.noJobs"), Texts.get("train.noJobs.next"));
    Node content = Cards.either(none, empty, scroll(jobList));
    return Cards.styled(Cards.card(Texts.get("train.jobs"), content), "jobs-card");
  }

  private static ScrollPane scroll(Node content) {
    ScrollPane scroll = Cards.styled(new ScrollArea(content), "card-scroll");
    scroll.setFitToWidth(true);
    return scroll;
  }

  /** What is learned: curves, and pictures below them. */
  private Region learned(ReconstructionModel kept) {
    Region charts = curvesCard();
    VBox.setVgrow(charts, Priority.ALWAYS);
    return Cards.column("learned", charts, new ReconstructionCard(kept).node());
  }

  private Region curvesCard() {
    for (int i = 0; i < 2; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(50);
      charts.getColumnConstraints().add(column);
    }
    choice.setId("choose-curves");
    choice.getStyleClass().add("curve-choice");
    choice.setTitle(Texts.get("train.chooseCurves"));
    choice.setAccessibleText(Texts.get("train.chooseCurves"));
    choice.getCheckModel().getCheckedItems().addListener((ListChangeListener<String>) change -> choose());
    ObservableValue<Boolean> none = Bindings.isEmpty(curves.curves());
    none.subscribe(hidden -> Cards.show(choice, !hidden));
    Node empty = Cards.empty(Texts.get("train.noCurves"), Texts.get("train.noCurves.next"));
    VBox card = Cards.card(Texts.get("train.curves"), choice, Cards.either(none, empty, chartScroll()));
    return Cards.styled(card, "curves-card");
  }

  /** Charts fill the card, and scroll where more were chosen than fit. */
  private ScrollPane chartScroll() {
    ScrollPane scroll = scroll(charts);
    scroll.setFitToHeight(true);
    return scroll;
  }

  private void showJobs() {
    List<JobItem> items = model.jobs().items();
    if (items.stream().map(JobItem::id).toList().equals(shownJobs())) return;
    jobList.getChildren().setAll(items.stream().map(this::card).toList());
    markSelected();
  }

  private List<Long> shownJobs() {
    return jobList.getChildren().stream().map(n -> ((JobCard) n).item().id()).toList();
  }

  private JobCard card(JobItem item) {
    return cards.computeIfAbsent(
        item.id(), id -> new JobCard(item, actions, () -> model.select(item)));
  }

  private void markSelected() {
    cards.values().forEach(c -> c.select(c.item() == model.selected().get()));
  }

  private void fillChoice() {
    filling = true;
    choice.getItems().setAll(curves.names());
    choice.getCheckModel().clearChecks();
    curves.names().stream().filter(curves::isChosen).forEach(choice.getCheckModel()::check);
    filling = false;
  }

  private void choose() {
    if (filling) return;
    for (String name : curves.names()) {
      boolean wanted = choice.getCheckModel().isChecked(name);
      if (wanted != curves.isChosen(name)) curves.choose(name, wanted);
    }
  }

  private void showCurves() {
    int shown = curves.curves().size();
    if (charts.getChildren().size() != shown) arrange(shown);
    for (int i = 0; i < shown; i++) liveCharts.get(i).show(curves.curves().get(i));
  }

  private void arrange(int shown) {
    while (liveCharts.size() < shown) liveCharts.add(newChart.get());
    charts.getChildren().clear();
    charts.getRowConstraints().setAll(Collections.nCopies(Math.max(2, (shown + 1) / 2), evenRow()));
    for (int i = 0; i < shown; i++) charts.add(liveCharts.get(i).node(), i % 2, i / 2);
  }

  private static RowConstraints evenRow() {
    RowConstraints row = new RowConstraints();
    row.setVgrow(Priority.ALWAYS);
    return row;
  }
}
