package ptp.ui;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import ptp.ui.text.Texts;

/** Asks whether to close while work is under way. It does not block: the answer arrives later. */
final class CloseQuestion {
  private CloseQuestion() {}

  static void ask(Window owner, int jobs, Runnable close) {
    ButtonType yes = new ButtonType(Texts.get("close.yes"), ButtonData.OK_DONE);
    ButtonType no = new ButtonType(Texts.get("close.no"), ButtonData.CANCEL_CLOSE);
    String words = jobs == 1 ? Texts.get("close.words.one") : Texts.get("close.words", jobs);
    Alert alert = new Alert(Alert.AlertType.CONFIRMATION, words, yes, no);
    alert.initOwner(owner);
    alert.setTitle(Texts.get("app.name"));
    alert.setHeaderText(Texts.get("close.head"));
    alert.getDialogPane().setId("close-question");
    alert.getDialogPane().setStyle(owner.getScene().getRoot().getStyle());
    alert.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
    alert.resultProperty().subscribe(
        answer -> {
          if (answer == yes) close.run();
        });
    alert.show();
  }
}
