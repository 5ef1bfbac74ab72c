package ptp.ui.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import ptp.domain.Progress;
import ptp.domain.Task;
import ptp.report.compare.Comparison;
import ptp.report.compare.ComparisonOptions;
import ptp.report.compare.GroupKey;
import ptp.report.compare.MeasuredRun;
import ptp.report.compare.RunFilter;
import ptp.report.figure.CurveFigure;
import ptp.report.figure.CurveSeries;
import ptp.report.figure.FigureTheme;
import ptp.report.figure.ResultsTable;
import ptp.service.MetricService;
import ptp.stats.BandCurve.Summary;
import ptp.stats.Smoothing;
import ptp.ui.task.LatestTask;
import ptp.ui.task.WhileSeen;
import ptp.ui.text.Texts;

/** State of the Compare page: which runs, and how they are grouped and summarised. */
public final class CompareModel {
  private final Path workspace;
  private final RunsModel runs;
  private final LatestTask computing;
  private final ObjectProperty<View> view = new SimpleObjectProperty<>(View.CURVES);
  private final ObjectProperty<Task> task = new SimpleObjectProperty<>(Task.A);
  private final ObjectProperty<Summary> summary = new SimpleObjectProperty<>(Summary.MEAN_DEVIATION);
  private final ObjectProperty<Smoothing> smoothing = new SimpleObjectProperty<>(Smoothing.NONE);
  private final ObjectProperty<List<GroupKey>> grouping = new SimpleObjectProperty<>(GroupKey.USUAL);

  private final ObjectProperty<String> tagText = new SimpleObjectProperty<>("");
  private final BooleanProperty visible = new SimpleBooleanProperty();
  private final BooleanProperty askingToDelete = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Summaries> summaries;
  private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper(true);

  /**
   * @param workspace its folder, which commands name
   * @param worker changes runs
   * @param reading reads them after changes
   * @param computing summarises them; the newest question wins
   */
  public CompareModel(
      Path workspace, MetricService service, Executor worker, Executor reading, LatestTask computing, Executor ui) {
    this.workspace = workspace;
    Comparison nothing = Comparison.of(workspace, List.of(), ComparisonOptions.USUAL);
    summaries = new ReadOnlyObjectWrapper<>(new Summaries(Task.A, nothing, List.of(), List.of(), GroupKey.FIXED));
    runs = new RunsModel(service, worker, ui);
    this.computing = computing;
    WhileSeen.follow(visible, () -> reading.execute(runs::read), service);
    runs.known().subscribe((before, now) -> compute());
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
   * @param task of the curves
   * @param comparison the runs of all tasks that count
   * @param rows of the table
   * @param offered what the runs can be grouped by
   */
  record Summaries(
      Task task,
      Comparison comparison,
      List<CurveSeries> curves,
      List<ResultsTable.Row> rows,
      List<GroupKey> offered) {}

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

  /** What runs are grouped by, the fixed keys first; never empty. */
  public ObjectProperty<List<GroupKey>> grouping() {
    return grouping;
  }

  /** Groups by a key too, or no longer; the last key stays. */
  void groupBy(GroupKey key, boolean yes) {
    List<GroupKey> keys = new ArrayList<>(grouping.get());
    if (yes) keys.add(key);
    else keys.remove(key);
    if (!keys.isEmpty()) grouping.set(GroupKey.ordered(keys));
  }

  /** What runs can be grouped by: what they differ in, and what they are grouped by. */
  List<GroupKey> keys() {
    List<GroupKey> keys = new ArrayList<>(summaries.get().offered());
    keys.addAll(grouping.get());
    return GroupKey.ordered(keys);
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

  /** True until the runs were read and summarised for the first time. */
  ReadOnlyBooleanProperty reading() {
    return reading.getReadOnlyProperty();
  }

  /** What the curves and the table show; follows the choices. */
  ReadOnlyObjectProperty<Summaries> summaries() {
    return summaries.getReadOnlyProperty();
  }

  /**
   * The runs in the table: of those that pass the filter the ones of the chosen task, and training, which serves every task;
   * or the trash.
   */
  List<MeasuredRun> listed() {
    if (runs.inTrash().get()) return runs.trashFiltered();
    return runs.filtered().stream().filter(r -> !r.ofTask() || r.run().task() == task.get()).toList();
  }

  private void compute() {
    ComparisonOptions choices = new ComparisonOptions(grouping.get(), summary.get(), smoothing.get(), runs.filter()
        .get());
    Question question = new Question(workspace, task.get(), runs.runs().get().listed(), choices);
    boolean known = runs.known().get();
    computing.<Summaries>submit(question::answer, now -> show(now, known), CompareModel::ended);
  }

  private void show(Summaries now, boolean known) {
    summaries.set(now);
    if (known) reading.set(false);
  }

  /** Summaries of numbers that were read cannot fail; if they do, it must not pass unseen. */
  private static void ended(Exception failure) {
    if (failure != null) throw new IllegalStateException("the runs could not be summarised", failure);
  }

  /** Everything that the summaries depend on. */
  private record Question(Path workspace, Task task, List<MeasuredRun> runs, ComparisonOptions choices) {
    void answer(Progress progress, Consumer<Summaries> deliver) {
      Comparison comparison = Comparison.of(workspace, runs, choices);
      List<CurveSeries> curves =
          CurveSeries.all(comparison.curves(task), choices.summary(), choices.smoothing());
      progress.checkCancelled();
      List<ResultsTable.Row> rows =
          comparison.table().stream()
              .map(r -> ResultsTable.Row.of(r.method(), r.observation(), r.preset(), r.tasks())).toList();
      deliver.accept(new Summaries(task, comparison, curves, rows, GroupKey.offered(runs)));
    }
  }

  /** The success curves of the chosen task, as they are shown and exported. */
  public CurveFigure figure(FigureTheme theme) {
    return new CurveFigure(Comparison.title(summaries.get().task()), summaries.get().curves(), recipe(), theme);
  }

  /** Success before and after practice on every task. */
  public ResultsTable table(FigureTheme theme) {
    Summaries now = summaries.get();
    return new ResultsTable(Comparison.TABLE_TITLE, now.rows(), now.comparison().tableRecipe(), theme);
  }

  /** What the curves are made from: how they summarise, and every run with its configuration. */
  public String recipe() {
    return summaries.get().comparison().curvesRecipe(summaries.get().task());
  }

  /** The command that makes the curves again that are shown. */
  public String curvesCommand() {
    return summaries.get().comparison().curvesCommand(summaries.get().task());
  }

  /** The command that makes the table again. */
  public String tableCommand() {
    return summaries.get().comparison().tableCommand();
  }

  /** Which runs count where not all do, in words; empty where all do. */
  public String narrowed() {
    RunFilter filter = runs.filter().get();
    if (!filter.narrows()) return "";
    List<String> parts = new ArrayList<>();
    if (!filter.words().isEmpty()) parts.add(Texts.get("compare.narrowed.words", filter.words()));
    filter.kind().ifPresent(k -> parts.add(Texts.get("compare.narrowed.kind", k)));
    filter.tag().ifPresent(t -> parts.add(Texts.get("compare.narrowed.tag", t)));
    return Texts.get("compare.narrowed", String.join(", ", parts));
  }

  /** A name for the figure's file. */
  public String fileName() {
    return "success-" + task.get();
  }
}
