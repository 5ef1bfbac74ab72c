package ptp.ui.plan;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import ptp.domain.Method;
import ptp.domain.Progress;
import ptp.domain.Task;
import ptp.figure.FigureTheme;
import ptp.figure.FilmstripFigure;
import ptp.figure.Strip;
import ptp.run.PlanService;
import ptp.run.PlanService.Filmstrip;
import ptp.run.PlanService.TaskImages;
import ptp.ui.task.LatestTask;
import ptp.ui.text.Texts;

/**
 * State of the Plan page. Whatever changes the question (task, start, goal, seed) plans again; the newest question wins,
 * and rows appear one by one as methods finish.
 */
public final class PlanModel {
  /** The methods that are planned with, top row first. */
  public static final List<Method> METHODS = List.of(Method.ORACLE, Method.PTP, Method.MODEL_FREE);

  private static final TaskImages NO_IMAGES = new TaskImages(List.of(), List.of());

  private final PlanService service;
  private final LatestTask reading;
  private final LatestTask search;
  private final double budget;
  private final ObjectProperty<Task> task = new SimpleObjectProperty<>(Task.A);
  private final IntegerProperty start = new SimpleIntegerProperty();
  private final IntegerProperty goal = new SimpleIntegerProperty();
  private final LongProperty seed = new SimpleLongProperty(1);
  private final ObjectProperty<HopChoice> inspected = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<TaskImages> images = new ReadOnlyObjectWrapper<>(NO_IMAGES);
  private final ReadOnlyBooleanWrapper planning = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ObservableList<PlanRow> rows = FXCollections.observableArrayList();
  private final ObservableList<PlanRow> view = FXCollections.unmodifiableObservableList(rows);
  private boolean changingTask;

  /**
   * @param reading reads a task's pictures
   * @param search plans
   * @param budget steps the policy is given per subgoal, against which V is judged
   */
  public PlanModel(PlanService service, LatestTask reading, LatestTask search, double budget) {
    this.service = service;
    this.reading = reading;
    this.search = search;
    this.budget = budget;
    start.subscribe((old, now) -> planUnlessChangingTask());
    goal.subscribe((old, now) -> planUnlessChangingTask());
    task.subscribe((old, now) -> open());
  }

  public ObjectProperty<Task> task() {
    return task;
  }

  public IntegerProperty start() {
    return start;
  }

  public IntegerProperty goal() {
    return goal;
  }

  /** The picture that the inspector shows; null for none. */
  public ObjectProperty<HopChoice> inspected() {
    return inspected;
  }

