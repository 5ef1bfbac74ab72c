package ptp.ui.data;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import ptp.ui.action.Actions;
import ptp.ui.control.Cards;
import ptp.ui.control.Columns;
import ptp.ui.control.Fields;
import ptp.ui.control.FrameImages;
import ptp.ui.control.ScrollArea;
import ptp.ui.control.Segments;
import ptp.ui.control.WrapRow;
import ptp.ui.data.DataModel.Outcome;
import ptp.ui.page.FrameUse;
import ptp.ui.text.Texts;
import ptp.ui.theme.Appearance;

/** The Data page. */
public final class DataPage {
  private static final Duration FRAME_TIME = Duration.millis(100);

  private final DataModel model;
  private final FrameImages images = new FrameImages();
  private final Node node;

  /**
   * @param uses what other pages do with a frame
   * @param actions hold those of {@link DataActions} and "data.collect"
   */
  public DataPage(DataModel model, List<FrameUse> uses, Actions actions, Appearance appearance) {
    this.model = model;
    VBox side =
        Cards.column("data-side", new FrameInspector(model, images, uses, actions).node(), summary(actions));
    Columns columns = new Columns(Columns.area(trajectories(appearance), 3), Columns.area(side, 1));
    VBox.setVgrow(columns, Priority.ALWAYS);
    ObservableValue<Boolean> none =
        Bindings.createBooleanBinding(() -> model.read().get() && model.names().isEmpty(), model.read(), model.names());
    Node empty = Cards.empty(Texts.get("data.empty"), Texts.get("data.empty.next"));
    StackPane content = Cards.either(none, empty, columns);
    VBox.setVgrow(content, Priority.ALWAYS);
    node = Cards.page(Cards.column("page", heading(actions), filters(none), new ImportRow(model.importing(), actions)
        .node(),
        content));
    node.setOnDragOver(DataPage::over);
    node.setOnDragDropped(this::dropped);
    play();
  }

  public Node node() {
    return node;
  }

  private Node heading(Actions actions) {
    Label title = Cards.styled(new Label(Texts.get("data.title")), "page-title");
    Label problem = Cards.styled(new Label(), "danger-text");
    problem.textProperty().bind(model.problem());
    problem.setWrapText(true);
    VBox words = Cards.column("heading-words", title, Cards.muted(Texts.get("data.subtitle")));
    Node starts = new WrapRow(8, false, actions.button("data.import"), actions.button("data.collect"));
    return new WrapRow(14, true, words, problem, starts);
  }

  private Node filters(ObservableValue<Boolean> none) {
    Node name = combo("data-name", "data.name", model.names(), model.name(), n -> n);
    Node label = combo("data-label", "data.label", model.labels(), model.label(), Texts::name);
    Segments<Outcome> outcome =
        new Segments<>(
            "outcome", Texts.get("data.outcome"), List.of(Outcome.values()), o -> Texts.get("data.outcome." + o),
            model.outcome());
    WrapRow filters = new WrapRow(14, false, name, label, outcome);
    none.subscribe(now -> Cards.show(filters, !now));
    return filters;
  }

  private static void over(DragEvent event) {
    if (event.getDragboard().hasFiles()) event.acceptTransferModes(TransferMode.COPY);
    event.consume();
  }

  /** A folder or file that is dropped is imported. */
  private void dropped(DragEvent event) {
    event.getDragboard().getFiles().stream().findFirst().ifPresent(f -> model.importing().start(f.toPath()));
    event.setDropCompleted(true);
    event.consume();
  }

  private static Node combo(
      String id,
      String key,
      ObservableList<String> items,
      ObjectProperty<String> value,
      UnaryOperator<String> title) {
    ComboBox<String> combo = new ComboBox<>(items);
    combo.setId(id);
    combo.setAccessibleText(Texts.get(key));
    combo.setConverter(Fields.titles(title));
    combo.valueProperty().bindBidirectional(value);
    Label label = Cards.muted(Texts.get(key));
    label.setLabelFor(combo);
    return Cards.row("option", label, combo);
  }

  private Region trajectories(Appearance appearance) {
    TrajectoryCanvas canvas = ScrollArea.takesKeys(new TrajectoryCanvas(model, appearance));
    ObservableValue<String> count =
        Bindings.createStringBinding(
            () -> Texts.get("data.shown", model.episodes().get().size(), total()), model.episodes(), model.opened());
    Label shown = Cards.muted(count);
    shown.setId("data-shown");
    return Cards.styled(Cards.card(Texts.get("data.trajectories"), shown, canvas), "trajectories-card");
  }

  private int total() {
    return model.opened().get() == null ? 0 : model.opened().get().episodes().size();
  }

  private Region summary(Actions actions) {
    Region card = Cards.styled(new SummaryCard(model, actions).node(), "summary-card");
    VBox.setVgrow(card, Priority.ALWAYS);
    return card;
  }

  /** Ticks while a trajectory plays, and while it is seen. */
  private void play() {
    Timeline clock = new Timeline(new KeyFrame(FRAME_TIME, e -> model.tick()));
    clock.setCycleCount(Timeline.INDEFINITE);
    model.playing().subscribe(
        now -> {
          if (now) clock.play();
          else clock.stop();
        });
  }
}
