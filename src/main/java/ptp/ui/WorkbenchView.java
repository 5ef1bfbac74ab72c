package ptp.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import ptp.service.NetworkSet;
import ptp.ui.action.Actions;
import ptp.ui.control.FilePicker;
import ptp.ui.export.FigureExporter;
import ptp.ui.goal.GoalModel;
import ptp.ui.page.PageHost;
import ptp.ui.page.PageModule;
import ptp.ui.plan.PlanModel;
import ptp.ui.task.JobItem;
import ptp.ui.task.JobsModel;
import ptp.ui.task.StartLog;
import ptp.ui.task.Threads;
import ptp.ui.task.Watchdog;
import ptp.ui.text.Texts;
import ptp.ui.theme.Appearance;

/** Everything inside the window: the pages with their models and actions. */
public final class WorkbenchView implements PageHost, AutoCloseable {
  private static final Path LOGS = Path.of("logs");

  private final Threads threads;
  private final WindowMemory memory;
  private final Watchdog watchdog;
  private final ActionJournal journal;
  private final StartLog started;
  private final Actions actions = new Actions();
  private final Notifications notices = new Notifications();
  private final Path folder;
  private final FilePicker files;
  private final FigureExport export;
  private final JobsModel jobs;
  private final PageList list;
  private final Pages pages;
  private final StackPane stage = new StackPane();
  private final BorderPane frame = new BorderPane();
  private final StackPane root = new StackPane(frame);
  private final Tour tour;
  private final NetworksMenu networks;
  private @Nullable PagePrebuilder ahead;

  /**
   * @param reopen is told to use other networks
   */
  public WorkbenchView(
      WorkbenchServices services, WindowMemory memory, Threads threads, FilePicker files,
      Consumer<NetworkSet> reopen) {
    this.memory = memory;
    this.threads = threads;
    this.files = files;
    folder = services.folder();
    Path logs = folder.resolve(LOGS);
    watchdog = new Watchdog(threads.ui(), logs.resolve("stalls.log"));
    journal = new ActionJournal(logs.resolve("actions.log"), threads.own(), threads.ui());
    started = new StartLog(logs.resolve("start.log"), threads.worker());
    export = new FigureExport(root, memory, files, threads, notices);
    jobs = new JobsModel(services.jobs(), threads.worker(), threads.reading(), threads.ui());
    list = PageList.of(services, jobs, this);
    pages = new Pages(list.all(), actions);
    tour = new Tour(root, () -> memory.rememberTour(threads.worker()));
    networks = new NetworksMenu(services.networks(), threads.latest(threads.worker()), reopen);
    declareActions();
    build(services.workspace());
  }

  private void declareActions() {
    CommandPalette palette = new CommandPalette(root, actions, notices::say);
    JournalSheet sheet = new JournalSheet(root, journal, notices::say);
    WindowActions.Sheets sheets =
        new WindowActions.Sheets(
            palette::open, () -> KeyList.open(root, actions), tour::start, sheet::open, networks::open);
    new WindowActions(actions, pages, memory.appearance()).declare(sheets);
    actions.witnessedBy(journal::add);
  }

  private void build(String workspace) {
    memory.appearance().applyTo(root);
    frame.setMinSize(0, 0); // where the window is too small, its pages scroll and its bars stay
    frame.setLeft(new Rail(pages.all(), actions, pages.current()).node()); // first, so that it has the focus first
    frame.setTop(new TopBar(workspace, networks, actions).node());
    frame.setCenter(new FailurePane(stage, notices, actions).node());
    frame.setBottom(new TaskBar(jobs, notices, this::openTask).node());
    list.all().forEach(page -> page.problems().forEach(this::report));
    report(jobs.problem());
    new JobNotifications(jobs, notices).follow();
    pages.current().subscribe(this::show);
    pages.openRemembered(memory.page());
    memory.follow(pages, threads.worker());
  }

  private void openTask(Optional<JobItem> task) {
    task.filter(JobItem::practises).ifPresentOrElse(list.practice()::watch, () -> open("train"));
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

  @Override
  public Path folder() {
    return folder;
  }

  @Override
  public Threads threads() {
    return threads;
  }

  @Override
  public Appearance appearance() {
    return memory.appearance();
  }

  @Override
  public FilePicker files() {
    return files;
  }

  @Override
  public FigureExporter exporter() {
    return export;
  }

  @Override
  public StackPane root() {
    return root;
  }

  @Override
  public void open(String page) {
    pages.open(page);
  }

  @Override
  public void say(String words) {
    notices.say(words);
  }

  @Override
  public void fail(String words) {
    notices.fail(words);
  }

  public Actions actions() {
    return actions;
  }

  /** The drawing of a goal. */
  public GoalModel goal() {
    return list.goal().model();
  }

  Pages pages() {
    return pages;
  }

  /** Jobs that wait or run. */
  public int activeJobs() {
    return jobs.active();
  }

  /** Makes keys work and starts the first plan; the tour begins where it was not taken yet. */
  public void start(Scene scene) {
    actions.install(scene);
    watchdog.start();
    ahead = new PagePrebuilder(pages, scene);
    PlanModel plan = list.plan().model().plan();
    plan.planning().subscribe((before, now) -> {
      if (!now) planned(plan.rows().stream().filter(row -> row.plan().isPresent()).count());
    });
    threads.ui().execute(() -> started.there("window"));
    plan.open();
    if (!memory.tourTaken()) threads.ui().execute(tour::start);
  }

  /** The first plan comes before all else. */
  private void planned(long plans) {
    if (plans > 0) started.there(plans + " plans");
    if (ahead != null) ahead.start();
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
    pages.close();
    jobs.close();
    list.all().forEach(PageModule::close);
    threads.close();
  }
}