  public ReadOnlyObjectProperty<TaskImages> images() {
    return images.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty planning() {
    return planning.getReadOnlyProperty();
  }

  /** Why the task's pictures could not be read; empty otherwise. */
  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /** One row per method. */
  public ObservableList<PlanRow> rows() {
    return view;
  }

  public LongProperty seed() {
    return seed;
  }

  /** Reads the task's pictures and plans from the first start to the first goal. */
  public void open() {
    search.cancel();
    changingTask = true;
    rows.clear();
    inspected.set(null);
    images.set(NO_IMAGES);
    start.set(0);
    goal.set(0);
    changingTask = false;
    planning.set(true);
    Task now = task.get();
    reading.<TaskImages>submit((progress, deliver) -> deliver.accept(service.images(now)), images::set, this::opened);
  }

  private void opened(Exception failure) {
    problem.set(failure == null ? "" : Texts.problem(failure));
    planning.set(false);
    if (failure == null) plan();
  }

  private void planUnlessChangingTask() {
    if (!changingTask) plan();
  }

  /** Plans with another seed. */
  public void planAgain() {
    seed.set(seed.get() + 1);
    plan();
  }

  /** Plans with every method; rows keep their last plan until the new one is there. */
  public void plan() {
    if (images.get().starts().isEmpty()) return;
    rows.setAll(METHODS.stream().map(m -> PlanRow.planning(m, strip(m))).toList());
    planning.set(true);
    Question question = new Question(task.get(), start.get(), goal.get(), seed.get());
    search.<PlanRow>submit((progress, deliver) -> planAll(question, progress, deliver), this::show, f -> ended());
  }

  /** Stops planning; rows that were not finished say so. */
  public void stop() {
    search.cancel();
    rows.replaceAll(r -> r.state() == PlanRow.State.PLANNING ? stopped(r) : r);
    planning.set(false);
  }

  private static PlanRow stopped(PlanRow row) {
    if (row.strip().isPresent()) return PlanRow.ready(row.strip().get());
    return PlanRow.without(row.method(), PlanRow.State.FAILED, Texts.get("plan.stopped"));
  }

  private record Question(Task task, int start, int goal, long seed) {
    PlanService.Query with(Method method) {
      return new PlanService.Query(method, task, start, goal, seed);
    }
  }

  private void planAll(Question question, Progress progress, Consumer<PlanRow> deliver) {
    for (Method method : METHODS) {
      progress.checkCancelled();
      deliver.accept(planOne(question.with(method), progress));
    }
  }

  private PlanRow planOne(PlanService.Query query, Progress progress) {
    Method method = query.method();
    try {
      if (!service.ready(method)) {
        return PlanRow.without(method, PlanRow.State.NOT_TRAINED, Texts.get("plan.notTrained"));
      }
      return PlanRow.ready(strip(service.plan(query, progress)));
    } catch (CancellationException superseded) {
      throw superseded;
    } catch (RuntimeException failure) {
      return PlanRow.without(method, PlanRow.State.FAILED, Texts.problem(failure));
    }
  }

  private Strip strip(Filmstrip film) {
    List<Strip.Hop> hops =
        film.hops().stream().map(h -> new Strip.Hop(h.frame(), h.value(), h.distance())).toList();
    return new Strip(film.method(), film.observation(), film.start(), hops, film.cost(), film.seconds(), budget);
  }

  private Optional<Strip> strip(Method method) {
    return rows.stream().filter(r -> r.method() == method).findFirst().flatMap(PlanRow::strip);
  }

  private void show(PlanRow row) {
    rows.replaceAll(r -> r.method() == row.method() ? row : r);
    HopChoice choice = inspected.get();
    if (choice == null && row.method() == Method.PTP) inspectMiddle(row);
    if (choice != null && choice.method() == row.method()) inspectSame(row, choice.index());
  }

  private void inspectMiddle(PlanRow row) {
    row.strip().ifPresent(s -> inspected.set(new HopChoice(s, (s.hops().size() - 1) / 2)));
  }

  private void inspectSame(PlanRow row, int index) {
    inspected.set(row.strip().map(s -> new HopChoice(s, Math.min(index, s.hops().size() - 1))).orElse(null));
  }

  private void ended() {
    planning.set(false);
  }

  /** The rows as a figure; empty before there is a plan. */
  public Optional<FilmstripFigure> figure(FigureTheme theme) {
    List<Strip> strips = rows.stream().flatMap(r -> r.strip().stream()).toList();
    if (strips.isEmpty()) return Optional.empty();
    String title = Texts.get("plan.figureTitle", task.get(), task.get().title(), start.get() + 1, goal.get() + 1);
    return Optional.of(new FilmstripFigure(title, strips, recipe(strips), theme));
  }

  /** A name for the figure's file. */
  public String fileName() {
    return "plans-%s-start%d-goal%d".formatted(task.get(), start.get() + 1, goal.get() + 1);
  }

  private String recipe(List<Strip> strips) {
    String methods = strips.stream().map(s -> s.method().id()).collect(Collectors.joining(", "));
    return "figure: filmstrips\ntask: %s\nstart: %d\ngoal: %d\nseed: %d\nmethods: [%s]\nobservation: %s\n"
        .formatted(task.get(), start.get(), goal.get(), seed.get(), methods, strips.getFirst().observation().label());
  }
}
