package ptp.ui.plan;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import ptp.domain.Goal;
import ptp.domain.MethodId;
import ptp.ui.action.Actions;
import ptp.ui.action.WorkbenchAction;
import ptp.ui.control.SystemClipboard;
import ptp.ui.page.PageHost;
import ptp.ui.task.Threads;
import ptp.ui.text.Texts;

/** What a person can do on the Plan page. */
public final class PlanActions {
  private final Actions actions;
  private final PlanPageModel desk;
  private final ObservableBooleanValue visible;
  private final Uses uses;

  private PlanActions(Actions actions, PlanPageModel desk, ObservableBooleanValue visible, Uses uses) {
    this.actions = actions;
    this.desk = desk;
    this.visible = visible;
    this.uses = uses;
  }

  /**
   * What the page needs of the rest of the window.
   *
   * @param drawn the drawn goal; nothing before there is one
   * @param shelf opens the list of saved plans
   * @param export asks where the figure shall go and writes it
   */
  public record Uses(
      PageHost host,
      Supplier<Optional<Goal>> drawn,
      Runnable shelf,
      Runnable export) {}

  /** Declares the actions; their keys count while the page is seen. */
  public static void declare(Actions actions, PlanPageModel desk, ObservableBooleanValue visible, Uses uses) {
    PlanActions declared = new PlanActions(actions, desk, visible, uses);
    declared.planning();
    declared.keeping();
    declared.editing();
    declared.watching();
    desk.shelf().said().subscribe(words -> tell(words, uses.host()::say));
    desk.shelf().problem().subscribe(words -> tell(words, uses.host()::fail));
  }

  private static void tell(String words, Consumer<String> how) {
    if (!words.isEmpty()) how.accept(words);
  }

  private void planning() {
    PlanModel plan = desk.plan();
    actions.add(action("again", MaterialDesignR.REFRESH, plan::planAgain).keys("Shortcut+Enter", visible).terminal(
        this::command));
    actions.add(action("stop", MaterialDesignS.STOP, plan::stop).keys("Shortcut+Period", visible));
    actions.add(
        action("fold", MaterialDesignA.ARROW_COLLAPSE_HORIZONTAL, () -> level(-1)).keys(
            "Shortcut+Open Bracket", visible));
    actions.add(
        action("unfold", MaterialDesignA.ARROW_EXPAND_HORIZONTAL, () -> level(1)).keys(
            "Shortcut+Close Bracket", visible));
    actions.add(
        action("readings", MaterialDesignR.RULER, () -> plan.readings().set(!plan.readings().get())));
  }

  /** The command that makes the inspected plan again. */
  private String command() {
    SegmentChoice choice = desk.plan().inspected().get();
    MethodId method = choice == null ? desk.plan().methods().stream().findFirst().orElse(MethodId.PTP) : choice
        .method();
    return desk.shelf().text(desk.plan().query(method));
  }

  private void level(int by) {
    int finest = desk.plan().pace().subgoals().size() - 1;
    desk.plan().level().set(Math.clamp(desk.plan().level().get() + by, 0, finest));
  }

  private void keeping() {
    var some = Bindings.createBooleanBinding(() -> !desk.plan().plans().isEmpty(), desk.plan().rows());
    actions.add(action("export", MaterialDesignF.FILE_EXPORT_OUTLINE, uses.export()));
    actions.add(action("save", MaterialDesignC.CONTENT_SAVE_OUTLINE, this::save).when(some));
    actions.add(action("open", MaterialDesignF.FOLDER_OPEN_OUTLINE, uses.shelf()));
    actions.add(action("copy", MaterialDesignC.CONTENT_COPY, this::copy).when(some));
  }

  private void save() {
    desk.shelf().save(desk.figures().title(), desk.plan().plans());
  }

  /** Copies the command of the inspected plan, or else of the first one. */
  private void copy() {
    PlanModel plan = desk.plan();
    SegmentChoice choice = plan.inspected().get();
    Optional.ofNullable(choice).flatMap(c -> plan.row(c.method())).flatMap(PlanRow::plan)
        .or(() -> plan.plans().stream().findFirst())
        .ifPresent(p -> desk.shelf().command(p, this::take));
  }

  private void take(String command) {
    SystemClipboard.put(command);
    uses.host().say(Texts.get("plan.copied", command));
  }

  private void editing() {
    PlanModel plan = desk.plan();
    ObservableBooleanValue free =
        Bindings.createBooleanBinding(() -> plan.subgoal().place().isPresent(), plan.inspected(), plan.rows());
    ObservableBooleanValue pinned =
        Bindings.createBooleanBinding(plan.subgoal()::pinned, plan.inspected(), plan.rows(), plan.edits().property());
    actions.add(action("pin", MaterialDesignP.PIN_OUTLINE, plan.subgoal()::pin).when(free));
    actions.add(action("unpin", MaterialDesignP.PIN_OFF_OUTLINE, plan.subgoal()::unpin).when(pinned));
    actions.add(action("replaceFrame", MaterialDesignI.IMAGE_SEARCH_OUTLINE, this::chooseFrame).when(free));
    actions.add(action("replaceDrawn", MaterialDesignD.DRAW, () -> drawn(g -> plan.subgoal().replace(g.frame()))).when(
        free));
    actions.add(action("replaceFile", MaterialDesignI.IMAGE_OUTLINE, this::replaceByFile).when(free));
    actions.add(action("leaveOut", MaterialDesignD.DELETE_OUTLINE, plan.subgoal()::leaveOut).when(free));
    actions.add(action("drawnGoal", MaterialDesignF.FLAG_CHECKERED, () -> drawn(plan.edits()::draw)));
    actions.add(action("undo", MaterialDesignU.UNDO, plan::undo).keys("Shortcut+Z", visible).when(plan.undoable()));
    actions.add(
        action("redo", MaterialDesignR.REDO, plan::redo).keys("Shortcut+Shift+Z", visible).when(plan.redoable()));
    actions.add(action("clear", MaterialDesignC.CLOSE, plan.edits()::clear).when(plan.edits().some()));
  }

  private void drawn(Consumer<Goal> use) {
    uses.drawn().get().ifPresentOrElse(use, () -> uses.host().fail(Texts.get("plan.noDrawing")));
  }

  private void replaceByFile() {
    PageHost host = uses.host();
    Threads threads = host.threads();
    PictureChoice.ask(host.files(), threads.worker(), threads.ui(), desk.plan().subgoal()::replace, host::fail);
  }

  /** Opens the page where frames of data sets are chosen. */
  private void chooseFrame() {
    uses.host().open("data");
    uses.host().say(Texts.get("plan.chooseFrame"));
  }

  private void watching() {
    var chosen = desk.plan().inspected().isNotNull();
    var running = Bindings.createBooleanBinding(
        () -> desk.follow().state().get() == FollowModel.State.RUNNING, desk.follow().state());
    actions.add(action("follow", MaterialDesignP.PLAY, desk::followInspected).when(chosen));
    actions.add(action("stopFollow", MaterialDesignS.STOP, desk.follow()::stop).when(running));
    actions.add(action("replay", MaterialDesignH.HISTORY, desk::replayInspected).when(chosen));
  }

  private static WorkbenchAction action(String name, Ikon icon, Runnable work) {
    return WorkbenchAction.of("plan." + name, Texts.get("action.plan." + name), icon, work);
  }
}
