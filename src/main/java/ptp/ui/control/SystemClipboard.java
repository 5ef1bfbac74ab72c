package ptp.ui.control;

import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;

/** Text and pictures on the operating system's clipboard, and what is dragged from elsewhere. */
public final class SystemClipboard {
  private SystemClipboard() {}

  public static void put(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  public static void put(Image picture) {
    ClipboardContent content = new ClipboardContent();
    content.putImage(picture);
    Clipboard.getSystemClipboard().setContent(content);
  }

  /** Files and a picture that were copied or are dragged. */
  public record Taken(List<File> files, Optional<Image> picture) {
    private static Taken of(Clipboard from) {
      List<File> files = from.getFiles();
      return new Taken(files == null ? List.of() : List.copyOf(files), Optional.ofNullable(from.getImage()));
    }
  }

  /** What was copied. */
  public static Taken copied() {
    return Taken.of(Clipboard.getSystemClipboard());
  }

  /** What was dropped. */
  public static Taken dropped(Dragboard from) {
    return Taken.of(from);
  }
}
