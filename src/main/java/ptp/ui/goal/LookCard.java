package ptp.ui.goal;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import ptp.service.GoalService.Look;
import ptp.ui.action.Actions;
import ptp.ui.control.Cards;
import ptp.ui.control.FrameImages;
import ptp.ui.control.FrameView;
import ptp.ui.control.WrapRow;
import ptp.ui.text.Texts;

/** What the robot thinks was drawn. */
final class LookCard {
  private final FrameView picture;
  private final Label percentile = Cards.styled(new Label(), "strong");
  private final ProgressBar bar = new ProgressBar(0);
  private final Label verdict = new Label();
  private final Label ignored = Cards.muted("");
  private final Label problem = Cards.muted("");
  private final VBox facts;
  private final VBox node;

  /**
   * @param actions hold "goal.snap"
   */
  LookCard(GoalModel model, FrameImages images, Actions actions) {
    picture = Cards.styled(new FrameView(images, Texts.get("look.picture")), "inspected-frame");
    percentile.setId("look-percentile");
    problem.setId("look-problem");
    for (Label label : new Label[] {verdict, ignored, problem}) label.setWrapText(true);
    percentile.setTooltip(new Tooltip(Texts.get("look.percentile.tip")));
    CheckBox marking = new CheckBox(Texts.get("goal.marking"));
    marking.setId("marking");
    marking.selectedProperty().bindBidirectional(model.marking());
    facts =
        Cards.column(
            "facts", percentile, bar, verdict, new WrapRow(14, false, ignored, marking), actions.button("goal.snap"));
    node = Cards.card(Texts.get("look.title"), Cards.row("inspector", picture, facts, problem));
    node.getStyleClass().add("look-card");
    model.look().looked().subscribe(this::show);
  }

  Region node() {
    return node;
  }

  private void show(LookModel.Looked now) {
    boolean looked = now.look().isPresent();
    Cards.show(picture, looked);
    Cards.show(facts, looked);
    Cards.show(problem, !looked);
    problem.setText(now.picture() == null ? Texts.get("look.waiting") : now.problem());
    now.look().ifPresent(look -> showLook(now, look));
  }

  private void showLook(LookModel.Looked now, Look look) {
    picture.show(look.reconstruction());
    percentile.setText(Texts.get("look.percentile", look.percentile()));
    bar.setProgress(look.percentile() / 100);
    bar.setAccessibleText(percentile.getText());
    bar.getStyleClass().setAll("progress-bar", now.unusual() ? "unusual" : "usual");
    verdict.setText(now.verdict());
    ignored.setText(Texts.get("look.ignored", now.ignored(), look.ignored().length));
  }
}
