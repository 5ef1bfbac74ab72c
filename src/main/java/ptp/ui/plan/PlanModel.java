package ptp.ui.plan;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import ptp.domain.Frame;
import ptp.domain.Method;
import ptp.domain.Progress;
import ptp.domain.Task;
import ptp.run.InspectService.Explained;
import ptp.run.InspectService.Kept;
import ptp.run.InspectService.Pace;
import ptp.run.InspectService.ReadingError;
import ptp.run.InspectService;
import ptp.run.PlanService.Edits;
import ptp.run.PlanService.Query;
import ptp.run.PlanService.TaskImages;
import ptp.run.PlanService;
import ptp.ui.task.LatestTask;
import ptp.ui.text.Texts;

/**
 * State of the Plan page. Whatever changes the question (task, start, goal, seed, an edit by hand) plans again; the newest
 * question wins, and rows appear one by one as methods finish.
 */
public final class PlanModel {
  /** The methods that can be chosen, top row first. */
  public static final List<Method> CHOICE =
      List.of(
          Method.ORACLE, Method.PTP, Method.GCP, Method.LEAP, Method.RETRIEVAL, Method.PTP_FLAT, Method.MODEL_FREE);

  /** The methods that are planned with at first. */
  public static final List<Method> METHODS = List.of(Method.ORACLE, Method.PTP, Method.MODEL_FREE);

  /** The methods whose search heeds pins. */
  private static final Set<Method> SEARCHING =
      EnumSet.of(Method.PTP, Method.PTP_NO_BUFFER, Method.PTP_FLAT, Method.PTP_FLAT_NO_BUFFER);

  private static final TaskImages NO_IMAGES = new TaskImages(List.of(), List.of());

  private final PlanService service;
  private final InspectService inspect;
  private final LatestTask reading;
  private final LatestTask search;
  private final Strips strips;
  private final PlanEdits edits = new PlanEdits(this::plan);
  private final ObjectProperty<Task> task = new SimpleObjectProperty<>(Task.A);
  private final IntegerProperty start = new SimpleIntegerProperty();
  private final IntegerProperty goal = new SimpleIntegerProperty();
  private final LongProperty seed = new SimpleLongProperty(1);
  private final ObjectProperty<Integer> level = new SimpleObjectProperty<>();
  private final BooleanProperty readings = new SimpleBooleanProperty(true);
  private final ObjectProperty<HopChoice> inspected = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<TaskImages> images = new ReadOnlyObjectWrapper<>(NO_IMAGES);
  private final ReadOnlyObjectWrapper<Optional<ReadingError>> error = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Kept>> opened = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper planning = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ObservableList<Method> methods = FXCollections.observableArrayList(METHODS);
  private final ObservableList<PlanRow> rows = FXCollections.observableArrayList();
  private final ObservableList<PlanRow> view = FXCollections.unmodifiableObservableList(rows);
  private boolean changingTask;

