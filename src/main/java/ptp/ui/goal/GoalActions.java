package ptp.ui.goal;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import ptp.ui.action.Actions;
import ptp.ui.action.WorkbenchAction;
import ptp.ui.goal.paint.ToolKind;
import ptp.ui.text.Texts;

/** What a person can do on the Goal page. */
public final class GoalActions {
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
      Actions actions, GoalModel model, Exchange exchange, ObservableBooleanValue visible, Consumer<String> said) {
    GoalActions declared = new GoalActions(actions, visible);
    declared.edits(model);
    declared.pictures(model);
    declared.files(model, exchange, said);
    declared.tools(model);
  }

  private void edits(GoalModel model) {
    var undoable = Bindings.createBooleanBinding(() -> model.undoable().get().isPresent(), model.undoable());
    var redoable = Bindings.createBooleanBinding(() -> model.redoable().get().isPresent(), model.redoable());
    add("undo", MaterialDesignU.UNDO, "Shortcut+Z", model::undo, undoable);
    add("redo", MaterialDesignR.REDO, "Shortcut+Shift+Z", model::redo, redoable);
    add("startOver", MaterialDesignB.BACKUP_RESTORE, "", model::startOver, model.different());
    add("plan", MaterialDesignM.MAP_MARKER_PATH, "Shortcut+P", model::plan, visible);
    add("snap", MaterialDesignM.MAGNET, "Shortcut+J", model::snap, model.snappable());
    var selected = Bindings.createBooleanBinding(() -> model.selection().get().isPresent(), model.selection());
    add("turnLeft", MaterialDesignR.ROTATE_LEFT, "Shortcut+Comma", () -> model.turn(-1), selected);
    add("turnRight", MaterialDesignR.ROTATE_RIGHT, "Shortcut+Slash", () -> model.turn(1), selected);
  }

  private void pictures(GoalModel model) {
    var some = Bindings.createBooleanBinding(() -> !model.pictures().get().isEmpty(), model.pictures());
    add("pictureStart", MaterialDesignF.FLAG_OUTLINE, "", () -> model.chosenPicture().ifPresent(model::useAsStart),
        some);
    add("pictureGoal", MaterialDesignF.FLAG_CHECKERED, "", () -> model.chosenPicture().ifPresent(model::useAsGoal),
        some);
    add("pictureStamp", MaterialDesignS.STAMPER, "", () -> model.chosenPicture().ifPresent(model::stampFrom), some);
  }

  private void files(GoalModel model, Exchange exchange, Consumer<String> said) {
    add("open", MaterialDesignF.FOLDER_OPEN_OUTLINE, "Shortcut+O", exchange::open, visible);
    add("save", MaterialDesignC.CONTENT_SAVE_OUTLINE, "Shortcut+S", () -> exchange.save(model.goal(), said), visible);
    add("paste", MaterialDesignC.CONTENT_PASTE, "Shortcut+V", exchange::paste, visible);
    add(
        "copy",
        MaterialDesignC.CONTENT_COPY,
        "Shortcut+C",
        () -> {
          exchange.copy(model.goal());
          said.accept(Texts.get("picture.copied"));
        },
        visible);
  }

  private void tools(GoalModel model) {
    for (ToolKind tool : ToolKind.values()) {
      String title = Texts.get("action.goal.tool", Tools.title(tool));
      actions.add(
          WorkbenchAction.of("goal.tool." + tool, title, Tools.icon(tool), () -> model.tool().set(tool)).when(visible));
    }
  }

  private void add(String id, Ikon icon, String keys, Runnable handler, ObservableBooleanValue possible) {
    WorkbenchAction action =
        WorkbenchAction.of("goal." + id, Texts.get("action.goal." + id), icon, handler)
            .when(Bindings.and(visible, possible));
    actions.add(keys.isEmpty() ? action : action.keys(keys));
  }
}
