package ptp.ui;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import ptp.domain.Frame;
import ptp.run.SceneService;
import ptp.ui.action.Actions;
import ptp.ui.action.WorkbenchAction;
import ptp.ui.compare.CompareModel;
import ptp.ui.compare.ComparePage;
import ptp.ui.control.FilePicker;
import ptp.ui.data.DataActions;
import ptp.ui.data.DataModel;
import ptp.ui.data.DataPage;
import ptp.ui.goal.AutoSave;
import ptp.ui.goal.Exchange;
import ptp.ui.goal.GoalActions;
import ptp.ui.goal.GoalModel;
import ptp.ui.goal.GoalPage;
import ptp.ui.goal.ImportModel;
import ptp.ui.goal.LookModel;
import ptp.ui.goal.PicturesModel;
import ptp.ui.goal.SceneModel;
import ptp.ui.goal.SketchModel;
import ptp.ui.plan.PlanModel;
import ptp.ui.plan.PlanPage;
import ptp.ui.task.JobsModel;
import ptp.ui.task.LatestTask;
import ptp.ui.task.Threads;
import ptp.ui.text.Texts;
import ptp.ui.theme.Appearance;
import ptp.ui.train.CurvesModel;
import ptp.ui.train.TrainModel;
import ptp.ui.train.TrainPage;

/** Everything inside the window: the models, the pages, the actions, and the polling that keeps them current. */
public final class WorkbenchView implements AutoCloseable {
  private static final Duration JOBS_PAUSE = Duration.ofMillis(300);
  private static final Duration CURVES_PAUSE = Duration.ofMillis(500);
  private static final String DRAWING = "goal-drawing.journal";
  private static final List<String> PICTURES = List.of("png", "svg");

  private final Appearance appearance;
  private final Threads threads;
  private final Actions actions = new Actions();
  private final Notices notices = new Notices();
  private final FigureExport export;
  private final JobsModel jobs;
  private final PlanModel plan;
  private final TrainModel train;
  private final CurvesModel curves;
  private final CompareModel compare;
  private final GoalModel goal;
  private final ImportModel importing;
  private final Exchange exchange;
  private final DataModel data;
  private final List<Page> pages;
  private final ObjectProperty<Page> current = new SimpleObjectProperty<>();
  private final StackPane stage = new StackPane();
  private final BorderPane frame = new BorderPane();
  private final StackPane root = new StackPane(frame);
  private final CommandPalette palette;
  private final KeyList keys;

  public WorkbenchView(WorkbenchServices services, Appearance appearance, Threads threads, FilePicker files) {
    this.appearance = appearance;
    this.threads = threads;
    export = new FigureExport(files, threads, notices);
    jobs = new JobsModel(services.jobs(), threads.worker(), threads.ui());
    plan =
        new PlanModel(services.plans(), latest(threads.worker()), latest(threads.planner()), services.hopBudget());
    train = new TrainModel(services.jobs().presets(), jobs);
    curves = new CurvesModel(services.metrics(), train.selected(), threads.ui());
    compare = new CompareModel(services.metrics(), threads.ui());
    goal = goal(services);
    importing = new ImportModel(threads.worker(), threads.ui(), goal::use);
    exchange = new Exchange(files, importing, threads.worker(), threads.ui());
    data = new DataModel(services.data(), latest(threads.worker()), latest(threads.worker()), latest(threads.own()));
    pages =
        List.of(
            page("data", MaterialDesignD.DATABASE_OUTLINE, () -> new DataPage(data, actions, appearance).node()),
            page("train", MaterialDesignS.SCHOOL_OUTLINE, this::trainPage),
            page("goal", MaterialDesignD.DRAW, this::goalPage),
            page("plan", MaterialDesignM.MAP_MARKER_PATH, () -> new PlanPage(plan, actions, appearance).node()),
            page("compare", MaterialDesignC.CHART_LINE, this::comparePage));
    declareActions();
    palette = new CommandPalette(root, actions);
    keys = new KeyList(root, actions);
    build(services.workspace());
  }

  private LatestTask latest(Executor worker) {
    return new LatestTask(worker, threads.ui());
  }

  private GoalModel goal(WorkbenchServices services) {
    LookModel look = new LookModel(services.goals(), threads.own(), threads.ui());
    SketchModel sketch =
        new SketchModel(services.goals(), latest(threads.own()), System::nanoTime, services.hopBudget());
    AutoSave saving = new AutoSave(services.folder().resolve(DRAWING), threads.own(), threads.ui());
    SceneService scenes = services.goals().scenes();
    Executor simulator = threads.own();
    SceneModel scene = new SceneModel(scenes, simulator, threads.ui());
    PicturesModel pictures = new PicturesModel(services.plans(), scenes, latest(simulator));
    return new GoalModel(pictures, scene, look, sketch, saving);
  }

  private static Page page(
      String id, Ikon icon, Supplier<Node> build) {
    return new Page(id, Texts.get("page." + id), icon, build);
  }

  private Node goalPage() {
    return new GoalPage(goal, importing, exchange, actions, appearance).node();
  }

  private Node trainPage() {
    return new TrainPage(train, curves, actions, appearance, threads).node();
  }

  private Node comparePage() {
    return new ComparePage(compare, actions, appearance, threads).node();
  }

