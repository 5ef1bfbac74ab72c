package ptp.ui.compare;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import ptp.domain.MethodId;
import ptp.plan.PlannerCatalogue;
import ptp.ui.action.Actions;
import ptp.ui.compare.SubgoalsModel.Plans;
import ptp.ui.control.Cards;
import ptp.ui.control.ChartPane;
import ptp.ui.control.WrapRow;
import ptp.ui.task.Threads;
import ptp.ui.text.Texts;
import ptp.ui.theme.Appearance;

/** The planned subgoals: a row per method, a column per subgoal. */
final class SubgoalsCard {
  /** Pixels of a scroll bar below the figure, and the least height of the figure's place at 100 %. */
  private static final double BAR = 24;
  private static final double LEAST = 312;

  private final SubgoalsModel model;
  private final Appearance appearance;
  private final ChartPane pane;
  private final Label remark = Cards.muted("");
  private final Spinner<Integer> example = new Spinner<>();
  private final IntegerSpinnerValueFactory choices = new IntegerSpinnerValueFactory(1, 1, 1);
  /** Height of the figure, as a share of its width. */
  private final DoubleProperty shape = new SimpleDoubleProperty();
  private final VBox node;

  /**
   * @param actions hold "compare.subgoals"
   */
  SubgoalsCard(SubgoalsModel model, Actions actions, Appearance appearance, Threads threads) {
    this.model = model;
    this.appearance = appearance;
    pane = new ChartPane(threads.drawing());
    pane.setId("subgoals-figure");
    remark.setId("subgoals-remark");
    remark.setWrapText(true);
    ScrollPane figure = growing();
    VBox content = new VBox(new WrapRow(10, true, chooser(), Cards.styled(actions.button("compare.subgoals"), "small")),
        figure, remark);
    content.getStyleClass().add("subgoals");
    VBox.setVgrow(figure, Priority.ALWAYS);
    ObservableValue<Boolean> none =
        Bindings.createBooleanBinding(() -> model.plans().get().examples() == 0, model.plans());
    Node empty = Cards.empty(Texts.get("plan.empty"), Texts.get("plan.empty.next"));
    node = Cards.styled(Cards.card(Texts.get("compare.subgoals"), Cards.either(none, empty, content)), "chart-card");
    model.plans().subscribe(this::show);
    model.planning().subscribe(this::show);
    appearance.theme().subscribe(this::show);
    show();
  }

  Region node() {
    return node;
  }

  /** The figure: as wide as the card, and at larger text wider by as much, so that its words grow too. */
  private ScrollPane growing() {
    StackPane sized = new StackPane(pane);
    ScrollPane scroll = Cards.page(sized);
    DoubleBinding wide = Bindings.createDoubleBinding(
        () -> appearance.scale().get() > 1 ? appearance.scale().get() * scroll.getViewportBounds().getWidth() : 0,
        appearance.scale(), scroll.viewportBoundsProperty());
    sized.minWidthProperty().bind(wide);
    sized.minHeightProperty().bind(wide.multiply(shape));
    scroll.minHeightProperty().bind(
        Bindings.max(sized.minHeightProperty().add(BAR), appearance.scale().multiply(LEAST)));
    return scroll;
  }

  private Node chooser() {
    example.setId("subgoals-example");
    example.setValueFactory(choices);
    example.setAccessibleText(Texts.get("compare.example"));
    choices.valueProperty().subscribe((before, now) -> model.example().set(now - 1));
    Label label = Cards.muted(Texts.get("compare.example"));
    label.setLabelFor(example);
    return Cards.row("option", label, example);
  }

  private void show() {
    Plans plans = model.plans().get();
    choices.setMax(Math.max(1, plans.examples()));
    remark.setText(words(plans));
    model.figure(appearance.theme().get().figure()).ifPresent(
        figure -> {
          pane.setAccessibleText(figure.title() + ": " + titles(plans.planned().stream().map(p -> p.method())
              .toList()));
          shape.set(figure.height() / figure.width());
          pane.show(figure);
        });
    pane.setVisible(!plans.planned().isEmpty());
  }

  private String words(Plans plans) {
    if (!plans.problem().isEmpty()) return plans.problem();
    if (model.planning().get()) return Texts.get("plan.planning");
    if (plans.missing().isEmpty()) return Texts.get("compare.subgoals.how");
    return Texts.get("compare.missing", titles(plans.missing()));
  }

  private static String titles(List<MethodId> methods) {
    return methods.stream().map(PlannerCatalogue.installed()::title).collect(Collectors.joining(", "));
  }
}
