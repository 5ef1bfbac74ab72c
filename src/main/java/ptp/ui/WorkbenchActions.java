package ptp.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;
import ptp.domain.Frame;
import ptp.domain.Goal;
import ptp.io.StoreException;
import ptp.report.figure.FigureTheme;
import ptp.service.JobCommandLine;
import ptp.ui.action.Actions;
import ptp.ui.action.WorkbenchAction;
import ptp.ui.compare.CompareActions;
import ptp.ui.control.FilePicker;
import ptp.ui.control.SystemClipboard;
import ptp.ui.data.DataActions;
import ptp.ui.goal.GoalActions;
import ptp.ui.goal.GoalModel;
import ptp.ui.plan.PlanActions;
import ptp.ui.practice.PracticeActions;
import ptp.ui.task.Threads;
import ptp.ui.text.Texts;
import ptp.ui.theme.Appearance;
import ptp.ui.theme.Theme;
import ptp.ui.train.TrainActions;

/** Declares what a person can do: each page's actions, then those of the window. */
final class WorkbenchActions {
  private static final List<String> FORMATS = List.of("png", "svg", "pdf", "csv");

  private final Actions actions;
  private final WorkbenchModels models;
  private final Pages pages;
  private final Appearance appearance;
  private final Notifications notices;
  private final FigureExport export;
  private final FilePicker files;
  private final Threads threads;
  private final Path workspace;

  WorkbenchActions(
      Actions actions,
      WorkbenchModels models,
      Pages pages,
      Appearance appearance,
      Notifications notices,
      FigureExport export,
      FilePicker files,
      Threads threads,
      Path workspace) {
    this.actions = actions;
    this.models = models;
    this.pages = pages;
    this.appearance = appearance;
    this.notices = notices;
    this.export = export;
    this.files = files;
    this.threads = threads;
    this.workspace = workspace;
  }

  /** Sheets over the window. */
  record Sheets(Runnable palette, Runnable keys, Runnable tour, Runnable journal, Runnable shelf, Runnable networks) {}

  void declare(Sheets sheets) {
    declarePages();
    declareDataActions();
    GoalActions.declare(
        actions, models.goal(), models.exchange(), pages.get("goal").visible(), notices::say);
    actions.add(
        WorkbenchAction.of(
            "goal.planAll", Texts.get("action.goal.planAll"), MaterialDesignM.MAP_MARKER_PATH, this::planDrawing)
            .keys("Shortcut+Enter", pages.get("goal").visible()).when(begun()));
    declarePlanActions(sheets.shelf());
    declareTrainActions();
    declarePracticeActions();
    CompareActions.declare(
        actions, models.compare(), models.subgoals(), pages.get("compare").visible(),
        new CompareActions.Uses(export, notices::say));
    declareWindowActions(sheets);
  }

  private void declarePages() {
    int key = 1;
    for (Page page : pages.all()) {
      String title = Texts.get("action.page", page.title());
      actions.add(
          WorkbenchAction.of("page." + page.id(), title, page.icon(), () -> pages.open(page.id()))
              .keys("Shortcut+" + key++));
    }
  }

  private void declareDataActions() {
    GoalModel goal = models.goal();
    DataActions.declare(
        actions,
        models.data(),
        pages.get("data").visible(),
        new DataActions.Uses(onGoalPage(goal::useAsStart), onGoalPage(goal::useAsGoal), onGoalPage(goal::stampFrom),
            this::useAsSubgoal));
    DataActions.declareImport(actions, models.data().importing(), files, workspace);
    actions.add(
        WorkbenchAction.of("data.collect", Texts.get("action.data.collect"), MaterialDesignR.ROBOT, this::collect)
            .terminal(() -> new JobCommandLine(workspace).text(models.train().collecting())));
  }

  /** Leads to the Train page with nothing but collecting ticked: its preset says how much. */
  private void collect() {
    models.train().onlyCollect();
    pages.open("train");
    notices.say(Texts.get("data.collect.next"));
  }

  /** Uses a frame and shows what became of it. */
  private Consumer<Frame> onGoalPage(Consumer<Frame> use) {
    return frame -> {
      models.goal().whenOpen(() -> use.accept(frame));
      pages.open("goal");
    };
  }

  private void declarePlanActions(Runnable shelf) {
    PlanActions.declare(
        actions, models.desk(), pages.get("plan").visible(),
        new PlanActions.Uses(
            this::drawing, notices::say, notices::fail,
            this::chooseSubgoal, shelf, this::exportPlans, files, threads));
  }

