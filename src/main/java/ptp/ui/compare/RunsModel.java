package ptp.ui.compare;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import ptp.domain.RunId;
import ptp.domain.RunRecord;
import ptp.report.compare.MeasuredRun;
import ptp.report.compare.RunFilter;
import ptp.service.MetricService;
import ptp.ui.text.Texts;

/** The runs of the workspace: which pass the filter, which are selected, and what is done with those. */
public final class RunsModel {
  private static final Runs NONE = new Runs(List.of(), List.of());

  private final MetricService service;
  private final Executor worker;
  private final Executor ui;
  private final ReadOnlyObjectWrapper<Runs> runs = new ReadOnlyObjectWrapper<>(NONE);
  private final ObjectProperty<RunFilter> filter = new SimpleObjectProperty<>(RunFilter.ALL);
  private final BooleanProperty inTrash = new SimpleBooleanProperty();
  private final ObjectProperty<List<MeasuredRun>> selected = new SimpleObjectProperty<>(List.of());
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
  private final Deque<Runnable> undo = new ArrayDeque<>();
  private final Map<RunId, MeasuredRun> finished = new HashMap<>();
  private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper();
  private volatile @Nullable Runs last;

  /**
   * @param worker changes runs, one thing after the other
   */
  RunsModel(MetricService service, Executor worker, Executor ui) {
    this.service = service;
    this.worker = worker;
    this.ui = ui;
  }

  /** Runs, newest first: those listed and those thrown away. */
  record Runs(List<MeasuredRun> listed, List<MeasuredRun> trashed) {
    private boolean looksLike(Runs other) {
      return same(listed, other.listed) && same(trashed, other.trashed);
    }

    private static boolean same(List<MeasuredRun> a, List<MeasuredRun> b) {
      if (a.size() != b.size()) return false;
      for (int i = 0; i < a.size(); i++) {
        if (!a.get(i).looksLike(b.get(i))) return false;
      }
      return true;
    }
  }

  ReadOnlyObjectProperty<Runs> runs() {
    return runs.getReadOnlyProperty();
  }

  /** False until the runs were read for the first time. */
  ReadOnlyBooleanProperty known() {
    return known.getReadOnlyProperty();
  }

  ObjectProperty<RunFilter> filter() {
    return filter;
  }

  /** Whether the table shows the runs thrown away. */
  BooleanProperty inTrash() {
    return inTrash;
  }

  /** The runs that what is done next is done to. */
  ObjectProperty<List<MeasuredRun>> selected() {
    return selected;
  }

  ReadOnlyBooleanProperty undoable() {
    return undoable.getReadOnlyProperty();
  }

  /** Why the last change failed; empty otherwise. */
  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /** What was done last, in a sentence. */
  ReadOnlyStringProperty said() {
    return said.getReadOnlyProperty();
  }

  /** The listed runs that pass the filter. */
  List<MeasuredRun> filtered() {
    return runs.get().listed().stream().filter(filter.get().test()).toList();
  }

  /** The runs thrown away that pass the filter. */
  List<MeasuredRun> trashFiltered() {
    return runs.get().trashed().stream().filter(filter.get().test()).toList();
  }

  /** Kinds that occur, alphabetically. */
  List<String> kinds() {
    return runs.get().listed().stream().map(r -> r.run().kind()).distinct().sorted().toList();
  }

  /** Tags that occur, alphabetically. */
  List<String> tags() {
    Set<String> tags = new TreeSet<>();
    runs.get().listed().forEach(r -> tags.addAll(r.tags()));
    return List.copyOf(tags);
  }

  /** Reads the runs; to be called off the interface thread, by one thread at a time. */
  synchronized void read() {
    Map<RunId, Set<String>> tags = service.tags();
    Runs now = new Runs(measured(service.runs(), tags), measured(service.trashed(), tags));
    if (last != null && now.looksLike(last)) return;
    last = now;
    ui.execute(() -> show(now));
  }

  private void show(Runs now) {
    known.set(true);
    runs.set(now);
    Set<RunId> chosen = selected.get().stream().map(r -> r.run().id()).collect(Collectors.toSet());
    List<MeasuredRun> there = inTrash.get() ? now.trashed() : now.listed();
    selected.set(there.stream().filter(r -> chosen.contains(r.run().id())).toList());
  }

  private List<MeasuredRun> measured(List<RunRecord> records, Map<RunId, Set<String>> tags) {
    return records.stream()
        .map(r -> measured(r, tags.getOrDefault(r.id(), Set.of())))
        .toList();
  }

  private MeasuredRun measured(RunRecord run, Set<String> tags) {
    MeasuredRun known = finished.get(run.id());
    if (known != null && known.run().equals(run)) return known.tagged(tags);
    MeasuredRun measured = MeasuredRun.of(service, run, tags);
    if (run.status() != RunRecord.Status.RUNNING) finished.put(run.id(), measured);
    return measured;
  }

  /** Throws the selected runs away; those that still run stay, and training, to which the saved plans belong. */
  void trash() {
    List<RunId> ids = ids(r -> r.ofTask() && r.run().status() != RunRecord.Status.RUNNING);
    boolean training = selected.get().stream().noneMatch(MeasuredRun::ofTask);
    if (ids.isEmpty()) problem.set(Texts.get(training ? "compare.trainingStays" : "compare.stillRunning"));
    else change(ids, service::trash, service::restore, "compare.trashed");
  }

  /** Brings the selected runs back. */
  void restore() {
    change(ids(r -> true), service::restore, service::trash, "compare.restored");
  }

  /** Puts a tag on the selected runs that do not have it. */
  void tag(String words) {
    String tag = words.strip();
    if (tag.isEmpty()) return;
    List<RunId> ids = ids(r -> !r.tags().contains(tag));
    change(ids, id -> service.tag(id, tag), id -> service.untag(id, tag), "compare.tagged");
  }

  /** Takes a tag off the selected runs that have it. */
  void untag(String words) {
    String tag = words.strip();
    List<RunId> ids = ids(r -> r.tags().contains(tag));
    change(ids, id -> service.untag(id, tag), id -> service.tag(id, tag), "compare.untaggedRuns");
  }

  /** Forgets the selected runs of the trash for ever; this cannot be undone, and what was done before neither. */
  void delete() {
    List<RunId> ids = ids(r -> true);
    undo.clear();
    undoable.set(false);
    ask(ids, service::delete, Texts.get("compare.deleted", ids.size()));
  }

  /** Takes the last change back. */
  void undo() {
    if (!undo.isEmpty()) undo.pop().run();
    undoable.set(!undo.isEmpty());
  }

  private List<RunId> ids(Predicate<MeasuredRun> which) {
    return selected.get().stream().filter(which).map(r -> r.run().id()).toList();
  }

  private void change(List<RunId> ids, Consumer<RunId> change, Consumer<RunId> back, String words) {
    if (ids.isEmpty()) return;
    undo.push(() -> ask(ids, back, Texts.get("compare.undone", ids.size())));
    undoable.set(true);
    ask(ids, change, Texts.get(words, ids.size()));
  }

  private void ask(List<RunId> ids, Consumer<RunId> change, String done) {
    worker.execute(
        () -> {
          try {
            ids.forEach(change);
            ui.execute(() -> said.set(done));
          } catch (RuntimeException refused) {
            ui.execute(() -> problem.set(Texts.problem(refused)));
          }
          read();
        });
  }
}
