package ptp.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import ptp.domain.MethodId;
import ptp.domain.Plan;
import ptp.domain.Progress;
import ptp.domain.Task;
import ptp.report.compare.SubgoalFigureRows;
import ptp.report.figure.FigureTheme;
import ptp.report.figure.FilmstripFigure;
import ptp.report.figure.Strip;
import ptp.service.InspectService;
import ptp.service.PlanService;
import ptp.ui.task.LatestTask;
import ptp.ui.text.Texts;

/** The paper's figure 4 for any example of a task: a row per method that plans, a column per subgoal. */
public final class SubgoalsModel {
  private final PlanService service;
  private final InspectService inspect;
  private final LatestTask search;
  private final IntegerProperty example = new SimpleIntegerProperty();
  private final ReadOnlyObjectWrapper<Plans> plans = new ReadOnlyObjectWrapper<>(Plans.NONE);
  private final ReadOnlyBooleanWrapper planning = new ReadOnlyBooleanWrapper();
  private Task task = Task.A;

  /**
   * @param inspect knows what plans are made from
   * @param search plans; the newest question wins
   */
  public SubgoalsModel(PlanService service, InspectService inspect, LatestTask search) {
    this.service = service;
    this.inspect = inspect;
    this.search = search;
    example.subscribe((before, now) -> plan());
  }

  /**
   * Plans for one example of a task.
   *
   * @param examples how many examples the task has; -1 before that is known
   * @param missing methods that are not trained yet
   * @param recipe of the plans
   */
  record Plans(
      SubgoalFigureRows rows, int examples, List<Plan> planned, List<MethodId> missing,
      String recipe,
      String problem) {
    private static final Plans NONE = empty(new SubgoalFigureRows(Task.A, 0), -1, List.of(), "");

    private static Plans empty(SubgoalFigureRows rows, int examples, List<MethodId> missing, String problem) {
      return new Plans(rows, examples, List.of(), missing, "", problem);
    }

    private Plans failed(String sentence) {
      return new Plans(rows, examples, planned, missing, recipe, sentence);
    }
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
    plans.set(Plans.empty(new SubgoalFigureRows(task, example.get()), 0, List.of(), Texts.problem(failure)));
  }

  private void planAll(Task wanted, int chosen, Progress progress, Consumer<Plans> deliver) {
    int examples = service.images(wanted).starts().size();
    SubgoalFigureRows rows = new SubgoalFigureRows(wanted, Math.min(chosen, Math.max(0, examples - 1)));
    List<MethodId> missing = SubgoalFigureRows.methods().stream().filter(m -> !service.ready(m)).toList();
    Plans growing = Plans.empty(rows, examples, missing, "");
    deliver.accept(growing);
    if (examples == 0) return;
    for (MethodId method : SubgoalFigureRows.methods()) {
      if (missing.contains(method)) continue;
      progress.checkCancelled();
      growing = with(growing, method, progress);
      deliver.accept(growing);
    }
  }

  private Plans with(Plans before, MethodId method, Progress progress) {
    try {
      List<Plan> planned = new ArrayList<>(before.planned());
      planned.add(service.plan(before.rows().query(method), progress));
      return new Plans(
          before.rows(), before.examples(), List.copyOf(planned), before.missing(),
          before.rows().recipe(inspect, planned), before.problem());
    } catch (CancellationException superseded) {
      throw superseded;
    } catch (RuntimeException failure) {
      return before.failed(Texts.problem(failure));
    }
  }

  /** The plans as a figure; empty before there is one. */
  Optional<FilmstripFigure> figure(FigureTheme theme) {
    Plans now = plans.get();
    if (now.planned().isEmpty()) return Optional.empty();
    List<Strip> strips = now.planned().stream().map(p -> Strip.bare(p, p.finest())).toList();
    return Optional.of(new FilmstripFigure(now.rows().title(), strips, now.recipe(), theme));
  }

  /** The command that makes the figure again that is shown. */
  String command() {
    return plans.get().rows().command(inspect);
  }

  /** A name for the figure's file. */
  String fileName() {
    return plans.get().rows().fileName();
  }
}
