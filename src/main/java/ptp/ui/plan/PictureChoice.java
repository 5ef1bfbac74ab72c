package ptp.ui.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import ptp.domain.Frame;
import ptp.ui.control.FilePicker;
import ptp.ui.goal.picture.Crop;
import ptp.ui.goal.picture.Picture;
import ptp.ui.goal.picture.PictureFile;
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
      Frame frame = observation(PictureFile.read(file));
      ui.execute(() -> use.accept(frame));
    } catch (IOException failure) {
      ui.execute(() -> fail.accept(Texts.problem(failure)));
    }
  }

  /** What shows through a transparent picture is white. */
  private static Frame observation(Picture picture) {
    byte[] white = new byte[Frame.OBSERVATION_BYTES];
    Arrays.fill(white, (byte) 255);
    return Crop.middle(picture).resize(picture, Frame.observation(white));
  }
}
