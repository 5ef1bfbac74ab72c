package ptp.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import ptp.domain.Frame;
import ptp.service.DataService;
import ptp.service.DataService.Episode;
import ptp.service.DataService.OpenSet;
import ptp.service.DataService.Summary;
import ptp.ui.task.LatestTask;
import ptp.ui.task.WhileSeen;
import ptp.ui.text.Texts;

/** State of the Data page: which data set is open, which of its trajectories are shown, which frame is looked at. */
public final class DataModel {
  private final DataService service;
  private final LatestTask listing;
  private final LatestTask opening;
  private final Verifying verifying;
  private final Importing importing;
  private final ObservableList<String> names = FXCollections.observableArrayList();
  private final ObservableList<String> labels = FXCollections.observableArrayList();
  private final ObjectProperty<String> name = new SimpleObjectProperty<>();
  private final ObjectProperty<String> label = new SimpleObjectProperty<>(Texts.get("data.everyLabel"));
  private final ObjectProperty<Outcome> outcome = new SimpleObjectProperty<>(Outcome.ALL);
  private final IntegerProperty step = new SimpleIntegerProperty();
  private final BooleanProperty playing = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Opened> opened = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<Episode>> episodes = new ReadOnlyObjectWrapper<>(List.of());
  private final IntegerProperty selected = new SimpleIntegerProperty();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Boolean> read = new ReadOnlyObjectWrapper<>(false);
  private final BooleanProperty visible = new SimpleBooleanProperty();
  private boolean busy;

  /**
   * @param tasks makes tasks that wait for no others: to list data sets, to open one, which takes a second for thousands of
   *     trajectories, to verify one, and to import one
   * @param reading looks for changes
   */
  public DataModel(DataService service, Supplier<LatestTask> tasks, Executor reading) {
    this.service = service;
    listing = tasks.get();
    opening = tasks.get();
    verifying = new Verifying(tasks.get());
    importing = new Importing(service, tasks.get(), this::look);
    name.subscribe((before, now) -> importing.looked(now));
    name.subscribe((before, now) -> open(now));
    label.subscribe((before, now) -> filter());
    outcome.subscribe((before, now) -> filter());
    selected.subscribe((before, now) -> step.set(0));
    visible.subscribe(() -> playing.set(false));
    WhileSeen.follow(visible, () -> reading.execute(this::refresh), service);
  }

  /** Which trajectories are shown, by what became of them. */
  public enum Outcome {
    ALL(e -> true),
    ACHIEVED(Episode::success),
    FAILED(e -> !e.success());

    private final Predicate<Episode> shown;

    Outcome(Predicate<Episode> shown) {
      this.shown = shown;
    }
  }

  /** A data set with what was found in it. */
  public record Opened(String name, OpenSet set, List<Episode> episodes, Summary summary) {
    private static Opened of(String name, OpenSet set) {
      return new Opened(name, set, List.copyOf(set.episodes()), set.summary());
    }
  }

  /** Reads which data sets there are, and the one that is looked at if it changed. */
  void refresh() {
    listing.<List<String>>submit((progress, deliver) -> deliver.accept(service.names()), this::show, this::listed);
  }

  /** Looks at a data set that has just come. */
  private void look(String wanted) {
    listing.<List<String>>submit(
        (progress, deliver) -> deliver.accept(service.names()),
        now -> {
          show(now);
          if (now.contains(wanted)) name.set(wanted);
        },
        this::listed);
  }

  private void show(List<String> now) {
    read.set(true);
    if (!now.equals(names)) names.setAll(now);
    if (name.get() == null && !now.isEmpty()) name.set(now.getFirst());
    else if (name.get() != null && !now.contains(name.get())) name.set(now.isEmpty() ? null : now.getFirst());
    else renew();
  }

  private void listed(Exception failure) {
    if (failure != null) problem.set(Texts.problem(failure));
    else if (name.get() == null) problem.set("");
  }

  private void open(String now) {
    playing.set(false);
    verifying.reset();
    opening.cancel();
    busy = false;
    if (now == null) showSet(null);
    else read(now, Optional.empty(), this::showSet);
  }

  /** Opens the data set again if it changed, or if it could not be opened; not while its files are being compared. */
  private void renew() {
    if (busy || name.get() == null || verifying.state().get().running()) return;
    Opened before = opened.get();
    if (before == null) read(name.get(), Optional.empty(), this::showSet);
    else read(name.get(), Optional.of(before.set()), this::showGrown);
  }

  /**
   * @param known the open set that is shown already; nothing is delivered when it is still the newest
   */
  private void read(String wanted, Optional<OpenSet> known, Consumer<Opened> show) {
    busy = true;
    opening.<Opened>submit(
        (progress, deliver) -> {
          OpenSet set = service.open(wanted);
          if (known.filter(k -> k == set).isEmpty()) deliver.accept(Opened.of(wanted, set));
        },
        show, this::ended);
  }

  private void ended(Exception failure) {
    busy = false;
    problem.set(failure == null ? "" : Texts.problem(failure));
  }

