package ptp.ui.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import ptp.domain.Frame;
import ptp.domain.Goal;
import ptp.domain.MethodId;
import ptp.domain.Task;
import ptp.report.figure.Strip;
import ptp.service.PlanService.Query;
import ptp.service.PlanService.TaskImages;
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
  private final PlanPageModel desk;
  private final PlanModel model;
  private final Actions actions;
  private final Appearance appearance;
  private final FrameImages images = new FrameImages();
  private final Map<MethodId, StripRow> rows = new HashMap<>();
  private final VBox strips = Cards.column("strips");
  private final RowNotes notes;
  private final WhyCards why;
  private final ScrollPane node;

  /**
   * @param actions hold what {@link PlanActions} declares
   */
  public PlanPage(PlanPageModel desk, Actions actions, Appearance appearance) {
    this.desk = desk;
    this.model = desk.plan();
    this.actions = actions;
    this.appearance = appearance;
    notes = new RowNotes(model.pace());
    why = new WhyCards(model, actions, images);
    FollowCard follow = new FollowCard(desk.follow(), model.pace().rollout().steps(), actions, images, appearance);
    ReplayCard replay = new ReplayCard(desk.replay(), actions, images, appearance);
    VBox page =
        Cards.column("page", heading(), stripsCard(), follow.node(), why.node(), pickers(), replay.node());
    node = Cards.page(page);
    model.rows().addListener((ListChangeListener<PlanRow>) c -> showRows());
    model.inspected().subscribe(this::redraw);
    desk.follow().state().subscribe((before, now) -> {
      if (now == FollowModel.State.RUNNING || now == FollowModel.State.DONE) Cards.reveal(node, follow.node());
    });
    desk.replay().rounds().subscribe((before, now) -> {
      if (!now.isEmpty()) Cards.reveal(node, replay.node());
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
    onChange(() -> start.show(start()));
    onChange(() -> goal.show(goal()));
    Label title = Cards.styled(new Label(), "page-title");
    title.setWrapText(true);
    title.textProperty().bind(Bindings.createStringBinding(this::title, model.task()));
    VBox words = Cards.column("heading-words", title, Cards.muted(question()));
    Segments<Task> tasks =
        new Segments<>("task", Texts.get("task"), List.of(Task.values()), t -> Texts.get("task.short", t), model
            .task());
    Node arrow = Cards.styled(new Label("→"), "arrow");
    Node question = Cards.row("heading", start, arrow, goal, words);
    return new WrapRow(14, true, question, tasks, buttons());
  }

  private Frame start() {
    return model.edits().get().start().map(Goal::frame)
        .orElseGet(() -> picture(model.images().get().starts(), model.start().get()));
  }

  private Frame goal() {
    return model.edits().get().drawn().map(Goal::frame)
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
    return new WrapRow(8, false, actions.button("plan.export"), again, stop);
  }

  private String title() {
    return Texts.get("plan.title", model.task().get(), model.task().get().title());
  }

  private ObservableValue<String> question() {
    return Bindings.createStringBinding(
        this::questionText, model.start(), model.goal(), model.seed(), model.edits().property(), model.opened());
  }

  private String questionText() {
    Query asked = model.query(MethodId.PTP);
    String words = Texts.get("plan.question", PlanRequestText.from(asked), PlanRequestText.to(asked), asked.seed());
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

  private static @Nullable Frame picture(List<Frame> frames, int i) {
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
    Picked start = new Picked(model.start(), model.edits().ownStart(), model::chooseStart);
    Picked goal = new Picked(model.goal(), model.edits().drawnGoal(), model::chooseGoal);
    Region starts = picker("start", TaskImages::starts, start, model.edits().ownStart(), new Label());
    Node drawn = PlanBar.brief(actions, "plan.drawnGoal");
    Region goals = picker("goal", TaskImages::goals, goal, model.edits().drawnGoal(), drawn);
    return Cards.styled(new Columns(Columns.area(starts, 1), Columns.area(goals, 1)), "pickers");
  }

  /**
   * The task's pictures of one kind.
   *
   * @param own whether another picture is planned with, which is said
   */
  private Region picker(
      String which,
      Function<TaskImages, List<Frame>> frames,
      Picked picked,
      ObservableBooleanValue own,
      Node remark) {
    ObservableValue<List<Frame>> pictures = model.images().map(frames);
    FramePicker picker = new FramePicker(Texts.get("plan." + which), images, pictures, picked.marked(), appearance);
    picker.setId("pick-" + which);
    Label instead = new Label(Texts.get("plan.pick." + which + ".own"));
    instead.setId("own-" + which);
    Cards.whole(instead);
    own.subscribe(now -> Cards.show(instead, now));
    instead.setUserData(own); // a binding that nobody holds would be collected
    return Cards.card(Texts.get("plan.pick." + which), remark, Cards.column("picker-parts", instead, picker));
  }

  private void showRows() {
    List<Node> shown = new ArrayList<>();
    int columns = columns();
    for (PlanRow row : model.rows()) {
      StripRow strip = rows.computeIfAbsent(row.method(), this::stripRow);
      strip.show(row, columns, notes.of(row, model.level().get()));
      shown.add(strip.node());
    }
    if (!strips.getChildren().equals(shown)) strips.getChildren().setAll(shown);
    why.showCosts();
  }

  private int columns() {
    return model.rows().stream().flatMap(r -> r.strip().stream()).map(Strip::subgoals).mapToInt(List::size).max()
        .orElseGet(() -> model.pace().subgoals().get(model.level().get()));
  }

  private StripRow stripRow(MethodId method) {
    return new StripRow(
        method, images, appearance.theme(), model.inspected(), () -> model.row(method).ifPresent(desk::follow));
  }

  private void redraw() {
    rows.values().forEach(StripRow::redraw);
  }
}
