package ptp.ui.goal;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import ptp.domain.Task;
import ptp.ui.action.Actions;
import ptp.ui.control.Cards;
import ptp.ui.control.FrameImages;
import ptp.ui.control.FramePicker;
import ptp.ui.control.Segments;
import ptp.ui.control.WrapRow;
import ptp.ui.text.Texts;
import ptp.ui.theme.Appearance;

/** The pictures of a task to begin from, to aim at, and to stamp from. */
final class PicturesCard {
  private final Region node;

  /**
   * @param actions hold "goal.pictureStart", "goal.pictureGoal", "goal.pictureStamp" and "page.data"
   */
  PicturesCard(GoalModel model, FrameImages images, Actions actions, Appearance appearance) {
    Segments<Task> tasks =
        new Segments<>(
            "goal-task", Texts.get("task"), List.of(Task.values()), t -> Texts.get("task.short", t), model.pictures()
                .task());
    FramePicker picker =
        new FramePicker(Texts.get("goal.pictures"), images, model.pictures().all(), model.pictures().chosen(),
            appearance);
    picker.setId("goal-pictures");
    ObservableValue<Boolean> none =
        Bindings.createBooleanBinding(() -> model.pictures().all().get().isEmpty(), model.pictures().all());
    Button all = actions.button("page.data");
    all.setText(Texts.get("goal.pictures.all"));
    Node buttons =
        new WrapRow(
            8, false, tasks, actions.button("goal.pictureStart"), actions.button("goal.pictureGoal"),
            actions.button("goal.pictureStamp"), all);
    Node content = Cards.either(none, Cards.muted(Texts.get("goal.pictures.none")), picker);
    node = Cards.styled(Cards.column("card", buttons, content), "pictures-card");
  }

  Region node() {
    return node;
  }
}
