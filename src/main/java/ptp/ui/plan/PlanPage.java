package ptp.ui.plan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import ptp.domain.Frame;
import ptp.domain.Method;
import ptp.domain.Task;
import ptp.figure.Feasibility;
import ptp.run.PlanService.TaskImages;
import ptp.ui.action.Actions;
import ptp.ui.control.Cards;
import ptp.ui.control.Columns;
import ptp.ui.control.FrameImages;
import ptp.ui.control.FramePicker;
import ptp.ui.control.FrameView;
import ptp.ui.control.Segments;
import ptp.ui.control.WrapRow;
import ptp.ui.text.Texts;
import ptp.ui.theme.Appearance;

/** The Plan page. */
public final class PlanPage {
  private final PlanModel model;
  private final Appearance appearance;
  private final FrameImages images = new FrameImages();
  private final Map<Method, StripRow> rows = new EnumMap<>(Method.class);
  private final HopInspector inspector = new HopInspector(images);
  private final ScrollPane node;

  /**
   * @param actions hold "plan.again", "plan.stop" and "plan.export"
   */
  public PlanPage(PlanModel model, Actions actions, Appearance appearance) {
    this.model = model;
    this.appearance = appearance;
    VBox page = Cards.column("page", heading(actions), strips(), pickers(), lowerCards());
    node = Cards.page(page);
    model.rows().addListener((ListChangeListener<PlanRow>) c -> showRows());
    model.inspected().subscribe(this::inspect);
    appearance.theme().subscribe(this::redraw);
    showRows();
  }

  public Node node() {
    return node;
  }

  private Node heading(Actions actions) {
    FrameView start = small(Texts.get("plan.start"));
    FrameView goal = small(Texts.get("plan.goal"));
    onChange(() -> start.show(picture(model.images().get().starts(), model.start().get())));
    onChange(() -> goal.show(picture(model.images().get().goals(), model.goal().get())));
    Label title = Cards.styled(new Label(), "page-title");
    title.textProperty().bind(Bindings.createStringBinding(this::title, model.task()));
    VBox words = Cards.column("heading-words", title, Cards.muted(question()));
    Segments<Task> tasks =
        new Segments<>("task", Texts.get("task"), List.of(Task.values()), t -> Texts.get("task.short", t), model
            .task());
    Node arrow = Cards.styled(new Label("→"), "arrow");
    Node buttons = buttons(actions);
    Node question = Cards.row("heading", start, arrow, goal, words);
    return new WrapRow(14, true, question, tasks, buttons);
  }

  private Node buttons(Actions actions) {
    Node again = Cards.styled(actions.button("plan.again"), "accent");
    Node stop = actions.button("plan.stop");
    model.planning().subscribe(
        now -> {
          Cards.show(again, !now);
          Cards.show(stop, now);
        });
    return Cards.row("buttons", actions.button("plan.export"), again, stop);
  }

  private String title() {
    return Texts.get("plan.title", model.task().get(), model.task().get().title());
  }

  private ObservableValue<String> question() {
    return Bindings.createStringBinding(
        () -> Texts.get("plan.question", model.start().get() + 1, model.goal().get() + 1, model.seed().get()),
        model.start(),
        model.goal(),
        model.seed());
  }

  private FrameView small(String description) {
    return Cards.styled(new FrameView(images, description), "small-frame");
  }

  private void onChange(Runnable show) {
    model.images().subscribe(show);
    model.start().subscribe(show);
    model.goal().subscribe(show);
    show.run();
  }

  private static Frame picture(List<Frame> frames, int i) {
    return i < frames.size() ? frames.get(i) : null;
  }

  private Node strips() {
    VBox box = Cards.column("strips");
    for (Method method : PlanModel.METHODS) {
      StripRow row = new StripRow(method, images, appearance.theme(), model.inspected());
      rows.put(method, row);
      box.getChildren().add(row.node());
    }
    Node problem = Cards.muted(model.problem());
    Node empty = Cards.column("empty", problem, Cards.empty(Texts.get("plan.empty"), Texts.get("plan.empty.next")));
    ObservableValue<Boolean> nothing =
        Bindings.createBooleanBinding(
            () -> model.rows().isEmpty() && !model.planning().get(), model.rows(), model.planning());
    return Cards.styled(new VBox(Cards.either(nothing, empty, box)), "card");
  }

  private Node pickers() {
    Region start = picker("start", TaskImages::starts, model.start());
    Region goal = picker("goal", TaskImages::goals, model.goal());
    return Cards.styled(new Columns(Columns.area(start, 1), Columns.area(goal, 1)), "pickers");
  }

  private Region picker(
      String which,
      Function<TaskImages, List<Frame>> frames,
      IntegerProperty chosen) {
    ObservableValue<List<Frame>> pictures = model.images().map(frames);
    FramePicker picker = new FramePicker(Texts.get("plan." + which), images, pictures, chosen, appearance);
    picker.setId("pick-" + which);
    return Cards.card(Texts.get("plan.pick." + which), picker);
  }

  private Node lowerCards() {
    VBox inspected = Cards.card(Texts.get("plan.inspector"), Cards.muted(Texts.get("plan.inspector.hint")), inspector
        .node());
    VBox legend = Cards.card(Texts.get("plan.legend"), legend());
    return Cards.styled(new Columns(Columns.area(inspected, 3), Columns.area(legend, 2)), "lower");
  }

  private static Node legend() {
    VBox box = Cards.column("facts");
    for (Feasibility grade : List.of(Feasibility.EASY, Feasibility.DOUBTFUL, Feasibility.TOO_FAR)) {
      box.getChildren().add(new Label(Texts.get("plan.legend." + grade.name()), HopInspector.sample(grade)));
    }
    Label words = Cards.muted(Texts.get("plan.legend.words"));
    words.setWrapText(true);
    box.getChildren().add(words);
    return box;
  }

  private void showRows() {
    int columns = model.rows().stream().flatMap(r -> r.strip().stream()).mapToInt(s -> s.hops().size()).max().orElse(1);
    model.rows().forEach(row -> rows.get(row.method()).show(row, columns));
  }

  private void inspect(HopChoice choice) {
    inspector.show(choice);
    redraw();
  }

  private void redraw() {
    rows.values().forEach(StripRow::redraw);
  }
}
