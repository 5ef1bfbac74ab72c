package ptp.ui.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import ptp.service.DataService;
import ptp.ui.task.LatestTask;
import ptp.ui.text.Texts;

/** A data set being copied into the workspace: how far it is, and what came of it. */
public final class Importing {
  /** 29 of 100 is 28.999... percent in floating point. */
  private static final double ROUNDING = 1e-9;

  private static final String INDEX_ENDING = "db";
  private static final State IDLE = new State(false, 0, "", false);

  private final DataService service;
  private final LatestTask task;
  private final Consumer<String> imported;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(IDLE);
  private Optional<Path> from = Optional.empty();

  /**
   * @param task copies, on a thread of its own
   * @param imported is told the name of a new data set
   */
  Importing(DataService service, LatestTask task, Consumer<String> imported) {
    this.service = service;
    this.task = task;
    this.imported = imported;
  }

  /** Endings of the files that can be chosen: those of other programs, and a data set's own index. */
  public List<String> endings() {
    return Stream.concat(service.endings().stream(), Stream.of(INDEX_ENDING)).toList();
  }

  /**
   * @param fraction done, 0 to 1
   * @param words what goes on, or what came of it; empty before the first import
   * @param failed whether the words are bad news
   */
  public record State(boolean running, double fraction, String words, boolean failed) {
    private static State at(double fraction) {
      return new State(true, fraction, Texts.get("data.importing", Texts.percent(fraction)), false);
    }
  }

  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /** The folder or file that was imported last, or is being imported. */
  public Optional<Path> from() {
    return from;
  }

  /**
   * Imports a data set; one at a time.
   *
   * @param wanted the folder of one of this program, the index.db in it, or a file of another program
   */
  public void start(Path wanted) {
    if (state.get().running()) return;
    from = Optional.of(wanted);
    state.set(State.at(0));
    task.<State>submit(
        (progress, deliver) -> {
          String name = service.importFrom(wanted, Optional.empty(), progress.telling(percents(deliver)));
          deliver.accept(new State(false, 1, name, false));
        },
        this::show,
        failure -> {
          if (failure != null) state.set(new State(false, 1, Texts.problem(failure), true));
        });
  }

  private void show(State now) {
    if (now.running()) {
      state.set(now);
      return;
    }
    state.set(new State(false, 1, Texts.get("data.imported", now.words()), false));
    imported.accept(now.words());
  }

  /** What came of the last import is old news once a data set is looked at that is not the imported one. */
  void looked(String name) {
    boolean news = state.get().running() || state.get().words().equals(Texts.get("data.imported", name));
    if (!news) state.set(IDLE);
  }

  /** Stops it; what was copied is removed. */
  public void stop() {
    if (!state.get().running()) return;
    task.cancel();
    state.set(new State(false, 0, Texts.get("data.import.stopped"), false));
  }

  /** Shows whole percents only. */
  private static DoubleConsumer percents(Consumer<State> deliver) {
    AtomicLong last = new AtomicLong();
    return share -> {
      long percent = (long) (100 * share + ROUNDING);
      if (last.getAndSet(percent) != percent) deliver.accept(State.at(percent / 100.0));
    };
  }
}
