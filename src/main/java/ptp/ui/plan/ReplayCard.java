package ptp.ui.plan;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import ptp.domain.Frame;
import ptp.domain.PlanState;
import ptp.plan.SearchRound;
import ptp.plan.SearchRound.Candidate;
import ptp.ui.action.Actions;
import ptp.ui.control.Cards;
import ptp.ui.control.Columns;
import ptp.ui.control.FrameImages;
import ptp.ui.control.WrapRow;
import ptp.ui.text.Texts;
import ptp.ui.theme.Appearance;

/** The search round by round: a slider, the cost curve, the best candidates and some that were rejected. */
final class ReplayCard {
  /** Candidates that are called best. */
  private static final int BEST = 3;

  private final ReplayModel model;
  private final FrameImages images;
  private final Appearance appearance;
  private final Slider slider = new Slider();
  private final Label place = new Label();
  private final CostCurve curve;
  private final VBox candidates = Cards.column("candidates");
  private final VBox node;

  ReplayCard(ReplayModel model, Actions actions, FrameImages images, Appearance appearance) {
    this.model = model;
    this.images = images;
    this.appearance = appearance;
    curve = new CostCurve(appearance);
    node = Cards.card(Texts.get("replay.title"), head(actions), content());
    slider.setId("replay-round");
    slider.setAccessibleText(Texts.get("replay.slider"));
    slider.setBlockIncrement(1);
    slider.setMajorTickUnit(1);
    slider.setMinorTickCount(0);
    slider.setSnapToTicks(true);
    slider.valueProperty().subscribe(v -> model.chosen().set((int) Math.round(v.doubleValue())));
    model.chosen().subscribe(n -> slider.setValue(n.intValue()));
    model.chosen().subscribe(this::show);
    model.rounds().subscribe(this::show);
    place.setId("replay-place");
  }

  VBox node() {
    return node;
  }

  private Node head(Actions actions) {
    ProgressIndicator busy = Cards.styled(new ProgressIndicator(), "busy");
    busy.visibleProperty().bind(model.busy());
    return Cards.row("buttons", busy, Cards.muted(model.far()), PlanBar.brief(actions, "plan.replay"));
  }

  private Node content() {
    Label words = Cards.muted(Texts.get("replay.words"));
    Label problem = Cards.muted(model.problem());
    words.setWrapText(true);
    var empty = Bindings.createBooleanBinding(() -> model.rounds().get().isEmpty(), model.rounds());
    HBox slide = Cards.row("buttons", slider, place);
    HBox.setHgrow(slider, Priority.ALWAYS);
    VBox replay =
        Cards.column("replay", new Columns(Columns.area(Cards.column("replay-side", slide, legend(), curve), 1)),
            candidates);
    return Cards.either(empty, Cards.column("facts", words, problem), replay);
  }

  private static Node legend() {
    return new WrapRow(14, false, Cards.muted(Texts.get("replay.legend")));
  }

  private void show() {
    SearchRound round = model.round();
    if (round == null) return;
    slider.setMax(model.rounds().get().size() - 1.0);
    place.setText(model.placeOf(round));
    curve.show(model.rounds().get(), model.chosen().get());
    List<Node> rows = new ArrayList<>();
    int columns = model.rounds().get().getLast().candidates().getFirst().states().size();
    for (Candidate candidate : round.candidates()) rows.add(row(candidate, columns));
    candidates.getChildren().setAll(rows);
  }

  private Node row(Candidate candidate, int columns) {
    String rank = candidate.rank() < BEST ? "replay.best" : "replay.rejected";
    Label name = new Label(Texts.get(rank, candidate.rank() + 1, candidate.of()));
    Label cost = Cards.muted(Texts.get(candidate.exact() ? "replay.cost" : "replay.atLeast", candidate.cost()));
    VBox words = Cards.styled(new VBox(name, cost), "candidate-label");
    FrameRow frames = new FrameRow(images, appearance);
    List<Frame> way = candidate.states().stream().map(PlanState::shown).toList();
    frames.show(name.getText(), way, List.of(), columns);
    return new Columns(Columns.area(words, 0), Columns.area((Region) frames, 1));
  }
}
