package ptp.ui.practice;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.Region;
import ptp.experiment.practice.KeptGoal;
import ptp.ui.control.Cards;
import ptp.ui.control.FrameImages;
import ptp.ui.control.FrameView;
import ptp.ui.control.WrapRow;
import ptp.ui.text.Texts;

/** The drawn goals as small pictures with a check mark each, in as many rows as they need. */
final class GoalPicker {
  private final GoalSet goals;
  private final FrameImages images;
  private final WrapRow row = new WrapRow(8, false);
  private final List<CheckBox> boxes = new ArrayList<>();

  GoalPicker(GoalSet goals, FrameImages images) {
    this.goals = goals;
    this.images = images;
    goals.kept().subscribe(this::fill);
    goals.chosen().subscribe(this::tick);
    fill();
  }

  Region node() {
    return row;
  }

  private void fill() {
    boxes.clear();
    for (KeptGoal goal : goals.kept()) boxes.add(box(goal));
    row.getChildren().setAll(boxes);
    tick();
  }

  private CheckBox box(KeptGoal goal) {
    FrameView picture = new FrameView(images, Texts.get("practice.drawing"));
    picture.show(goal.goal().frame());
    CheckBox box = new CheckBox();
    box.setId("practice-goal-" + (boxes.size() + 1));
    box.setGraphic(Cards.row("goal-choice", Cards.styled(picture, "goal-picture")));
    box.setOnAction(e -> goals.choose(goal.id(), box.isSelected()));
    return box;
  }

  private void tick() {
    for (int i = 0; i < boxes.size(); i++) {
      boolean chosen = goals.chosen().contains(goals.kept().get(i).id());
      boxes.get(i).setSelected(chosen);
      boxes.get(i).setAccessibleText(Texts.get(
          chosen ? "practice.goal.chosen" : "practice.goal.notChosen", i + 1, boxes.size()));
    }
  }
}
