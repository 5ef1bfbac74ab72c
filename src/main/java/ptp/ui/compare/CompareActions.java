package ptp.ui.compare;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import ptp.report.compare.RunFilter;
import ptp.report.figure.Figure;
import ptp.report.figure.FigureTheme;
import ptp.ui.action.Actions;
import ptp.ui.action.WorkbenchAction;
import ptp.ui.compare.CompareModel.View;
import ptp.ui.control.SystemClipboard;
import ptp.ui.export.FigureExporter;
import ptp.ui.text.Texts;

/** What a person can do on the Compare page. */
public final class CompareActions {
  private static final List<String> FORMATS = List.of("pdf", "svg", "png", "csv");

  private final Actions actions;
  private final CompareModel model;
  private final RunsModel runs;
  private final SubgoalsModel subgoals;
  private final ObservableBooleanValue visible;
  private final Uses uses;

  private CompareActions(
      Actions actions, CompareModel model, SubgoalsModel subgoals, ObservableBooleanValue visible, Uses uses) {
    this.actions = actions;
    this.model = model;
    this.runs = model.runs();
    this.subgoals = subgoals;
    this.visible = visible;
    this.uses = uses;
  }

  /**
   * What the actions need of the window.
   *
   * @param said is told what was done
   */
  public record Uses(FigureExporter export, Consumer<String> said) {}

  /** Declares the actions; those on runs are possible while the page is seen. */
  public static void declare(
      Actions actions, CompareModel model, SubgoalsModel subgoals, ObservableBooleanValue visible, Uses uses) {
    CompareActions declared = new CompareActions(actions, model, subgoals, visible, uses);
    declared.figures();
    declared.onRuns();
  }

  private void figures() {
    add("recipe", MaterialDesignC.CONTENT_COPY, this::copyRecipe);
    actions.add(
        action("export", MaterialDesignF.FILE_EXPORT_OUTLINE, this::exportFigure).terminal(
            () -> printed(model.view().get() == View.CURVES ? model.curvesCommand() : subgoals.command())));
    actions.add(
        action("exportTable", MaterialDesignT.TABLE, this::exportTable).terminal(() -> printed(model.tableCommand())));
    ObservableBooleanValue narrowed =
        Bindings.createBooleanBinding(() -> visible.get() && runs.filter().get().narrows(), visible, runs.filter());
    add("countAll", MaterialDesignF.FILTER_OFF_OUTLINE, () -> runs.filter().set(RunFilter.ALL), narrowed);
    add("subgoals", MaterialDesignR.REFRESH, subgoals::plan, visible);
  }

  /** A command that makes a figure as large as one was exported last. */
  private String printed(String command) {
    return command + " " + uses.export().print().arguments();
  }

  private void onRuns() {
    ObservableBooleanValue listed = some(false);
    ObservableBooleanValue trashed = some(true);
    add("trash", MaterialDesignD.DELETE_OUTLINE, runs::trash, listed, "Delete");
    add("restore", MaterialDesignD.DELETE_RESTORE, runs::restore, trashed);
    add("delete", MaterialDesignD.DELETE_FOREVER_OUTLINE, () -> model.askingToDelete().set(true), trashed);
    add("tag", MaterialDesignT.TAG_PLUS_OUTLINE, () -> runs.tag(model.tagText().get()), tagged(listed));
    add("untag", MaterialDesignT.TAG_MINUS_OUTLINE, () -> runs.untag(model.tagText().get()), tagged(listed));
    add("undo", MaterialDesignU.UNDO, runs::undo, Bindings.and(visible, runs.undoable()), "Shortcut+Z");
    runs.said().subscribe(
        words -> {
          if (!words.isEmpty()) uses.said().accept(words);
        });
  }

  /** Whether runs are selected, in the trash or outside of it. */
  private ObservableBooleanValue some(boolean inTrash) {
    return Bindings.createBooleanBinding(
        () -> visible.get() && runs.inTrash().get() == inTrash && !runs.selected().get().isEmpty(),
        visible, runs.inTrash(), runs.selected());
  }

  private ObservableBooleanValue tagged(ObservableBooleanValue listed) {
    return Bindings.createBooleanBinding(
        () -> listed.get() && !model.tagText().get().isBlank(), listed, model.tagText());
  }

  private WorkbenchAction action(String id, Ikon icon, Runnable handler) {
    return WorkbenchAction.of("compare." + id, Texts.get("action.compare." + id), icon, handler);
  }

  private void add(String id, Ikon icon, Runnable handler) {
    actions.add(action(id, icon, handler));
  }

  private void add(String id, Ikon icon, Runnable handler, ObservableBooleanValue when) {
    actions.add(action(id, icon, handler).when(when));
  }

  private void add(String id, Ikon icon, Runnable handler, ObservableBooleanValue when, String keys) {
    actions.add(action(id, icon, handler).when(when).keys(keys, visible));
  }

  private void exportFigure() {
    if (model.view().get() == View.CURVES) {
      uses.export().export(model.figure(FigureTheme.LIGHT), model.fileName(), FORMATS);
    } else {
      subgoals.figure(FigureTheme.LIGHT).ifPresentOrElse(
          figure -> uses.export().export(figure, subgoals.fileName(), FORMATS),
          () -> uses.said().accept(Texts.get("export.noPlan")));
    }
  }

  private void exportTable() {
    uses.export().export(model.table(FigureTheme.LIGHT), "success-before-after", FORMATS);
  }

  private void copyRecipe() {
    boolean curves = model.view().get() == View.CURVES;
    SystemClipboard.put(curves ? model.recipe() : subgoals.figure(FigureTheme.LIGHT).map(Figure::recipe).orElse(""));
    uses.said().accept(Texts.get("recipe.copied"));
  }
}
