package ptp.ui.practice;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import ptp.domain.Goal;
import ptp.ui.action.Actions;
import ptp.ui.action.WorkbenchAction;
import ptp.ui.text.Texts;

/** What a person can do on the Practice page. */
public final class PracticeActions {
  private final Actions actions;

  private PracticeActions(Actions actions) {
    this.actions = actions;
  }

  /**
   * What the window does for the page.
   *
   * @param show shows the page
   * @param drawing the goal that is drawn now; empty where none is
   * @param copy puts a command on the clipboard
   */
  public record Uses(Runnable show, Supplier<Optional<Goal>> drawing, Consumer<String> copy) {}

  /**
   * Declares the actions.
   *
   * @param visible whether the page is seen
   * @param drawable whether there is a drawing to practise
   */
  public static void declare(
      Actions actions,
      PracticeModel model,
      ObservableBooleanValue visible,
      ObservableBooleanValue drawable,
      Uses uses) {
    PracticeActions declared = new PracticeActions(actions);
    declared.jobs(model, uses);
    declared.films(model, visible);
    declared.drawings(model, drawable, uses);
  }

  private void jobs(PracticeModel model, Uses uses) {
    PracticeForm form = model.form();
    add("practice.new", MaterialDesignP.PLAY, "Shortcut+N", () -> ask(model, uses), always());
    Runnable start = () -> {
      model.start();
      form.asking().set(false);
    };
    actions.add(
        WorkbenchAction.of("practice.start", Texts.get("action.practice.start"), MaterialDesignP.PLAY, start)
            .when(form.startable()).terminal(form::command));
    add("practice.pause", MaterialDesignP.PAUSE, "", model::pause, model.pausable());
    add("practice.resume", MaterialDesignP.PLAY_PAUSE, "", model::resume, model.resumable());
    add("practice.stop", MaterialDesignS.STOP, "", model::stop, model.stoppable());
    add(
        "practice.command", MaterialDesignC.CONSOLE, "", () -> uses.copy().accept(form.command()), form.startable());
  }

  /** The page is shown first: the form lies over it. */
  private static void ask(PracticeModel model, Uses uses) {
    uses.show().run();
    model.form().asking().set(true);
  }

  private void drawings(PracticeModel model, ObservableBooleanValue drawable, Uses uses) {
    Runnable useDrawing = () -> uses.drawing().get().ifPresent(model.form()::draw);
    add("practice.useDrawing", MaterialDesignD.DRAW, "", useDrawing, drawable);
    Runnable practise = () -> {
      useDrawing.run();
      ask(model, uses);
    };
    add("goal.practise", MaterialDesignP.PLAY, "Shortcut+Shift+P", practise, drawable);
  }

  private void films(PracticeModel model, ObservableBooleanValue visible) {
    add(
        "practice.older", MaterialDesignC.CHEVRON_LEFT, "Alt+Left", () -> model.older(1),
        Bindings.and(visible, model.hasOlder()));
    add(
        "practice.newer", MaterialDesignC.CHEVRON_RIGHT, "Alt+Right", () -> model.older(-1),
        Bindings.and(visible, model.hasNewer()));
  }

  private static ObservableBooleanValue always() {
    return Bindings.createBooleanBinding(() -> true);
  }

  private void add(String id, Ikon icon, String keys, Runnable handler, ObservableBooleanValue possible) {
    WorkbenchAction action = WorkbenchAction.of(id, Texts.get("action." + id), icon, handler).when(possible);
    actions.add(keys.isEmpty() ? action : action.keys(keys));
  }
}
