package ptp.ui.plan;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import ptp.report.figure.SegmentGrade;
import ptp.ui.action.Actions;
import ptp.ui.control.Cards;
import ptp.ui.control.Columns;
import ptp.ui.control.FrameImages;
import ptp.ui.control.WrapRow;
import ptp.ui.text.Texts;

/** Why the plan: the inspected subgoal with what can be done to it, and what the plans cost. */
final class WhyCards {
  private static final List<String> EDITS =
      List.of("plan.pin", "plan.unpin", "plan.replaceFrame", "plan.replaceDrawn", "plan.replaceFile", "plan.leaveOut",
          "plan.undo", "plan.redo", "plan.clear");

  private final PlanModel model;
  private final SegmentInspector inspector;
  private final CostTable costs = new CostTable();
  private final Columns node;

  WhyCards(PlanModel model, Actions actions, FrameImages images) {
    this.model = model;
    inspector = new SegmentInspector(images);
    Node[] buttons = EDITS.stream().map(id -> PlanBar.brief(actions, id)).toArray(Node[]::new);
    VBox inspected =
        Cards.card(
            Texts.get("plan.inspector"), Cards.muted(Texts.get("plan.inspector.hint")),
            Cards.column("edits", inspector.node(), new WrapRow(6, false, buttons), obstacle()));
    VBox costCard = Cards.card(Texts.get("costs.title"), Cards.column("cost-parts", costs.node(), legend()));
    node = Cards.styled(new Columns(Columns.area(inspected, 1), Columns.area(costCard, 1)), "lower");
    model.inspected().subscribe(inspector::show);
    model.level().subscribe(this::showCosts);
  }

  Columns node() {
    return node;
  }

  /** Why some of the buttons do nothing now. */
  private Label obstacle() {
    Label why = Cards.muted("");
    why.setId("plan-fixed");
    why.setWrapText(true);
    why.setMinHeight(Region.USE_PREF_SIZE); // all of its lines
    model.inspected().subscribe(
        () -> {
          why.setText(model.subgoal().obstacle());
          Cards.show(why, !why.getText().isEmpty());
        });
    return why;
  }

  void showCosts() {
    costs.show(CostRow.of(model.rows(), model.level().get()));
  }

  private static Node legend() {
    VBox box = Cards.column("facts");
    Label[] grades =
        List.of(SegmentGrade.EASY, SegmentGrade.DOUBTFUL, SegmentGrade.TOO_FAR).stream()
            .map(g -> new Label(Texts.get("plan.legend." + g.name()), SegmentInspector.sample(g))).toArray(
                Label[]::new);
    box.getChildren().add(new WrapRow(16, false, grades));
    Label words = Cards.muted(Texts.get("plan.legend.words"));
    words.setWrapText(true);
    box.getChildren().add(words);
    return box;
  }
}
