package ptp.ui.control;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import ptp.ui.text.Texts;

/**
 * A question with two answers. It does not block: the answer arrives later.
 *
 * @param id of the question's pane
 * @param yes the words of the button that does it
 */
public record ConfirmDialog(String id, String head, String words, String yes, String no) {
  /** Asks over a window; nothing happens when the answer is no. */
  public void ask(Window owner, Runnable agreed) {
    ButtonType does = new ButtonType(yes, ButtonData.OK_DONE);
    ButtonType leaves = new ButtonType(no, ButtonData.CANCEL_CLOSE);
    Alert alert = new Alert(Alert.AlertType.CONFIRMATION, words, does, leaves);
    alert.initOwner(owner);
    alert.setTitle(Texts.get("app.name"));
    alert.setHeaderText(head);
    alert.getDialogPane().setId(id);
    alert.getDialogPane().setStyle(owner.getScene().getRoot().getStyle());
    alert.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
    alert.resultProperty().subscribe(
        answer -> {
          if (answer == does) agreed.run();
        });
    alert.show();
  }
}
