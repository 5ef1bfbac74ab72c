package ptp.ui.goal;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import ptp.domain.Subgoal;
import ptp.report.figure.SegmentGrade;
import ptp.report.figure.SegmentText;
import ptp.report.figure.Strip;
import ptp.ui.control.Cards;
import ptp.ui.control.FrameImages;
import ptp.ui.plan.SegmentChoice;
import ptp.ui.plan.StripCanvas;
import ptp.ui.text.Texts;
import ptp.ui.theme.Appearance;

/** The plan under the pen: one filmstrip per level, coarse to fine. */
final class LivePlanCard {
  private static final double LARGEST_PICTURE = 62;

  private final LivePlanModel model;
  private final FrameImages images;
  private final Appearance appearance;
  private final ObjectProperty<SegmentChoice> inspected = new SimpleObjectProperty<>();
  private final List<StripCanvas> strips = new ArrayList<>();
  private final VBox rows = Cards.column("sketch-rows");
  private final Label problem = Cards.muted("");
  private final Label hop = Cards.muted("");
  private final VBox node;

  LivePlanCard(LivePlanModel model, FrameImages images, Appearance appearance) {
    this.model = model;
    this.images = images;
    this.appearance = appearance;
    Label timing = Cards.muted(model.timing());
    timing.setId("sketch-timing");
    timing.setMinWidth(0);
    problem.setId("sketch-problem");
    problem.setWrapText(true);
    node = Cards.card(Texts.get("sketch.title"), Cards.row("sketch-remark", busy(), timing, following()), content());
    node.getStyleClass().add("sketch-card");
    model.levels().addListener((ListChangeListener<Strip>) c -> show());
    model.outdated().subscribe(this::show);
    model.problem().subscribe(this::show);
    inspected.subscribe(this::inspect);
    appearance.theme().subscribe(this::redraw);
  }

  Region node() {
    return node;
  }

  private VBox content() {
    hop.setId("sketch-hop");
    hop.setWrapText(true);
    return Cards.column("sketch-rows", problem, rows, hop);
  }

  private ProgressIndicator busy() {
    ProgressIndicator busy = Cards.styled(new ProgressIndicator(), "busy");
    model.planning().subscribe(busy::setVisible);
    return busy;
  }

  private CheckBox following() {
    CheckBox following = new CheckBox(Texts.get("sketch.following"));
    following.setId("sketch-following");
    following.setMinWidth(Region.USE_PREF_SIZE);
    following.selectedProperty().bindBidirectional(model.following());
    return following;
  }

  private void show() {
    List<Strip> levels = model.levels();
    while (strips.size() < levels.size()) strips.add(strip(strips.size()));
    rows.getChildren().setAll(strips.subList(0, levels.size()));
    for (int i = 0; i < levels.size(); i++) {
      Strip level = levels.get(i);
      strips.get(i).show(level, level.subgoals().size(), model.outdated().get());
    }
    inspected.set(null);
    problem.setText(words());
    Cards.show(problem, !problem.getText().isEmpty());
  }

  private String words() {
    if (!model.problem().get().isEmpty()) return model.problem().get();
    return model.levels().isEmpty() ? Texts.get("sketch.empty") : "";
  }

  private StripCanvas strip(int level) {
    StripCanvas strip = new StripCanvas(images, appearance.theme(), inspected);
    strip.setId("sketch-" + level);
    strip.limit(LARGEST_PICTURE);
    strip.fontSize().bind(
        Bindings.createDoubleBinding(() -> problem.getFont().getSize() * 0.92, problem.fontProperty()));
    return strip;
  }

  /** Says what the planner thinks of the chosen hop. */
  private void inspect(SegmentChoice choice) {
    hop.setText(choice == null ? "" : describe(choice));
    Cards.show(hop, choice != null);
    redraw();
  }

  private static String describe(SegmentChoice choice) {
    Subgoal chosen = choice.subgoal();
    String grade = Texts.get("plan.grade." + SegmentGrade.of(chosen).name());
    int hops = choice.strip().subgoals().size();
    return Texts.get("sketch.hop", choice.index() + 1, hops, SegmentText.value(chosen), SegmentText.distance(chosen),
        grade);
  }

  private void redraw() {
    strips.forEach(StripCanvas::requestLayout);
  }
}
