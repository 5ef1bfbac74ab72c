package ptp.ui.plan;

import java.util.ArrayList;
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
import ptp.figure.Strip;
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
  private final PlanDesk desk;
  private final PlanModel model;
  private final Actions actions;
  private final Appearance appearance;
  private final FrameImages images = new FrameImages();
  private final Map<Method, StripRow> rows = new EnumMap<>(Method.class);
  private final VBox strips = Cards.column("strips");
  private final WhyCards why;
  private final ScrollPane node;

  /**
   * @param actions hold what {@link PlanActions} declares
   */
  public PlanPage(PlanDesk desk, Actions actions, Appearance appearance) {
    this.desk = desk;
    this.model = desk.plan();
    this.actions = actions;
    this.appearance = appearance;
    why = new WhyCards(model, actions, images);
    FollowCard follow = new FollowCard(desk.follow(), model.pace().rollout().steps(), actions, images, appearance);
    ReplayCard replay = new ReplayCard(desk.replay(), actions, images, appearance);
    VBox page =
        Cards.column("page", heading(), stripsCard(), follow.node(), why.node(), pickers(), replay.node());
    node = Cards.page(page);
    model.rows().addListener((ListChangeListener<PlanRow>) c -> showRows());
    model.inspected().subscribe(this::redraw);
    desk.follow().state().subscribe((before, now) -> {
      if (now == FollowModel.State.RUNNING) Cards.reveal(node, follow.node());
    });
    appearance.theme().subscribe(this::redraw);
    showRows();
  }

  public Node node() {
    return node;
  }

  private Node heading() {
    FrameView start = small(Texts.get("plan.start"));
    FrameView goal = small(Texts.get("plan.goal"));
    onChange(() -> start.show(picture(model.images().get().starts(), model.start().get())));
    onChange(() -> goal.show(goal()));
    Label title = Cards.styled(new Label(), "page-title");
    title.textProperty().bind(Bindings.createStringBinding(this::title, model.task()));
    VBox words = Cards.column("heading-words", title, Cards.muted(question()));
    Segments<Task> tasks =
        new Segments<>("task", Texts.get("task"), List.of(Task.values()), t -> Texts.get("task.short", t), model
            .task());
    Node arrow = Cards.styled(new Label("→"), "arrow");
    Node question = Cards.row("heading", start, arrow, goal, words);
    return new WrapRow(14, true, question, tasks, buttons());
  }

  private Frame goal() {
    return model.edits().get().drawn()
        .orElseGet(() -> picture(model.images().get().goals(), model.goal().get()));
  }

  private Node buttons() {
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
        this::questionText, model.start(), model.goal(), model.seed(), model.edits().property(), model.opened());
  }

  private String questionText() {
    String drawn = model.edits().get().drawn().isPresent() ? ".drawn" : "";
    String words =
        Texts.get("plan.question" + drawn, model.start().get() + 1, model.goal().get() + 1, model.seed().get());
    return model.opened().get().map(k -> Texts.get("plan.asSaved", words, k.saved().name())).orElse(words);
  }

  private FrameView small(String description) {
    return Cards.styled(new FrameView(images, description), "small-frame");
  }

  private void onChange(Runnable show) {
    model.images().subscribe(show);
    model.start().subscribe(show);
    model.goal().subscribe(show);
    model.edits().property().subscribe(show);
    show.run();
  }

  private static Frame picture(List<Frame> frames, int i) {
    return i < frames.size() ? frames.get(i) : null;
  }

  private Node stripsCard() {
    Node problem = Cards.muted(model.problem());
    Node empty = Cards.column("empty", problem, Cards.empty(Texts.get("plan.empty"), Texts.get("plan.empty.next")));
    ObservableValue<Boolean> nothing =
        Bindings.createBooleanBinding(
            () -> model.rows().isEmpty() && !model.planning().get(), model.rows(), model.planning());
    PlanBar bar = new PlanBar(model, actions);
    return Cards.styled(new VBox(bar.node(), Cards.either(nothing, empty, strips), bar.note(desk.figures())), "card");
  }

  private Node pickers() {
    Region start = picker("start", TaskImages::starts, model.start(), new Label());
    Region goal =
        picker("goal", TaskImages::goals, model.goal(), PlanBar.brief(actions, "plan.drawnGoal"));
    return Cards.styled(new Columns(Columns.area(start, 1), Columns.area(goal, 1)), "pickers");
  }

  private Region picker(
      String which,
      Function<TaskImages, List<Frame>> frames,
      IntegerProperty chosen,
      Node remark) {
    ObservableValue<List<Frame>> pictures = model.images().map(frames);
    FramePicker picker = new FramePicker(Texts.get("plan." + which), images, pictures, chosen, appearance);
    picker.setId("pick-" + which);
    return Cards.card(Texts.get("plan.pick." + which), remark, picker);
  }

  private void showRows() {
    List<Node> shown = new ArrayList<>();
    int columns = columns();
    for (PlanRow row : model.rows()) {
      StripRow strip = rows.computeIfAbsent(row.method(), this::stripRow);
      strip.show(row, columns);
      shown.add(strip.node());
    }
    if (!strips.getChildren().equals(shown)) strips.getChildren().setAll(shown);
    why.showCosts();
  }

  private int columns() {
    return model.rows().stream().flatMap(r -> r.strip().stream()).map(Strip::hops).mapToInt(List::size).max().orElse(
        1);
  }

  private StripRow stripRow(Method method) {
    return new StripRow(
        method, images, appearance.theme(), model.inspected(), () -> model.row(method).ifPresent(desk::follow));
  }

  private void redraw() {
    rows.values().forEach(StripRow::redraw);
  }
}
