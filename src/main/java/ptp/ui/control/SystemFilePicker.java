package ptp.ui.control;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The operating system's own file chooser. */
public final class SystemFilePicker implements FilePicker {
  private final Supplier<Window> owner;

  public SystemFilePicker(Supplier<Window> owner) {
    this.owner = owner;
  }

  @Override
  public Optional<Path> save(String title, String name, List<String> endings) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialFileName(name + "." + endings.getFirst());
    for (String ending : endings) {
      String label = ending.toUpperCase(Locale.ROOT);
      chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(label, "*." + ending));
    }
    File file = chooser.showSaveDialog(owner.get());
    return Optional.ofNullable(file).map(f -> withEnding(f.toPath(), chooser.getSelectedExtensionFilter(), endings));
  }

  @Override
  public Optional<Path> open(String title, List<String> endings) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    String[] patterns = endings.stream().map(e -> "*." + e).toArray(String[]::new);
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(String.join(", ", endings), patterns));
    return Optional.ofNullable(chooser.showOpenDialog(owner.get())).map(File::toPath);
  }

  @Override
  public Optional<Path> folder(String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    return Optional.ofNullable(chooser.showDialog(owner.get())).map(File::toPath);
  }

  /** Some systems do not add the ending of the format that was chosen. */
  private static Path withEnding(Path file, FileChooser.ExtensionFilter chosen, List<String> endings) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (endings.stream().anyMatch(e -> name.endsWith("." + e))) return file;
    String pattern = chosen == null ? "*." + endings.getFirst() : chosen.getExtensions().getFirst();
    return file.resolveSibling(file.getFileName() + pattern.substring(1));
  }
}
