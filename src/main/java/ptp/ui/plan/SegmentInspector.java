package ptp.ui.plan;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.shape.StrokeLineCap;
import ptp.domain.Subgoal;
import ptp.plan.PlannerCatalogue;
import ptp.report.figure.SegmentGrade;
import ptp.report.figure.SegmentText;
import ptp.ui.control.Cards;
import ptp.ui.control.Colors;
import ptp.ui.control.FrameImages;
import ptp.ui.control.FrameView;
import ptp.ui.text.Texts;

/** The inspected subgoal: its picture, large, and what the planner thinks of the segment that leads to it. */
final class SegmentInspector {
  private final FrameView picture;
  private final Label title = Cards.styled(new Label(), "strong");
  private final Label value = new Label();
  private final Label distance = new Label();
  private final Label grade = new Label();
  private final Label estimates = Cards.muted("");
  private final VBox facts = Cards.column("facts", title, value, distance, grade, estimates);

  SegmentInspector(FrameImages images) {
    picture = new FrameView(images, Texts.get("plan.inspector.picture"));
    picture.getStyleClass().add("inspected-frame");
    grade.setWrapText(true);
    estimates.setWrapText(true);
    estimates.setId("inspected-estimates");
    title.setId("inspected-title");
  }

  Node node() {
    return Cards.row("inspector", picture, facts);
  }

  /** Shows a segment, or nothing for null. */
  void show(SegmentChoice choice) {
    facts.setVisible(choice != null);
    picture.show(choice == null ? null : choice.subgoal().state().shown());
    if (choice == null) return;
    Subgoal hop = choice.subgoal();
    title.setText(titleOf(choice));
    value.setText(Double.isNaN(hop.steps()) ? Texts.get("plan.noValue") : steps(choice));
    distance.setText(Double.isNaN(hop.distance()) ? "" : Texts.get("plan.distance", hop.distance()));
    SegmentGrade feasibility = SegmentGrade.of(hop);
    grade.setText(Texts.get("plan.grade." + feasibility.name()));
    grade.setGraphic(sample(feasibility));
    estimates.setText(choice.notes().isEmpty() ? "" : Texts.get("plan.estimates", String.join(" · ", choice.notes())));
  }

  /** A piece of a segment's line, as a legend. */
  static Line sample(SegmentGrade grade) {
    Line bar = new Line(0, 0, 28, 0);
    bar.setStroke(Colors.fx(grade.rgb()));
    bar.setStrokeWidth(4);
    bar.setStrokeLineCap(StrokeLineCap.BUTT);
    for (float dash : grade.dash()) bar.getStrokeDashArray().add((double) dash);
    return bar;
  }

  private static String titleOf(SegmentChoice choice) {
    if (choice.goal()) return Texts.get("plan.inspected.goal", PlannerCatalogue.installed().title(choice.method()));
    return Texts.get("plan.inspected", PlannerCatalogue.installed().title(choice.method()), choice.index() + 1, choice
        .strip().subgoals().size());
  }

  private static String steps(SegmentChoice choice) {
    Subgoal hop = choice.subgoal();
    return Texts.get("plan.value", SegmentText.value(hop), Math.max(0, hop.steps()), hop.budget());
  }
}
