package ptp.ui.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
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
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import ptp.domain.Goal;
import ptp.domain.MethodId;
import ptp.domain.Task;
import ptp.plan.PlannerCatalogue;
import ptp.plan.PlannerFactory;
import ptp.service.InspectService;
import ptp.service.InspectService.Kept;
import ptp.service.InspectService.Pace;
import ptp.service.InspectService.ReadingError;
import ptp.service.PlanService;
import ptp.service.PlanService.Answer;
import ptp.service.PlanService.Edits;
import ptp.service.PlanService.Query;
import ptp.service.PlanService.TaskImages;
import ptp.ui.task.LatestTask;
import ptp.ui.text.Texts;

/**
 * State of the Plan page. Whatever changes the question (task, start, goal, seed, an edit by hand) plans again; the newest
 * question wins, and rows appear one by one as methods finish.
 */
public final class PlanModel {
  private static final TaskImages NO_IMAGES = new TaskImages(List.of(), List.of());

  private final LatestTask reading;
  private final LatestTask search;
  private final PlanSearch searching;
  private final ChosenMethods chosen;
  private final Strips strips;
  private final SubgoalEdits subgoal;
  private final PlanRequestModel question = new PlanRequestModel(this::open, this::plan);
  private final ObjectProperty<Integer> level = new SimpleObjectProperty<>();
  private final BooleanProperty readings = new SimpleBooleanProperty(true);
  private final ObjectProperty<SegmentChoice> inspected = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<TaskImages> images = new ReadOnlyObjectWrapper<>(NO_IMAGES);
  private final ReadOnlyObjectWrapper<Optional<ReadingError>> error = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Kept>> opened = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper planning = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ObservableList<MethodId> methods = FXCollections.observableArrayList();
  private final ObservableList<PlanRow> rows = FXCollections.observableArrayList();
  private final ObservableList<PlanRow> view = FXCollections.unmodifiableObservableList(rows);

  /**
   * @param chosen which methods to plan with at first
   * @param reading reads a task's pictures
   * @param search plans
   */
  public PlanModel(
      PlanService service, InspectService inspect, ChosenMethods chosen, LatestTask reading, LatestTask search) {
    this.chosen = chosen;
    this.reading = reading;
    this.search = search;
    this.searching = new PlanSearch(service, inspect, chosen);
    this.strips = new Strips(inspect.pace());
    this.subgoal = new SubgoalEdits(this, strips);
    level.set(inspect.pace().subgoals().size() - 1);
    level.subscribe((old, now) -> showAgain());
    readings.subscribe((old, now) -> showAgain());
  }

  public ObjectProperty<Task> task() {
    return question.task;
  }

  public IntegerProperty start() {
    return question.start;
  }

  public IntegerProperty goal() {
    return question.goal;
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
    return question.edits;
  }

  /** The inspected subgoal, to be changed by hand. */
  public SubgoalEdits subgoal() {
    return subgoal;
  }

  /** The saved plans that are shown; empty once something is planned. */
  public ReadOnlyObjectProperty<Optional<Kept>> opened() {
    return opened.getReadOnlyProperty();
  }

  /** How plans are laid out and followed. */
  public Pace pace() {
    return strips.pace();
  }

  /** The picture that the inspector shows; null for none. */
  public ObjectProperty<SegmentChoice> inspected() {
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
    return question.seed;
  }

  /** Reads the task's pictures and plans from the first start to the first goal. */
  public void open() {
    open(new Query(MethodId.PTP, question.task.get(), 0, 0, question.seed.get()), this::plan);
  }

  /**
   * Plans from a picture to a drawn goal.
   *
   * @param start becomes the task's start that shows the same, where there is one
   */
  public void draw(Task task, Goal start, Goal goal) {
    Edits drawn = Edits.NONE.start(Optional.of(start)).drawn(Optional.of(goal));
    open(
        new Query(MethodId.PTP, task, 0, 0, question.seed.get(), drawn),
        () -> {
          int index = images.get().starts().indexOf(start.frame());
          Edits own = drawn.start(Optional.empty());
          if (index >= 0) question.amend(new Query(MethodId.PTP, task, index, 0, question.seed.get(), own));
          plan();
        });
  }

  /** Shows plans as they were saved. */
  public void show(Kept kept) {
    open(
        asked(kept),
        () -> {
          opened.set(Optional.of(kept));
          methods.setAll(kept.plans().stream().map(p -> p.query().method()).toList());
          rows.setAll(kept.plans().stream().map(this::row).toList());
          rows.forEach(this::inspect);
        });
  }

  /** The question that was saved; only methods that search tell all of its edits. */
  private static Query asked(Kept kept) {
    Query told = kept.plans().stream().map(Answer::query).filter(q -> PlanRequestModel.editable(q
        .method()))
        .findFirst()
        .orElse(kept.plans().getFirst().query());
    return new Query(MethodId.PTP, told.task(), told.start(), told.goal(), told.seed(), told.edits());
  }

  /** Starts from one of the task's pictures, also in the place of a start of one's own. */
  public void chooseStart(int index) {
    question.chooseStart(index);
  }

  /** Plans to one of the task's pictures, also in the place of a drawn goal. */
  public void chooseGoal(int index) {
    question.chooseGoal(index);
  }