  private void build(String workspace) {
    appearance.applyTo(root);
    frame.setLeft(new Rail(pages, actions, current).node()); // first, so that it has the focus first
    frame.setTop(new TopBar(workspace, actions).node());
    frame.setCenter(stage);
    frame.setBottom(new TaskBar(jobs, notices).node());
    curves.visible().bind(page("train").visible());
    compare.visible().bind(page("compare").visible());
    page("goal").visible().subscribe(when(goal::open));
    page("data").visible().subscribe(when(data::refresh));
    page("data").visible().subscribe(() -> data.playing().set(false));
    for (var problem : List.of(goal.problem(), importing.problem())) {
      problem.subscribe(words -> {
        if (!words.isEmpty()) notices.fail(words);
      });
    }
    current.subscribe(this::show);
    current.set(page("plan"));
  }

  private Page page(String id) {
    return pages.stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
  }

  private static Consumer<Boolean> when(Runnable work) {
    return now -> {
      if (now) work.run();
    };
  }

  private void show(Page page) {
    if (page == null) return;
    pages.forEach(p -> p.visible().set(p == page));
    stage.getChildren().setAll(page.node());
  }

  private void declareActions() {
    for (int i = 0; i < pages.size(); i++) {
      Page page = pages.get(i);
      String title = Texts.get("action.page", page.title());
      actions.add(
          WorkbenchAction.of("page." + page.id(), title, page.icon(), () -> current.set(page)).keys("Shortcut+" + (i
              + 1)));
    }
    DataActions.declare(
        actions,
        data,
        page("data").visible(),
        new DataActions.Uses(onGoalPage(goal::useAsStart), onGoalPage(goal::useAsGoal), onGoalPage(goal::stampFrom)));
    GoalActions.declare(actions, goal, exchange, page("goal").visible(), notices::say);
    declarePlanActions();
    declareTrainActions();
    declareCompareActions();
    declareWindowActions();
  }

  /** Uses a frame and shows what became of it. */
  private Consumer<Frame> onGoalPage(Consumer<Frame> use) {
    return frame -> {
      goal.whenOpen(() -> use.accept(frame));
      current.set(page("goal"));
    };
  }

  private void declarePlanActions() {
    add("plan.again", MaterialDesignR.REFRESH, plan::planAgain, "Shortcut+Enter");
    add("plan.stop", MaterialDesignS.STOP, plan::stop, "Shortcut+Period");
    actions.add(
        WorkbenchAction.of(
            "plan.export", Texts.get("action.plan.export"), MaterialDesignF.FILE_EXPORT_OUTLINE, this::exportPlans));
  }

  private void declareTrainActions() {
    actions.add(
        WorkbenchAction.of(
            "train.start", Texts.get("action.train.start"), MaterialDesignP.PLAY, train::start)
            .when(train.startable()));
  }

  private void declareCompareActions() {
    actions.add(
        WorkbenchAction.of(
            "compare.recipe", Texts.get("action.compare.recipe"), MaterialDesignC.CONTENT_COPY, this::copyRecipe));
    actions.add(
        WorkbenchAction.of(
            "compare.export", Texts.get("action.compare.export"), MaterialDesignF.FILE_EXPORT_OUTLINE,
            this::exportCurves));
    actions.add(
        WorkbenchAction.of(
            "compare.exportTable",
            Texts.get("action.compare.exportTable"),
            MaterialDesignT.TABLE,
            this::exportTable));
  }

  private void declareWindowActions() {
    add("palette", MaterialDesignM.MAGNIFY, () -> palette.open(), "Shortcut+K");
    add("keys", MaterialDesignK.KEYBOARD_OUTLINE, () -> keys.open(), "F1");
    add("theme", MaterialDesignC.CIRCLE_HALF_FULL, appearance::toggleTheme, "Shortcut+Shift+L");
    add("text.larger", MaterialDesignF.FORMAT_FONT_SIZE_INCREASE, appearance::larger, "Shortcut+Plus");
    add("text.smaller", MaterialDesignF.FORMAT_FONT_SIZE_DECREASE, appearance::smaller, "Shortcut+Minus");
    add("text.normal", MaterialDesignF.FORMAT_SIZE, appearance::normalSize, "Shortcut+0");
  }

  private void add(String id, Ikon icon, Runnable handler, String keys) {
    actions.add(WorkbenchAction.of(id, Texts.get("action." + id), icon, handler).keys(keys));
  }

  private void exportPlans() {
    plan.figure(appearance.theme().get().figure())
        .ifPresentOrElse(
            figure -> export.export(figure, plan.fileName(), PICTURES),
            () -> notices.fail(Texts.get("export.noPlan")));
  }

  private void exportCurves() {
    export.export(compare.figure(appearance.theme().get().figure()), compare.fileName(), List.of("png", "svg", "pdf"));
  }

  private void exportTable() {
    export.export(compare.table(appearance.theme().get().figure()), "success-before-after", PICTURES);
  }

  private void copyRecipe() {
    ClipboardContent content = new ClipboardContent();
    content.putString(compare.recipe());
    Clipboard.getSystemClipboard().setContent(content);
    notices.say(Texts.get("recipe.copied"));
  }

  /** The root of the scene. */
  public Parent root() {
    return root;
  }

  public Actions actions() {
    return actions;
  }

  /** The drawing of a goal. */
  public GoalModel goal() {
    return goal;
  }

  /** Jobs that wait or run. */
  public int activeJobs() {
    return jobs.active();
  }

  /** Makes keys work and starts polling and the first plan. */
  public void start(Scene scene) {
    actions.install(scene);
    threads.every(JOBS_PAUSE, jobs::poll);
    threads.every(
        CURVES_PAUSE,
        () -> {
          curves.poll();
          compare.poll();
        });
    plan.open();
  }

  @Override
  public void close() {
    plan.stop();
    goal.close();
    threads.close();
  }
}
