package ptp.ui.compare;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import ptp.domain.RunId;
import ptp.domain.RunRecord;
import ptp.domain.Task;
import ptp.figure.CurveFigure;
import ptp.figure.CurveSeries;
import ptp.figure.FigureTheme;
import ptp.figure.ResultsTable;
import ptp.run.MetricService;
import ptp.stats.BandCurve.Summary;
import ptp.stats.SeedCurve;
import ptp.stats.Smoothing;
import ptp.ui.text.Texts;

/** State of the Compare page: the measured runs and how they are summarised. */
public final class CompareModel {
  private final MetricService service;
  private final Executor ui;
  private final ObjectProperty<Task> task = new SimpleObjectProperty<>(Task.A);
  private final ObjectProperty<Summary> summary = new SimpleObjectProperty<>(Summary.MEAN_DEVIATION);
  private final ObjectProperty<Smoothing> smoothing = new SimpleObjectProperty<>(Smoothing.NONE);
  private final BooleanProperty visible = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<List<MeasuredRun>> runs = new ReadOnlyObjectWrapper<>(List.of());
  private final Map<RunId, MeasuredRun> finished = new HashMap<>();
  private volatile boolean wanted;

  public CompareModel(MetricService service, Executor ui) {
    this.service = service;
    this.ui = ui;
    visible.subscribe(now -> wanted = now);
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

  /** Nothing is read while the page is not. */
  public BooleanProperty visible() {
    return visible;
  }

  /** Runs of every task that has a method and a task, newest first. */
  ReadOnlyObjectProperty<List<MeasuredRun>> runs() {
    return runs.getReadOnlyProperty();
  }

  /** Runs of the chosen task, newest first. */
  List<MeasuredRun> shown() {
    return runs.get().stream().filter(r -> r.run().task() == task.get()).toList();
  }

  /** Reads the runs; to be called off the interface thread, by one thread at a time. */
  public void poll() {
    if (!wanted) return;
    List<MeasuredRun> now =
        service.runs().stream().filter(r -> r.method() != null && r.task() != null).map(this::measured).toList();
    ui.execute(() -> show(now));
  }

  private MeasuredRun measured(RunRecord run) {
    MeasuredRun known = finished.get(run.id());
    if (known != null && known.run().equals(run)) return known;
    MetricService.Series series = service.series(run.id(), MetricService.SUCCESS);
    MeasuredRun measured = new MeasuredRun(run, new SeedCurve(run.seed(), series.steps(), series.values()));
    if (run.status() != RunRecord.Status.RUNNING) finished.put(run.id(), measured);
    return measured;
  }

  private void show(List<MeasuredRun> now) {
    if (fingerprint(now).equals(fingerprint(runs.get()))) return;
    runs.set(now);
  }

  /** What a change of can be seen: which runs, how they stand, how many values they have. */
  private static String fingerprint(List<MeasuredRun> runs) {
    return runs.stream()
        .map(r -> r.run().id() + " " + r.run().status() + " " + r.success().values().length)
        .collect(Collectors.joining("\n"));
  }

  /** The success curves of the chosen task, as they are shown and exported. */
  public CurveFigure figure(FigureTheme theme) {
    List<CurveSeries> series = RunGroups.series(shown(), summary.get(), smoothing.get());
    String title = Texts.get("compare.figureTitle", task.get(), task.get().title());
    return new CurveFigure(title, series, recipe(shown()), theme);
  }

  /** Success before and after practice on every task, from all runs. */
  public ResultsTable table(FigureTheme theme) {
    Map<Task, List<MeasuredRun>> byTask = new EnumMap<>(Task.class);
    for (Task t : Task.values()) byTask.put(t, runs.get().stream().filter(r -> r.run().task() == t).toList());
    return RunGroups.table(byTask, Texts.get("compare.table"), recipe(runs.get()), theme);
  }

  /** What the figure of the chosen task is made from: how it summarises, and every run with its configuration. */
  public String recipe() {
    return recipe(shown());
  }

  private String recipe(List<MeasuredRun> used) {
    String head =
        "figure: success over epochs\ntask: %s\nsummary: %s\nsmoothing: %s\nruns:\n"
            .formatted(task.get(), summary.get().label(), smoothing.get().label());
    return head + used.stream().map(r -> entry(r.run())).collect(Collectors.joining());
  }

  private static String entry(RunRecord run) {
    String recipe = run.recipe().lines().map(line -> "      " + line + "\n").collect(Collectors.joining());
    return "  - id: %s\n    seed: %d\n    recipe: |\n%s".formatted(run.id(), run.seed(), recipe);
  }

  /** A name for the figure's file. */
  public String fileName() {
    return "success-" + task.get();
  }
}
