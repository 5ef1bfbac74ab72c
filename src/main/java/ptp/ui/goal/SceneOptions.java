package ptp.ui.goal;

import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import ptp.domain.SceneObject;
import ptp.domain.SceneState;
import ptp.domain.SceneState.BlockPlace;
import ptp.service.SceneService.Scene;
import ptp.ui.action.Actions;
import ptp.ui.control.Cards;
import ptp.ui.control.Segments;
import ptp.ui.control.WrapRow;
import ptp.ui.text.Texts;

/** What is selected in the scene and what can be done with it besides dragging; and what the goal's state is. */
final class SceneOptions {
  private final Label facts = Cards.muted("");
  private final Node node;

  /**
   * @param actions hold "goal.turnLeft", "goal.turnRight", "goal.raise" and "goal.lower"
   */
  SceneOptions(GoalModel model, Actions actions) {
    SceneModel scene = model.scene();
    facts.setId("scene-facts");
    facts.setWrapText(true);
    var objects =
        new Segments<>(
            "scene-object", Texts.get("scene.object"), List.of(SceneObject.values()), SceneObjects::title,
            scene.selected());
    var places =
        new Segments<>(
            "block-place", Texts.get("scene.place"), List.of(BlockPlace.values()), p -> Texts.get("place." + p),
            scene.blockPlace());
    Node turn = Cards.row("option", ToolOptions.small(actions, "goal.turnLeft"), ToolOptions.small(actions,
        "goal.turnRight"));
    Node lift = Cards.row("option", ToolOptions.small(actions, "goal.raise"), ToolOptions.small(actions, "goal.lower"));
    Label painted = Cards.muted(Texts.get("scene.painted"));
    painted.setId("scene-painted");
    Cards.whole(painted);
    ObservableValue<Boolean> drawnOver = painted(model);
    drawnOver.subscribe(now -> Cards.show(painted, now));
    node = Cards.column("easel", objects, new WrapRow(10, false, places, turn, lift), facts, painted);
    node.setUserData(drawnOver); // a binding that nobody holds would be collected
    scene.scene().subscribe(this::show);
  }

  /** Whether the goal is no scene's picture, because it was painted on. */
  private static ObservableValue<Boolean> painted(GoalModel model) {
    return Bindings.createBooleanBinding(
        () -> model.drawing().shown().get() != null && model.goal().state().isEmpty(),
        model.drawing().shown(), model.drawing().scene(), model.pictures().behind());
  }

  Node node() {
    return node;
  }

  private void show(Scene now) {
    facts.setText(now == null ? Texts.get("scene.waiting") : facts(now.state()));
  }

  private static String facts(SceneState s) {
    String place = Texts.get("place." + s.blockPlace()).toLowerCase(Locale.ROOT);
    return Texts.get("scene.facts", 100 * Math.max(0, s.opening()), s.canQuadrant(), place);
  }
}
