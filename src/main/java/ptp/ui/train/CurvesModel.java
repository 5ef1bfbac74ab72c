package ptp.ui.train;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import ptp.domain.RunId;
import ptp.report.figure.Thinning;
import ptp.service.JobService.Stage;
import ptp.service.JobService.Status;
import ptp.service.MetricService;
import ptp.service.MetricService.Series;
import ptp.ui.task.JobItem;
import ptp.ui.task.WhileSeen;

/**
 * Live curves of the selected job. Metrics are read and thinned off the interface thread; what arrives there is small.
 */
public final class CurvesModel {
  /** Curves that are shown while a person has chosen none. */
  public static final int SHOWN = 4;

  private static final int PIXEL_COLUMNS = 400;

  private final MetricService service;
  private final Executor reading;
  private final Executor ui;
  private final ObjectProperty<Optional<RunId>> run = new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<Stage>> stage = new SimpleObjectProperty<>(Optional.empty());
  private final ObservableList<String> names = FXCollections.observableArrayList();
  private final ObservableList<Curve> curves = FXCollections.observableArrayList();
  private final BooleanProperty visible = new SimpleBooleanProperty();
  private final Set<String> chosen = new LinkedHashSet<>();
  private volatile Wish wish = new Wish(Optional.empty(), Optional.empty(), Set.of(), false);

  /**
   * @param selected the job whose running stage is watched; it keeps its last run after the end
   * @param reading reads values after changes
   */
  public CurvesModel(MetricService service, ObservableValue<JobItem> selected, Executor reading, Executor ui) {
    this.service = service;
    this.reading = reading;
    this.ui = ui;
    ObservableValue<Status> status = selected.flatMap(JobItem::status);
    run.bind(status.map(s -> s.work().run()).orElse(Optional.empty()));
    stage.bind(status.map(s -> s.work().stage()).orElse(Optional.empty()));
    run.subscribe(this::restart);
    stage.subscribe(this::publishWish);
    visible.subscribe(this::publishWish);
    WhileSeen.follow(visible, this::readSoon, service);
  }

  /** A thinned curve. */
  public record Curve(String name, long[] steps, double[] values) {
    /** The last value. */
    public double last() {
      return values.length == 0 ? Double.NaN : values[values.length - 1];
    }
  }

  /** What is read after the next change. */
  private record Wish(Optional<RunId> run, Optional<Stage> stage, Set<String> chosen, boolean visible) {
    /** All that are chosen, or a few of the usual ones. */
    List<String> curves(List<String> begun) {
      if (!chosen.isEmpty()) return begun.stream().filter(chosen::contains).sorted().toList();
      return DefaultCurves.of(begun, stage).stream().limit(SHOWN).toList();
    }
  }

  /** Names of everything the run measured, in alphabetical order. */
  public ObservableList<String> names() {
    return names;
  }

  /** All chosen curves; when none was chosen, those of the part that trains now or trained last, losses first. */
  public ObservableList<Curve> curves() {
    return curves;
  }

  /** Nothing is read while the page is not. */
  public BooleanProperty visible() {
    return visible;
  }

  public boolean isChosen(String name) {
    return chosen.contains(name);
  }

  /** Shows a curve, or no longer. */
  public void choose(String name, boolean show) {
    if (show) chosen.add(name);
    if (!show) chosen.remove(name);
    publishWish();
  }

  private void restart() {
    names.clear();
    curves.clear();
    chosen.clear();
    publishWish();
  }

  private void publishWish() {
    wish = new Wish(run.get(), stage.get(), Set.copyOf(chosen), visible.get());
    readSoon();
  }

  private void readSoon() {
    if (wish.visible()) reading.execute(this::refresh);
  }

  /** Reads the newest values; to be called off the interface thread. */
  public void refresh() {
    Wish now = wish;
    if (!now.visible() || now.run().isEmpty()) return;
    RunId id = now.run().get();
    List<String> begun = service.begun(id);
    List<Curve> read = now.curves(begun).stream().map(name -> thin(name, service.series(id, name))).toList();
    List<String> all = begun.stream().sorted().toList();
    ui.execute(() -> show(id, all, read));
  }

  private static Curve thin(String name, Series series) {
    int[] kept = Thinning.indices(series.values(), PIXEL_COLUMNS);
    long[] steps = new long[kept.length];
    double[] values = new double[kept.length];
    for (int i = 0; i < kept.length; i++) {
      steps[i] = series.steps()[kept[i]];
      values[i] = series.values()[kept[i]];
    }
    return new Curve(name, steps, values);
  }

  private void show(RunId id, List<String> all, List<Curve> read) {
    if (!run.get().equals(Optional.of(id))) return;
    if (!names.equals(all)) names.setAll(all);
    if (changed(read)) curves.setAll(read);
  }

  private boolean changed(List<Curve> read) {
    if (read.size() != curves.size()) return true;
    for (int i = 0; i < read.size(); i++) {
      Curve a = read.get(i);
      Curve b = curves.get(i);
      if (!a.name().equals(b.name()) || !Arrays.equals(a.steps(), b.steps())) return true;
    }
    return false;
  }
}
