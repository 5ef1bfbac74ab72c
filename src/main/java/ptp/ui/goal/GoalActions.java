package ptp.ui.goal;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import ptp.domain.SceneMove;
import ptp.domain.SceneObject;
import ptp.domain.SceneState.BlockPlace;
import ptp.draw.ToolKind;
import ptp.ui.action.Actions;
import ptp.ui.action.WorkbenchAction;
import ptp.ui.goal.GoalModel.Mode;
import ptp.ui.text.Texts;

/** What a person can do on the Goal page. */
public final class GoalActions {
  /** How far the gripper is raised at a time, in metres. */
  static final double STEP = 0.02;

  private final Actions actions;
  private final ObservableBooleanValue visible;

  private GoalActions(Actions actions, ObservableBooleanValue visible) {
    this.actions = actions;
    this.visible = visible;
  }

  /**
   * Declares the actions; their keys work while the page is seen.
   *
   * @param said is told what was done
   */
  public static void declare(
      Actions actions, GoalModel model, PictureTransfer exchange, ObservableBooleanValue visible, Consumer<
          String> said) {
    GoalActions declared = new GoalActions(actions, visible);
    declared.edits(model);
    declared.pictures(model);
    declared.files(model, exchange, said);
    declared.tools(model);
    declared.scene(model);
  }

  private void edits(GoalModel model) {
    var undoable = Bindings.createBooleanBinding(() -> model.drawing().undoable().get().isPresent(), model.drawing()
        .undoable());
    var redoable = Bindings.createBooleanBinding(() -> model.drawing().redoable().get().isPresent(), model.drawing()
        .redoable());
    add("undo", MaterialDesignU.UNDO, "Shortcut+Z", model::undo, undoable);
    add("redo", MaterialDesignR.REDO, "Shortcut+Shift+Z", model::redo, redoable);
    add("startOver", MaterialDesignB.BACKUP_RESTORE, "", model::startOver, model.drawing().different());
    add("asStart", MaterialDesignF.FLAG_OUTLINE, "", model::startFromGoal, model.drawing().different());
    add("plan", MaterialDesignM.MAP_MARKER_PATH, "Shortcut+P", model::plan, visible);
    add("snap", MaterialDesignM.MAGNET, "Shortcut+J", model::snap, model.snappable());
    add("turnLeft", MaterialDesignR.ROTATE_LEFT, "Shortcut+Comma", () -> model.turn(-1), model.turnable());
    add("turnRight", MaterialDesignR.ROTATE_RIGHT, "Shortcut+Slash", () -> model.turn(1), model.turnable());
  }

  private void pictures(GoalModel model) {
    PicturesModel pictures = model.pictures();
    var some = Bindings.createBooleanBinding(() -> !pictures.all().get().isEmpty(), pictures.all());
    add("pictureStart", MaterialDesignF.FLAG_OUTLINE, "", () -> pictures.chosenPicture().ifPresent(model::useAsStart),
        some);
    add("pictureGoal", MaterialDesignF.FLAG_CHECKERED, "", () -> pictures.chosenPicture().ifPresent(model::useAsGoal),
        some);
    add("pictureStamp", MaterialDesignS.STAMPER, "", () -> pictures.chosenPicture().ifPresent(model::stampFrom), some);
  }

  private void files(GoalModel model, PictureTransfer exchange, Consumer<String> said) {
    add("open", MaterialDesignF.FOLDER_OPEN_OUTLINE, "Shortcut+O", exchange::open, visible);
    add("save", MaterialDesignC.CONTENT_SAVE_OUTLINE, "Shortcut+S", () -> exchange.save(model.goal().frame(), said),
        visible);
    add("paste", MaterialDesignC.CONTENT_PASTE, "Shortcut+V", exchange::paste, visible);
    add(
        "copy",
        MaterialDesignC.CONTENT_COPY,
        "Shortcut+C",
        () -> {
          exchange.copy(model.goal().frame());
          said.accept(Texts.get("picture.copied"));
        },
        visible);
  }

  private void tools(GoalModel model) {
    for (ToolKind tool : ToolKind.values()) {
      String title = Texts.get("action.goal.tool", Tools.title(tool));
      actions.add(
          WorkbenchAction.of("goal.tool." + tool, title, Tools.icon(tool), () -> model.take(tool)).when(visible));
    }
  }

  private void scene(GoalModel model) {
    SceneModel scene = model.scene();
    var arranging = model.mode().isEqualTo(Mode.SCENE);
    add("scene", MaterialDesignC.CUBE_OUTLINE, "Shortcut+E", () -> model.mode().set(Mode.SCENE), visible);
    add("pixels", MaterialDesignG.GRID, "Shortcut+D", () -> model.mode().set(Mode.PIXELS), visible);
    for (SceneObject object : SceneObject.values()) {
      String title = Texts.get("action.goal.object", Texts.get("object." + object));
      actions.add(
          WorkbenchAction.of("goal.object." + object, title, SceneObjects.icon(object), () -> model.take(object)).when(
              visible));
    }
    for (BlockPlace place : BlockPlace.values()) {
      String title = Texts.get("action.goal.place", Texts.get("place." + place));
      actions.add(
          WorkbenchAction.of(
              "goal.place." + place, title, SceneObjects.icon(SceneObject.BLOCK), () -> scene.blockPlace().set(place))
              .when(Bindings.and(visible, arranging)));
    }
    var gripper = Bindings.and(arranging, scene.selected().isEqualTo(SceneObject.GRIPPER));
    add("raise", MaterialDesignA.ARROW_UP, "", () -> scene.move(new SceneMove.Lift(STEP)), gripper);
    add("lower", MaterialDesignA.ARROW_DOWN, "", () -> scene.move(new SceneMove.Lift(-STEP)), gripper);
  }

  private void add(String id, Ikon icon, String keys, Runnable handler, ObservableBooleanValue possible) {
    WorkbenchAction action =
        WorkbenchAction.of("goal." + id, Texts.get("action.goal." + id), icon, handler)
            .when(Bindings.and(visible, possible));
    actions.add(keys.isEmpty() ? action : action.keys(keys, visible));
  }
}
