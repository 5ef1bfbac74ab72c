package ptp.ui.goal;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.input.Dragboard;
import ptp.domain.Frame;
import ptp.domain.FrameFile;
import ptp.io.StoreException;
import ptp.ui.control.FilePicker;
import ptp.ui.control.FrameImages;
import ptp.ui.control.FxPictures;
import ptp.ui.control.SystemClipboard;
import ptp.io.picture.PictureFile;
import ptp.ui.text.Texts;

/** Pictures in and out: files, the clipboard, drops. */
public final class PictureTransfer {
  private final FilePicker files;
  private final ImportModel importing;
  private final Executor worker;
  private final Executor ui;
  private final FrameImages images = new FrameImages();

  public PictureTransfer(FilePicker files, ImportModel importing, Executor worker, Executor ui) {
    this.files = files;
    this.importing = importing;
    this.worker = worker;
    this.ui = ui;
  }

  /** Asks for a file and takes its picture. */
  public void open() {
    files.open(Texts.get("picture.open"), PictureFile.ENDINGS).ifPresent(importing::read);
  }

  /** Asks for a file and writes a frame there, off the interface thread. */
  public void save(Frame frame, Consumer<String> done) {
    files.save(Texts.get("picture.save"), "goal", List.of("png")).ifPresent(
        file -> worker.execute(
            () -> {
              try {
                FrameFile.write(frame, file);
                ui.execute(() -> done.accept(Texts.get("export.done", file)));
              } catch (StoreException failure) {
                String sentence = Texts.get("export.failed", file, Texts.reason(failure));
                ui.execute(() -> importing.refuse(sentence));
              }
            }));
  }

  /** Puts a frame on the clipboard. */
  public void copy(Frame frame) {
    SystemClipboard.put(images.of(frame));
  }

  /** Takes the picture, or the picture file, that is on the clipboard. */
  public void paste() {
    take(SystemClipboard.copied());
  }

  /** Takes the first file, or else the picture, that was copied or dropped. */
  boolean take(SystemClipboard.Taken from) {
    if (!from.files().isEmpty()) {
      importing.read(from.files().getFirst().toPath());
      return true;
    }
    Image image = from.picture().orElse(null);
    if (image == null || image.getPixelReader() == null) {
      importing.refuse(Texts.get("picture.noClipboard"));
      return false;
    }
    importing.take(FxPictures.of(image));
    return true;
  }

  /** Whether something may be dropped. */
  static boolean welcome(Dragboard from) {
    return from.hasFiles() || from.hasImage();
  }
}
