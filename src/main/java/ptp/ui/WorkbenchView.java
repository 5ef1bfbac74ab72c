package ptp.ui;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import ptp.service.NetworkSet;
import ptp.ui.action.Actions;
import ptp.ui.control.FilePicker;
import ptp.ui.goal.GoalModel;
import ptp.ui.plan.SavedPlansOverlay;
import ptp.ui.task.JobItem;
import ptp.ui.task.Threads;
import ptp.ui.task.Watchdog;
import ptp.ui.text.Texts;

/** Everything inside the window: the pages with their models and actions, and the polling that keeps them current. */
public final class WorkbenchView implements AutoCloseable {
  private static final Duration JOBS_PAUSE = Duration.ofMillis(300);
  private static final Duration PRACTICE_PAUSE = Duration.ofMillis(250);
  private static final Duration CURVES_PAUSE = Duration.ofMillis(500);
  private static final Duration KEPT_PAUSE = Duration.ofSeconds(5);
  private static final Duration DATA_PAUSE = Duration.ofSeconds(10);
  private static final Path LOGS = Path.of("logs");

  private final Threads threads;
  private final WindowMemory memory;
  private final Watchdog watchdog;
  private final ActionJournal journal;
  private final Actions actions = new Actions();
  private final Notifications notices = new Notifications();
  private final WorkbenchModels models;
  private final Pages pages;
  private final StackPane stage = new StackPane();
  private final BorderPane frame = new BorderPane();
  private final StackPane root = new StackPane(frame);
  private final Tour tour;
  private final NetworksMenu networks;
  private PagePrebuilder ahead;

  /**
   * @param reopen is told to use other networks
   */
  public WorkbenchView(
      WorkbenchServices services, WindowMemory memory, Threads threads, FilePicker files,
      Consumer<NetworkSet> reopen) {
    this.memory = memory;
    this.threads = threads;
    Path logs = services.folder().resolve(LOGS);
    watchdog = new Watchdog(threads.ui(), logs.resolve("stalls.log"));
    journal = new ActionJournal(logs.resolve("actions.log"), threads.own(), threads.ui());
    models = WorkbenchModels.of(services, threads, files);
    pages = new Pages(models, actions, memory.appearance(), threads);
    FigureExport export = new FigureExport(root, memory, files, threads, notices);
    tour = new Tour(root, () -> memory.rememberTour(threads.worker()));
    networks = new NetworksMenu(services.networks(), threads.latest(threads.worker()), reopen);
    declareActions(export, files, services.folder());
    build(services.workspace());
  }

  private void declareActions(FigureExport export, FilePicker files, Path workspace) {
    CommandPalette palette = new CommandPalette(root, actions, notices::say);
    JournalSheet sheet = new JournalSheet(root, journal, notices::say);
    SavedPlansOverlay shelf = new SavedPlansOverlay(root, models.desk().shelf(), models.desk().plan());
    WorkbenchActions.Sheets sheets =
        new WorkbenchActions.Sheets(
            palette::open, () -> KeyList.open(root, actions), tour::start, sheet::open, shelf::show, networks::open);
    new WorkbenchActions(
        actions, models, pages, memory.appearance(), notices, export, files, threads, workspace).declare(sheets);
    actions.witnessedBy(journal::add);
  }

  private void build(String workspace) {
    memory.appearance().applyTo(root);
    frame.setMinSize(0, 0); // where the window is too small, its pages scroll and its bars stay
    frame.setLeft(new Rail(pages.all(), actions, pages.current()).node()); // first, so that it has the focus first
    frame.setTop(new TopBar(workspace, networks, actions).node());
    frame.setCenter(stage);
    frame.setBottom(new TaskBar(models.jobs(), notices, this::openTask).node());
    models.follow(pages);
    models.problems().forEach(this::report);
    new JobNotifications(models.jobs(), notices).follow();
    pages.current().subscribe(this::show);
    pages.openRemembered(memory.page());
    memory.follow(pages, threads.worker());
  }

  private void openTask(Optional<JobItem> task) {
    Optional<JobItem> practice = task.filter(JobItem::practises);
    practice.ifPresent(models.practice()::choose);
    pages.open(practice.isPresent() ? "practice" : "train");
  }

  private void report(ObservableStringValue problem) {
    problem.subscribe(
        words -> {
          if (!words.isEmpty()) notices.fail(words);
        });
  }

  private void show(Page page) {
    if (page != null) stage.getChildren().setAll(page.node());
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
    return models.goal();
  }

  Pages pages() {
    return pages;
  }

  /** Jobs that wait or run. */
  public int activeJobs() {
    return models.jobs().active();
  }

  /** Makes keys work and starts polling and the first plan; the tour begins where it was not taken yet. */
  public void start(Scene scene) {
    actions.install(scene);
    watchdog.start();
    threads.every(JOBS_PAUSE, models.jobs()::poll);
    threads.every(PRACTICE_PAUSE, models.practice()::poll);
    threads.every(KEPT_PAUSE, models.kept()::poll);
    threads.every(DATA_PAUSE, models.data()::poll);
    threads.every(
        CURVES_PAUSE,
        () -> {
          models.curves().poll();
          models.compare().poll();
        });
    ahead = new PagePrebuilder(pages, scene);
    models.desk().plan().planning().subscribe((before, now) -> {
      if (!now) ahead.start(); // the first plan comes before all else
    });
    models.desk().plan().open();
    if (!memory.tourTaken()) threads.ui().execute(tour::start);
  }

  /** Does something short off the interface thread; why it failed is said in the bar at the bottom. */
  void ask(Runnable work) {
    threads.worker().execute(
        () -> {
          try {
            work.run();
          } catch (RuntimeException refused) {
            threads.ui().execute(() -> notices.fail(Texts.problem(refused)));
          }
        });
  }

  /** Closes it and then does something, off the interface thread, once all that it had to write is written. */
  void closeThen(Runnable more) {
    close();
    threads.afterClose(more);
  }

  @Override
  public void close() {
    if (ahead != null) ahead.stop();
    watchdog.close();
    models.stop();
    threads.close();
  }
}
