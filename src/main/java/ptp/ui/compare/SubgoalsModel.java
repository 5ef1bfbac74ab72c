package ptp.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import ptp.domain.Method;
import ptp.domain.Progress;
import ptp.domain.Task;
import ptp.figure.FigureTheme;
import ptp.figure.FilmstripFigure;
import ptp.figure.Strip;
import ptp.run.InspectService.Pace;
import ptp.run.PlanService;
import ptp.ui.control.StripMaker;
import ptp.ui.task.LatestTask;
import ptp.ui.text.Texts;

/** The paper's figure 4 for any example of a task: a row per method that plans, a column per subgoal. */
public final class SubgoalsModel {
  /** The methods that choose subgoals, top row first. */
  static final List<Method> METHODS =
      List.of(Method.ORACLE, Method.PTP, Method.GCP, Method.LEAP, Method.RETRIEVAL);

  private static final long SEED = 1;

  private final PlanService service;
  private final LatestTask search;
  private final StripMaker maker;
  private final IntegerProperty example = new SimpleIntegerProperty();
  private final ReadOnlyObjectWrapper<Plans> plans = new ReadOnlyObjectWrapper<>(Plans.NONE);
  private final ReadOnlyBooleanWrapper planning = new ReadOnlyBooleanWrapper();
  private Task task = Task.A;

  /**
   * @param search plans; the newest question wins
   * @param pace the steps that the policy is given, against which V is judged
   */
  public SubgoalsModel(PlanService service, LatestTask search, Pace pace) {
    this.service = service;
    this.search = search;
    this.maker = new StripMaker(pace);
    example.subscribe((before, now) -> plan());
  }

  /**
   * Plans for one example of a task.
   *
   * @param examples how many examples the task has; -1 before that is known
   * @param missing methods that are not trained yet
   */
  record Plans(Task task, int example, int examples, List<Strip> strips, List<Method> missing, String problem) {
    private static final Plans NONE = new Plans(Task.A, 0, -1, List.of(), List.of(), "");
  }

  /** Which pair of start and goal, from 0. */
  IntegerProperty example() {
    return example;
  }

  /** What was planned so far; grows while it plans. */
  ReadOnlyObjectProperty<Plans> plans() {
    return plans.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty planning() {
    return planning.getReadOnlyProperty();
  }

  /** Shows the plans of a task; they are made unless they are there. */
  void show(Task now) {
    boolean there = now == task && plans.get().examples() >= 0;
    task = now;
    if (!there) plan();
  }

  /** Makes the plans again. */
  void plan() {
    planning.set(true);
    Task wanted = task;
    int chosen = example.get();
    search.<Plans>submit((progress, deliver) -> planAll(wanted, chosen, progress, deliver), plans::set, this::ended);
  }

  private void ended(Exception failure) {
    planning.set(false);
    if (failure == null) return;
    plans.set(new Plans(task, example.get(), 0, List.of(), List.of(), Texts.problem(failure)));
  }

  private void planAll(Task wanted, int chosen, Progress progress, Consumer<Plans> deliver) {
    int examples = service.images(wanted).starts().size();
    int used = Math.min(chosen, Math.max(0, examples - 1));
    List<Method> missing = METHODS.stream().filter(m -> !service.ready(m)).toList();
    List<Method> ready = examples == 0 ? List.of() : METHODS.stream().filter(m -> !missing.contains(m)).toList();
    Plans growing = new Plans(wanted, used, examples, List.of(), missing, "");
    deliver.accept(growing);
    for (Method method : ready) {
      progress.checkCancelled();
      growing = with(growing, method, progress);
      deliver.accept(growing);
    }
  }

  private Plans with(Plans before, Method method, Progress progress) {
    try {
      PlanService.Query query =
          new PlanService.Query(method, before.task(), before.example(), before.example(), SEED);
      List<Strip> strips = new ArrayList<>(before.strips());
      strips.add(maker.of(service.plan(query, progress)));
      return new Plans(
          before.task(), before.example(), before.examples(), List.copyOf(strips), before.missing(), before.problem());
    } catch (CancellationException superseded) {
      throw superseded;
    } catch (RuntimeException failure) {
      return new Plans(
          before.task(), before.example(), before.examples(), before.strips(), before.missing(), Texts.problem(
              failure));
    }
  }

  /** The plans as a figure; empty before there is one. */
  Optional<FilmstripFigure> figure(FigureTheme theme) {
    Plans now = plans.get();
    if (now.strips().isEmpty()) return Optional.empty();
    String title = Texts.get("compare.subgoalsTitle", now.task(), now.task().title(), now.example() + 1);
    return Optional.of(new FilmstripFigure(title, now.strips(), recipe(now), theme));
  }

  private static String recipe(Plans now) {
    String methods = now.strips().stream().map(s -> s.method().id()).collect(Collectors.joining(", "));
    return "figure: planned subgoals\ntask: %s\nexample: %d\nseed: %d\nmethods: [%s]\nobservation: %s\n"
        .formatted(now.task(), now.example(), SEED, methods, now.strips().getFirst().observation().label());
  }

  /** A name for the figure's file. */
  String fileName() {
    return "subgoals-%s-%d".formatted(plans.get().task(), plans.get().example() + 1);
  }
}
