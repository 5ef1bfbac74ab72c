package ptp.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.layout.StackPane;
import ptp.report.figure.Figure;
import ptp.report.figure.FigureFile;
import ptp.report.figure.FigureSettings;
import ptp.ui.control.FilePicker;
import ptp.ui.export.ExportModel;
import ptp.ui.export.ExportSheet;
import ptp.ui.export.FigureExporter;
import ptp.ui.task.Threads;
import ptp.ui.text.Texts;

/** Asks how large a figure shall be and where it shall go, and writes it there, off the interface thread. */
final class FigureExport implements FigureExporter {
  private final WindowMemory memory;
  private final FilePicker files;
  private final Threads threads;
  private final Notifications notices;
  private final ExportModel model = new ExportModel();
  private final ExportSheet sheet;
  @SuppressWarnings("NullAway.Init") // asked for before the sheet opens
  private Wish wish;

  /**
   * @param root of the window, over which the sheet opens
   * @param memory keeps what was chosen last
   */
  FigureExport(StackPane root, WindowMemory memory, FilePicker files, Threads threads, Notifications notices) {
    this.memory = memory;
    this.files = files;
    this.threads = threads;
    this.notices = notices;
    sheet = new ExportSheet(root, model, this::save);
  }

  /** What is exported, under which name, in which formats. */
  private record Wish(Figure figure, String name, List<String> endings) {}

  @Override
  public void export(Figure figure, String name, List<String> endings) {
    wish = new Wish(figure, name, endings);
    model.open(figure, memory.print());
    sheet.open();
  }

  @Override
  public FigureSettings print() {
    return memory.print();
  }

  private void save() {
    model.print().ifPresent(
        print -> {
          sheet.close();
          files.save(Texts.get("export.title"), wish.name, wish.endings).ifPresent(file -> save(print, file));
        });
  }

  private void save(FigureSettings print, Path file) {
    memory.remember(print, threads.worker());
    Figure figure = wish.figure;
    threads.worker().execute(() -> write(figure, print, file));
  }

  private void write(Figure figure, FigureSettings print, Path file) {
    try {
      FigureFile.write(figure, print, file);
      threads.ui().execute(() -> notices.say(Texts.get("export.done", file)));
    } catch (IOException failure) {
      threads.ui().execute(() -> notices.fail(Texts.get("export.failed", file, Texts.reason(failure))));
    }
  }
}