  /** Every method plans to the drawing. */
  private void planDrawing() {
    GoalModel goal = models.goal();
    models.desk().plan().draw(goal.pictures().task().get(), goal.start(), goal.goal());
    pages.open("plan");
  }

  private void chooseSubgoal() {
    pages.open("data");
    notices.say(Texts.get("plan.chooseFrame"));
  }

  /** Puts a frame of a data set in the place of the inspected subgoal. */
  private void useAsSubgoal(Frame picture) {
    if (models.desk().plan().subgoal().place().isEmpty()) {
      notices.fail(Texts.get("plan.notASubgoal"));
      return;
    }
    models.desk().plan().subgoal().replace(picture);
    pages.open("plan");
  }

  private void declareTrainActions() {
    TrainActions.declare(actions, models.train(), new JobCommandLine(workspace));
    add("train.options", MaterialDesignT.TUNE, this::showOptions);
    actions.add(
        WorkbenchAction.of(
            "train.save", Texts.get("action.train.save"), MaterialDesignC.CONTENT_SAVE_OUTLINE, models.presets()::save)
            .when(models.presets().savable()));
    models.presets().saved().subscribe((before, now) -> notices.say(Texts.get("train.options.saved", now)));
  }

  /** The page is shown first: the form lies over it. */
  private void showOptions() {
    pages.open("train");
    models.presets().asking().set(true);
  }

  private void declarePracticeActions() {
    PracticeActions.declare(
        actions,
        models.practice(),
        pages.get("practice").visible(),
        begun(),
        new PracticeActions.Uses(() -> pages.open("practice"), this::drawing, this::copy));
  }

  /** Whether there is a drawing. */
  private ObservableBooleanValue begun() {
    var shown = models.goal().drawing().shown();
    return Bindings.createBooleanBinding(() -> shown.get() != null, shown);
  }

  /** The drawing as a goal, with the simulator's state where it is the picture of an arranged scene. */
  private Optional<Goal> drawing() {
    GoalModel goal = models.goal();
    return Optional.ofNullable(goal.drawing().shown().get()).map(shown -> goal.goal());
  }

  private void copy(String command) {
    SystemClipboard.put(command);
    notices.say(Texts.get("command.copied", command));
  }

  private void declareWindowActions(Sheets sheets) {
    add("palette", MaterialDesignM.MAGNIFY, sheets.palette(), "Shortcut+K");
    add("keys", MaterialDesignK.KEYBOARD_OUTLINE, sheets.keys(), "F1");
    add("theme", MaterialDesignC.CIRCLE_HALF_FULL, appearance::nextTheme, "Shortcut+Shift+L");
    for (Theme theme : Theme.values()) {
      add("theme." + theme.name(), MaterialDesignC.CIRCLE_HALF_FULL, () -> appearance.theme().set(theme));
    }
    add("text.larger", MaterialDesignF.FORMAT_FONT_SIZE_INCREASE, appearance::larger, "Shortcut+Plus");
    add("text.smaller", MaterialDesignF.FORMAT_FONT_SIZE_DECREASE, appearance::smaller, "Shortcut+Minus");
    // plus is on the key of the equals sign in many layouts, with or without Shift, and on the number pad
    actions.alias("text.larger", "Shortcut+Equals", "Shortcut+Shift+Equals", "Shortcut+Add");
    actions.alias("text.smaller", "Shortcut+Subtract");
    add("text.normal", MaterialDesignF.FORMAT_SIZE, appearance::normalSize, "Shortcut+0");
    add("tour", MaterialDesignW.WALK, sheets.tour());
    add("journal", MaterialDesignN.NOTEBOOK_OUTLINE, sheets.journal(), "Shortcut+Shift+J");
    add("networks", MaterialDesignG.GRAPH_OUTLINE, sheets.networks());
  }

  private void add(String id, Ikon icon, Runnable handler) {
    actions.add(WorkbenchAction.of(id, Texts.get("action." + id), icon, handler));
  }

  private void add(String id, Ikon icon, Runnable handler, String keys) {
    actions.add(WorkbenchAction.of(id, Texts.get("action." + id), icon, handler).keys(keys));
  }

  /** Light, whatever the window is: figures go into papers. */
  private void exportPlans() {
    try {
      askForPlans();
    } catch (StoreException unwritten) {
      notices.fail(Texts.problem(unwritten));
    }
  }

  private void askForPlans() {
    models.desk().figures().figure(FigureTheme.LIGHT)
        .ifPresentOrElse(
            figure -> export.export(figure, models.desk().figures().fileName(), FORMATS),
            () -> notices.fail(Texts.get("export.noPlan")));
  }
}