  /**
   * @param reading reads a task's pictures
   * @param search plans
   */
  public PlanModel(PlanService service, InspectService inspect, LatestTask reading, LatestTask search) {
    this.service = service;
    this.inspect = inspect;
    this.reading = reading;
    this.search = search;
    this.strips = new Strips(inspect.pace());
    level.set(inspect.pace().subgoals().size() - 1);
    start.subscribe((old, now) -> planUnlessChangingTask());
    goal.subscribe((old, now) -> planUnlessChangingTask());
    task.subscribe((old, now) -> openUnlessChangingTask());
    level.subscribe((old, now) -> showAgain());
    readings.subscribe((old, now) -> showAgain());
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

  /** The level in view, counted from 0, the coarsest. */
  public ObjectProperty<Integer> level() {
    return level;
  }

  /** Whether estimates of where things are stand below the pictures. */
  public BooleanProperty readings() {
    return readings;
  }

  /** How far the estimates are off; empty where there are none. */
  public ReadOnlyObjectProperty<Optional<ReadingError>> readingError() {
    return error.getReadOnlyProperty();
  }

  /** What was changed about the question by hand. */
  public PlanEdits edits() {
    return edits;
  }

  /** The saved plans that are shown; empty once something is planned. */
  public ReadOnlyObjectProperty<Optional<Kept>> opened() {
    return opened.getReadOnlyProperty();
  }

  /** How plans are laid out and followed. */
  public Pace pace() {
    return inspect.pace();
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
    open(new Query(Method.PTP, task.get(), 0, 0, seed.get()), this::plan);
  }

  /** Shows plans as they were saved. */
  public void show(Kept kept) {
    open(
        kept.plans().getFirst().query(),
        () -> {
          opened.set(Optional.of(kept));
          methods.setAll(kept.plans().stream().map(p -> p.query().method()).toList());
          rows.setAll(kept.plans().stream().map(this::row).toList());
          rows.forEach(this::inspect);
        });
  }

  private void open(Query query, Runnable then) {
    search.cancel();
    changingTask = true;
    rows.clear();
    inspected.set(null);
    images.set(NO_IMAGES);
    task.set(query.task());
    start.set(query.start());
    goal.set(query.goal());
    seed.set(query.seed());
    edits.reset(query.edits());
    changingTask = false;
    planning.set(true);
    reading.<Runnable>submit(
        (progress, deliver) -> deliver.accept(read(query.task())), Runnable::run, failure -> opened(failure, then));
  }

  private Runnable read(Task now) {
    TaskImages found = service.images(now);
    Optional<ReadingError> known = inspect.readingError();
    return () -> {
      images.set(found);
      error.set(known);
    };
  }

  private void opened(Exception failure, Runnable then) {
    problem.set(failure == null ? "" : Texts.problem(failure));
    planning.set(false);
    if (failure == null) then.run();
  }

  private void openUnlessChangingTask() {
    if (!changingTask) open();
  }

  private void planUnlessChangingTask() {
    if (!changingTask) plan();
  }

  /** Plans with another seed. */
  public void planAgain() {
    seed.set(seed.get() + 1);
    plan();
  }

  /** The methods that are planned with. */
  public ObservableList<Method> methods() {
    return FXCollections.unmodifiableObservableList(methods);
  }

  /** Adds a method's row or takes it away; the last one stays. */
  public void choose(Method method, boolean wanted) {
    if (wanted == methods.contains(method) || !wanted && methods.size() == 1) return;
    if (wanted) methods.add(method);
    else methods.remove(method);
    methods.sort(Comparator.comparingInt(CHOICE::indexOf));
    if (wanted) plan();
    else rows.removeIf(r -> r.method() == method);
  }

  /** Plans with every method; rows keep their last plan until the new one is there. */
  public void plan() {
    if (images.get().starts().isEmpty()) return;
    opened.set(Optional.empty());
    rows.setAll(methods.stream().map(m -> before(m).planning()).toList());
    planning.set(true);
    List<Query> queries = methods.stream().map(this::query).toList();
    search.<PlanRow>submit((progress, deliver) -> planAll(queries, progress, deliver), this::show, f -> ended());
  }

  /** The question as it stands, for a method. */
  public Query query(Method method) {
    Edits asked = SEARCHING.contains(method) ? edits.get() : Edits.NONE.drawn(edits.get().drawn());
    return new Query(method, task.get(), start.get(), goal.get(), seed.get(), asked);
  }

  private PlanRow before(Method method) {
    return row(method).orElseGet(() -> PlanRow.without(method, PlanRow.State.PLANNING, ""));
  }

  /** The row of a method, if it has one. */
  public Optional<PlanRow> row(Method method) {
    return rows.stream().filter(r -> r.method() == method).findFirst();
  }

  /** Stops planning; rows that were not finished say so. */
  public void stop() {
    search.cancel();
    rows.replaceAll(r -> r.state() == PlanRow.State.PLANNING ? stopped(r) : r);
    planning.set(false);
  }

  private PlanRow stopped(PlanRow row) {
    return row.plan().map(this::row)
        .orElseGet(() -> PlanRow.without(row.method(), PlanRow.State.FAILED, Texts.get("plan.stopped")));
  }

  private void planAll(List<Query> queries, Progress progress, Consumer<PlanRow> deliver) {
    for (Query query : queries) {
      progress.checkCancelled();
      deliver.accept(planOne(query, progress));
    }
  }

  private PlanRow planOne(Query query, Progress progress) {
    Method method = query.method();
    try {
      if (!service.ready(method)) {
        return PlanRow.without(method, PlanRow.State.NOT_TRAINED, Texts.get("plan.notTrained"));
      }
      return row(inspect.explain(query, progress));
    } catch (CancellationException superseded) {
      throw superseded;
    } catch (RuntimeException failure) {
      return PlanRow.without(method, PlanRow.State.FAILED, Texts.problem(failure));
    }
  }

  private PlanRow row(Explained plan) {
    return PlanRow.ready(plan, strips.of(plan, level.get(), readings.get()));
  }

  private void showAgain() {
    rows.replaceAll(
        r -> r.plan().map(p -> r.showing(strips.of(p, level.get(), readings.get()))).orElse(r));
    rows.forEach(this::inspect);
  }

  private void show(PlanRow row) {
    PlanRow now = row.plan().map(p -> row.showing(strips.of(p, level.get(), readings.get()))).orElse(row);
    rows.replaceAll(r -> r.method() == now.method() ? now : r);
    inspect(now);
  }

  private void inspect(PlanRow row) {
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

  /** The place of the inspected subgoal in the finest plan, where its search heeds pins; the goal has none. */
  public Optional<Integer> place() {
    HopChoice choice = inspected.get();
    if (choice == null || choice.goal() || !SEARCHING.contains(choice.method())) return Optional.empty();
    return row(choice.method()).flatMap(PlanRow::plan).map(p -> strips.places(p, level.get()).get(choice.index()));
  }

  /** Whether the inspected subgoal is pinned. */
  public boolean pinned() {
    return place().map(edits.get().pins()::containsKey).orElse(false);
  }

  /** Keeps the inspected subgoal as it is and plans the rest again. */
  public void pin() {
    if (inspected.get() != null) replace(inspected.get().hop().frame());
  }

  /** Puts a picture in the place of the inspected subgoal and plans the rest again. */
  public void replace(Frame picture) {
    place().ifPresent(p -> edits.pin(p, picture));
  }

  /** Drops the inspected subgoal and plans again. */
  public void leaveOut() {
    place().ifPresent(edits::leaveOut);
  }

  /** Lets the search choose the inspected subgoal and plans again. */
  public void unpin() {
    place().ifPresent(edits::free);
  }

  /** The plans that are there, top row first. */
  public List<Explained> plans() {
    return rows.stream().flatMap(r -> r.plan().stream()).toList();
  }
}
