package ptp.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.layout.Region;
import ptp.ui.control.FilePicker;
import ptp.ui.text.Texts;
import ptp.ui.theme.Appearance;

/** Asks where the workspace shall be: in the proposed folder or in another one. */
final class WorkspaceQuestion {
  private static final ButtonType USE = new ButtonType(Texts.get("where.yes"), ButtonData.OK_DONE);
  private static final ButtonType OTHER = new ButtonType(Texts.get("where.other"), ButtonData.LEFT);
  private static final ButtonType QUIT = new ButtonType(Texts.get("where.no"), ButtonData.CANCEL_CLOSE);

  private final Alert alert = new Alert(Alert.AlertType.CONFIRMATION, "", USE, OTHER, QUIT);
  private final FilePicker folders;
  private Path folder;

  WorkspaceQuestion(Path proposed, FilePicker folders) {
    this.folders = folders;
    alert.setTitle(Texts.get("app.name"));
    alert.setHeaderText(Texts.get("where.head"));
    alert.getDialogPane().setId("workspace-question");
    alert.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
    new Appearance().applyTo(alert.getDialogPane());
    propose(proposed);
    Button other = (Button) alert.getDialogPane().lookupButton(OTHER);
    other.setId("workspace-other");
    other.addEventFilter(ActionEvent.ACTION, this::choose);
    alert.getDialogPane().lookupButton(USE).setId("workspace-use");
    alert.getDialogPane().lookupButton(QUIT).setId("workspace-quit");
  }

  private void propose(Path proposed) {
    folder = proposed;
    alert.setContentText(Texts.get("where.words", proposed));
  }

  /** The question stays open. */
  private void choose(ActionEvent pressed) {
    pressed.consume();
    folders.folder(Texts.get("where.head")).ifPresent(this::propose);
  }

  /**
   * Shows the question and returns at once.
   *
   * @param answer is told the folder, or nothing when the person would rather quit
   */
  void ask(Consumer<Optional<Path>> answer) {
    alert.setOnHidden(e -> answer.accept(Optional.of(folder).filter(f -> alert.getResult() == USE)));
    alert.show();
  }
}
