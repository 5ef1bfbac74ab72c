package ptp.ui.goal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import ptp.draw.DrawingJournal;
import ptp.draw.Entry;
import ptp.ui.text.Texts;

/** Keeps every edit in the workspace's journal, off the interface thread and in order. */
public final class AutoSave {
  private final Path file;
  private final Executor worker;
  private final Executor ui;
  private @Nullable DrawingJournal journal;

  /**
   * @param worker one thread
   */
  public AutoSave(Path file, Executor worker, Executor ui) {
    this.file = file;
    this.worker = worker;
    this.ui = ui;
  }

  /** Opens the journal and tells what it holds, on the interface thread; then, or instead, whether that failed. */
  void open(Consumer<List<Entry>> recovered, Consumer<String> problem) {
    worker.execute(
        () -> {
          try {
            journal = DrawingJournal.open(file);
            List<Entry> entries = journal.recovered();
            ui.execute(() -> recovered.accept(entries));
          } catch (IOException failure) {
            ui.execute(() -> problem.accept(sentence(failure)));
            ui.execute(() -> recovered.accept(List.of()));
          }
        });
  }

  /** Adds an entry; a journal that could not be opened was told of already. */
  void keep(Entry entry, Consumer<String> problem) {
    worker.execute(
        () -> {
          try {
            if (journal != null) journal.append(entry);
          } catch (IOException failure) {
            ui.execute(() -> problem.accept(sentence(failure)));
          }
        });
  }

  private String sentence(IOException failure) {
    return Texts.get("goal.notSaved", file, Texts.reason(failure));
  }

  /** Closes the journal after everything that is still to be written. */
  void close() {
    worker.execute(
        () -> {
          try {
            if (journal != null) journal.close();
          } catch (IOException failure) {
            System.getLogger(AutoSave.class.getName()).log(System.Logger.Level.WARNING, "closing " + file, failure);
          }
        });
  }
}
