package ptp.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import ptp.figure.Figure;
import ptp.figure.FigureFile;
import ptp.ui.control.FilePicker;
import ptp.ui.task.Threads;
import ptp.ui.text.Texts;

/** Asks where a figure shall go and writes it there, off the interface thread. */
final class FigureExport {
  private final FilePicker files;
  private final Threads threads;
  private final Notices notices;

  FigureExport(FilePicker files, Threads threads, Notices notices) {
    this.files = files;
    this.threads = threads;
    this.notices = notices;
  }

  void export(Figure figure, String name, List<String> endings) {
    files
        .save(Texts.get("export.title"), name, endings)
        .ifPresent(file -> threads.worker().execute(() -> write(figure, file)));
  }

  private void write(Figure figure, Path file) {
    try {
      FigureFile.write(figure, file);
      threads.ui().execute(() -> notices.say(Texts.get("export.done", file)));
    } catch (IOException failure) {
      threads.ui().execute(() -> notices.fail(Texts.get("export.failed", file, Texts.problem(failure))));
    }
  }
}
