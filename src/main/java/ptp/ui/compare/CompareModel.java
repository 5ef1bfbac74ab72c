package ptp.ui.compare;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import ptp.domain.Progress;
import ptp.domain.RunRecord;
import ptp.domain.Task;
import ptp.figure.CurveFigure;
import ptp.figure.CurveSeries;
import ptp.figure.FigureTheme;
import ptp.figure.ResultsTable;
import ptp.run.MetricService;
import ptp.stats.BandCurve.Summary;
import ptp.stats.Smoothing;
import ptp.ui.task.LatestTask;
import ptp.ui.text.Texts;

/** State of the Compare page: which runs, and how they are grouped and summarised. */
public final class CompareModel {
  private final RunsModel runs;
  private final LatestTask computing;
  private final ObjectProperty<View> view = new SimpleObjectProperty<>(View.CURVES);
  private final ObjectProperty<Task> task = new SimpleObjectProperty<>(Task.A);
  private final ObjectProperty<Summary> summary = new SimpleObjectProperty<>(Summary.MEAN_DEVIATION);
  private final ObjectProperty<Smoothing> smoothing = new SimpleObjectProperty<>(Smoothing.NONE);
  private final ObjectProperty<Set<GroupKey>> grouping =
      new SimpleObjectProperty<>(EnumSet.of(GroupKey.METHOD, GroupKey.OBSERVATION, GroupKey.PRESET));

  private final ObjectProperty<String> tagText = new SimpleObjectProperty<>("");
  private final BooleanProperty visible = new SimpleBooleanProperty();
  private final BooleanProperty askingToDelete = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Summaries> summaries = new ReadOnlyObjectWrapper<>(Summaries.NONE);
  private volatile boolean wanted;

  /**
   * @param worker changes runs
   * @param computing summarises them; the newest question wins
   */
  public CompareModel(MetricService service, Executor worker, LatestTask computing, Executor ui) {
    runs = new RunsModel(service, worker, ui);
    this.computing = computing;
    visible.subscribe(now -> wanted = now);
    runs.runs().subscribe((before, now) -> compute());
    runs.filter().subscribe((before, now) -> compute());
    for (ObjectProperty<?> choice : List.of(task, summary, smoothing, grouping)) {
      choice.subscribe((before, now) -> compute());
    }
  }

  /** What the large card shows. */
  public enum View {
    /** Success over epochs, the paper's figure 3. */
    CURVES,
    /** A plan per method, the paper's figure 4. */
    SUBGOALS
  }

  /**
   * What was computed from the runs.
   *
   * @param shown the runs of the task behind the curves
   * @param rows of the table, from the runs of all tasks
   * @param recipe of the curves
   * @param tableRecipe of the table
   */
  record Summaries(
      Task task,
      List<MeasuredRun> shown,
      List<CurveSeries> curves,
      List<ResultsTable.Row> rows,
      String recipe,
      String tableRecipe) {
    private static final Summaries NONE = new Summaries(Task.A, List.of(), List.of(), List.of(), "", "");
  }

  /** The table's runs, and what is done with them. */
  RunsModel runs() {
    return runs;
  }

  public ObjectProperty<View> view() {
    return view;
  }

  public ObjectProperty<Task> task() {
    return task;
  }

  public ObjectProperty<Summary> summary() {
    return summary;
  }

  public ObjectProperty<Smoothing> smoothing() {
    return smoothing;
  }

  /** What runs are grouped by; never empty. */
  public ObjectProperty<Set<GroupKey>> grouping() {
    return grouping;
  }

  /** Groups by a key too, or no longer; the last key stays. */
  void groupBy(GroupKey key, boolean yes) {
    Set<GroupKey> keys = EnumSet.copyOf(grouping.get());
    if (yes) keys.add(key);
    else keys.remove(key);
    if (!keys.isEmpty()) grouping.set(keys);
  }

  /** The tag that is put on the selected runs, or taken off. */
  ObjectProperty<String> tagText() {
    return tagText;
  }

  /** Nothing is read while the page is not. */
  public BooleanProperty visible() {
    return visible;
  }

  /** True while a person is asked whether the selected runs shall be deleted for ever. */
  BooleanProperty askingToDelete() {
    return askingToDelete;
  }

  /** Why the last change of a run failed; empty otherwise. */
  public ReadOnlyStringProperty problem() {
    return runs.problem();
  }

  /** What the curves and the table show; follows the choices. */
  ReadOnlyObjectProperty<Summaries> summaries() {
    return summaries.getReadOnlyProperty();
  }

  /** The runs in the table: those of the chosen task that pass the filter, or the trash. */
  List<MeasuredRun> listed() {
    if (runs.inTrash().get()) return runs.trashFiltered();
    return runs.filtered().stream().filter(r -> r.run().task() == task.get()).toList();
  }

  /** Reads the runs; to be called off the interface thread, by one thread at a time. */
  public void poll() {
    if (wanted) runs.read();
  }

  private void compute() {
    Question question =
        new Question(task.get(), runs.filtered(), grouping.get(), summary.get(), smoothing.get(), runs.filter().get());
    computing.<Summaries>submit(question::answer, summaries::set, CompareModel::ended);
  }

  /** Summaries of numbers that were read cannot fail; if they do, it must not pass unseen. */
  private static void ended(Exception failure) {
    if (failure != null) throw new IllegalStateException("the runs could not be summarised", failure);
  }

  /** Everything that the summaries depend on. */
  private record Question(
      Task task, List<MeasuredRun> runs, Set<GroupKey> keys, Summary summary, Smoothing smoothing, RunFilter filter) {
    void answer(Progress progress, Consumer<Summaries> deliver) {
      List<MeasuredRun> shown = runs.stream().filter(r -> r.run().task() == task).toList();
      List<CurveSeries> curves = RunGroups.series(shown, keys, summary, smoothing);
      progress.checkCancelled();
      deliver.accept(new Summaries(task, shown, curves, RunGroups.table(runs), recipe(shown), recipe(runs)));
    }

    private String recipe(List<MeasuredRun> used) {
      String by = keys.stream().map(k -> k.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
      String head =
          "figure: success over epochs\ntask: %s\ngrouped by: [%s]\nsummary: %s\nsmoothing: %s\nfilter: {%s}\nruns:\n"
              .formatted(task, by, summary.label(), smoothing.label(), filter.label());
      return head + used.stream().map(r -> entry(r.run())).collect(Collectors.joining());
    }

    private static String entry(RunRecord run) {
      String recipe = run.recipe().lines().map(line -> "      " + line + "\n").collect(Collectors.joining());
      return "  - id: %s\n    seed: %d\n    recipe: |\n%s".formatted(run.id(), run.seed(), recipe);
    }
  }

  /** The success curves of the chosen task, as they are shown and exported. */
  public CurveFigure figure(FigureTheme theme) {
    Summaries now = summaries.get();
    String title = Texts.get("compare.figureTitle", now.task(), now.task().title());
    return new CurveFigure(title, now.curves(), now.recipe(), theme);
  }

  /** Success before and after practice on every task. */
  public ResultsTable table(FigureTheme theme) {
    Summaries now = summaries.get();
    return new ResultsTable(Texts.get("compare.table"), now.rows(), now.tableRecipe(), theme);
  }

  /** What the curves are made from: how they summarise, and every run with its configuration. */
  public String recipe() {
    return summaries.get().recipe();
  }

  /** A name for the figure's file. */
  public String fileName() {
    return "success-" + task.get();
  }
}
