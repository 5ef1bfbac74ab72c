package ptp.ui.plan;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import ptp.domain.Frame;
import ptp.domain.FrameFile;
import ptp.io.StoreException;
import ptp.ui.control.FilePicker;
import ptp.io.picture.PictureFile;
import ptp.ui.text.Texts;

/** A picture file as an observation: its middle, resized. */
final class PictureChoice {
  private PictureChoice() {}

  /** Asks for a file and reads it off the interface thread. */
  static void ask(FilePicker files, Executor worker, Executor ui, Consumer<Frame> use, Consumer<String> fail) {
    files.open(Texts.get("picture.open"), PictureFile.ENDINGS)
        .ifPresent(file -> worker.execute(() -> read(file, ui, use, fail)));
  }

  private static void read(Path file, Executor ui, Consumer<Frame> use, Consumer<String> fail) {
    try {
      Frame frame = FrameFile.read(file);
      ui.execute(() -> use.accept(frame));
    } catch (StoreException failure) {
      ui.execute(() -> fail.accept(Texts.problem(failure)));
    }
  }
}