  private void showSet(@Nullable Opened now) {
    opened.set(now);
    fillLabels();
    label.set(labels.getFirst());
    filter();
  }

  private void fillLabels() {
    List<String> all = new ArrayList<>();
    all.add(Texts.get("data.everyLabel"));
    if (opened.get() != null) opened.get().summary().labels().forEach(l -> all.add(l.name()));
    if (!labels.equals(all)) labels.setAll(all);
  }

  /** The same data set with more in it: what was looked at is looked at still. */
  private void showGrown(Opened now) {
    String shown = label.get();
    int number = episode().map(Episode::number).orElse(-1);
    int at = step.get();
    boolean played = playing.get();
    opened.set(now);
    fillLabels();
    label.set(labels.contains(shown) ? shown : labels.getFirst());
    episodes.set(passing());
    List<Integer> numbers = episodes.get().stream().map(Episode::number).toList();
    selected.set(Math.max(0, numbers.indexOf(number)));
    step.set(numbers.contains(number) ? Math.min(at, episode().map(Episode::length).orElse(0)) : 0);
    playing.set(played && numbers.contains(number));
  }

  private void filter() {
    playing.set(false);
    episodes.set(passing());
    selected.set(0);
    step.set(0);
  }

  /** The trajectories of the open set that pass the filters. */
  private List<Episode> passing() {
    List<Episode> all = opened.get() == null ? List.of() : opened.get().episodes();
    boolean every = label.get() == null || label.get().equals(Texts.get("data.everyLabel"));
    Predicate<Episode> shown = outcome.get().shown;
    return all.stream().filter(shown).filter(e -> every || e.label().equals(label.get())).toList();
  }

  /** Whether the page is seen; nothing is read and nothing plays while it is not. */
  public BooleanProperty visible() {
    return visible;
  }

  /** Names of the data sets. */
  public ObservableList<String> names() {
    return names;
  }

  /** Whether the names were read. */
  public ReadOnlyObjectProperty<Boolean> read() {
    return read.getReadOnlyProperty();
  }

  /** The data set that is looked at; null for none. */
  public ObjectProperty<String> name() {
    return name;
  }

  /** What can be filtered by, every label first. */
  public ObservableList<String> labels() {
    return labels;
  }

  public ObjectProperty<String> label() {
    return label;
  }

  public ObjectProperty<Outcome> outcome() {
    return outcome;
  }

  /** The open data set; null for none. */
  public ReadOnlyObjectProperty<Opened> opened() {
    return opened.getReadOnlyProperty();
  }

  /** The trajectories that pass the filters. */
  public ReadOnlyObjectProperty<List<Episode>> episodes() {
    return episodes.getReadOnlyProperty();
  }

  /** Which of them is looked at. */
  public IntegerProperty selected() {
    return selected;
  }

  /** Which of its frames, from 0. */
  public IntegerProperty step() {
    return step;
  }

  public BooleanProperty playing() {
    return playing;
  }

  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  public Verifying verifying() {
    return verifying;
  }

  public Importing importing() {
    return importing;
  }

  /** Reads the whole data set and compares checksums. */
  public void verify() {
    Opened now = opened.get();
    if (now != null) verifying.start(now.set(), () -> opened.set(Opened.of(now.name(), now.set())));
  }

  public Optional<Episode> episode() {
    List<Episode> all = episodes.get();
    return selected.get() < all.size() ? Optional.of(all.get(selected.get())) : Optional.empty();
  }

  /** The frame that is looked at. */
  public Optional<Frame> frame() {
    return episode().map(e -> opened.get().set().frame(row(e)));
  }

  /** The action that was taken there, five numbers. */
  public Optional<float[]> action() {
    return episode().map(e -> opened.get().set().action(row(e)));
  }

  private int row(Episode episode) {
    return episode.firstRow() + Math.min(step.get(), episode.length());
  }

  /** Looks at a frame of a trajectory. */
  public void look(int index, int at) {
    if (index < 0 || index >= episodes.get().size()) return;
    selected.set(index);
    step.set(Math.clamp(at, 0, episodes.get().get(index).length()));
  }

  /** Goes on to another trajectory. */
  public void move(int trajectories) {
    int last = episodes.get().size() - 1;
    if (last >= 0) selected.set(Math.clamp(selected.get() + (long) trajectories, 0, last));
  }

  /** Goes on by some frames, and stops at the ends. */
  public void scrub(int frames) {
    episode().ifPresent(e -> step.set(Math.clamp(step.get() + (long) frames, 0, e.length())));
  }

  /** Plays, from the beginning when it is at the end; or pauses. */
  public void play() {
    if (episode().isEmpty()) return;
    if (!playing.get() && step.get() == episode().get().length()) step.set(0);
    playing.set(!playing.get());
  }

  /** The next frame while playing; pauses at the end. */
  public void tick() {
    if (!playing.get()) return;
    scrub(1);
    if (episode().map(e -> step.get() == e.length()).orElse(true)) playing.set(false);
  }
}