  public ReadOnlyBooleanProperty undoable() {
    return question.undoable.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty redoable() {
    return question.redoable.getReadOnlyProperty();
  }

  /** Asks what was asked before the last change by hand. */
  public void undo() {
    step(question::undo);
  }

  /** Asks again what was taken back last. */
  public void redo() {
    step(question::redo);
  }

  private void step(BooleanSupplier taken) {
    Task before = question.task.get();
    if (!taken.getAsBoolean()) return;
    boolean there = before == question.task.get() && !images.get().starts().isEmpty();
    if (there) plan();
    else read(this::plan);
  }

  private void open(Query query, Runnable then) {
    question.ask(query);
    read(then);
  }

  /** Reads the pictures of the task. */
  private void read(Runnable then) {
    Task task = question.task.get();
    search.cancel();
    rows.replaceAll(r -> PlanRow.searching(r.method(), ""));
    inspected.set(null);
    images.set(NO_IMAGES);
    planning.set(true);
    reading.<PlanSearch.Opened>submit(
        (progress, deliver) -> deliver.accept(searching.open(task)), this::show, f -> opened(f, then));
  }

  private void show(PlanSearch.Opened found) {
    images.set(found.images());
    error.set(found.error());
    if (methods.isEmpty()) methods.setAll(found.methods());
  }

  private void opened(Exception failure, Runnable then) {
    problem.set(failure == null ? "" : Texts.problem(failure));
    planning.set(false);
    if (failure == null) then.run();
    else rows.clear();
  }

  /** Plans with another seed. */
  public void planAgain() {
    question.again();
    plan();
  }

  /** The methods that can be chosen, top row first. */
  public static List<MethodId> offered() {
    return PlannerCatalogue.installed().rows().stream().map(PlannerFactory::id).toList();
  }

  /** The methods that are planned with. */
  public ObservableList<MethodId> methods() {
    return FXCollections.unmodifiableObservableList(methods);
  }

  /** Adds a method's row or takes it away; the last one stays. */
  public void choose(MethodId method, boolean wanted) {
    if (wanted == methods.contains(method) || !wanted && methods.size() == 1) return;
    if (wanted) methods.add(method);
    else methods.remove(method);
    methods.sort(Comparator.comparingInt(offered()::indexOf));
    chosen.remember(List.copyOf(methods));
    if (wanted) plan();
    else rows.removeIf(r -> r.method().equals(method));
  }

  /** Plans with every method; rows keep their last plan until the new one is there. */
  public void plan() {
    if (images.get().starts().isEmpty()) return;
    opened.set(Optional.empty());
    rows.setAll(methods.stream().map(m -> before(m).planning()).toList());
    planning.set(true);
    List<Query> queries = methods.stream().map(this::query).toList();
    search.<PlanRow>submit((progress, deliver) -> searching.all(queries, progress, deliver), this::show, f -> planning
        .set(false));
  }

  /** The question as it stands, for a method. */
  public Query query(MethodId method) {
    return question.of(method);
  }

  private PlanRow before(MethodId method) {
    return row(method).orElseGet(() -> PlanRow.searching(method, ""));
  }

  /** The row of a method, if it has one. */
  public Optional<PlanRow> row(MethodId method) {
    return rows.stream().filter(r -> r.method().equals(method)).findFirst();
  }

  /** Stops planning; rows that were not finished say so. */
  public void stop() {
    search.cancel();
    rows.replaceAll(r -> r.busy() ? stopped(r) : r);
    planning.set(false);
  }

  private PlanRow stopped(PlanRow row) {
    return row.plan().map(this::row)
        .orElseGet(() -> PlanRow.without(row.method(), PlanRow.State.FAILED, Texts.get("plan.stopped")));
  }

  private PlanRow row(Answer plan) {
    return PlanRow.ready(plan, strips.of(plan, level.get(), readings.get()));
  }

  private void showAgain() {
    rows.replaceAll(this::shown);
    rows.forEach(this::inspect);
  }

  /** A row at the level in view. */
  private PlanRow shown(PlanRow row) {
    return row.plan().map(p -> row.showing(strips.of(p, level.get(), readings.get()))).orElse(row);
  }

  /** A row, or what is known of it so far. */
  private void show(PlanRow row) {
    if (row.busy()) {
      rows.replaceAll(r -> r.method().equals(row.method()) ? searching(r, row) : r);
      return;
    }
    PlanRow now = shown(row);
    rows.replaceAll(r -> r.method().equals(now.method()) ? now : r);
    inspect(now);
  }

  /** A row with what its search tells: how far it is, or the coarser levels of the plan. */
  private PlanRow searching(PlanRow row, PlanRow told) {
    return told.plan().map(part -> row.refining(strips.of(part, level.get(), readings.get())))
        .orElseGet(() -> row.far(told.message()));
  }

  private void inspect(PlanRow row) {
    SegmentChoice choice = inspected.get();
    if (choice == null && row.method().equals(MethodId.PTP)) inspectMiddle(row);
    if (choice != null && choice.method() == row.method()) inspectSame(row, choice.index());
  }

  private void inspectMiddle(PlanRow row) {
    row.strip().ifPresent(s -> inspected.set(new SegmentChoice(s, (s.subgoals().size() - 1) / 2)));
  }

  private void inspectSame(PlanRow row, int index) {
    inspected.set(row.strip().map(s -> new SegmentChoice(s, Math.min(index, s.subgoals().size() - 1))).orElse(null));
  }

  /** The plans that are there, top row first. */
  public List<Answer> plans() {
    return rows.stream().flatMap(r -> r.plan().stream()).toList();
  }
}
