package ptp.ui.data;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import ptp.ui.action.Actions;
import ptp.ui.control.Cards;
import ptp.ui.control.WrapRow;

/** How far an import is, with a button that stops it, and what came of it; nothing before the first one. */
final class ImportRow {
  private final ProgressBar bar = new ProgressBar(0);
  private final Label words = new Label();
  private final Node stop;
  private final WrapRow node;

  /**
   * @param actions hold "data.stopImport"
   */
  ImportRow(Importing importing, Actions actions) {
    stop = actions.button("data.stopImport");
    words.setId("import-words");
    words.setWrapText(true);
    bar.setId("import-progress");
    node = new WrapRow(10, false, bar, words, stop);
    importing.state().subscribe(this::show);
  }

  Node node() {
    return node;
  }

  private void show(Importing.State now) {
    Cards.show(node, !now.words().isEmpty());
    Cards.show(bar, now.running());
    Cards.show(stop, now.running());
    bar.setProgress(now.fraction());
    bar.setAccessibleText(now.words());
    words.setText(now.words());
    words.getStyleClass().setAll("label", now.failed() ? "danger-text" : "muted");
  }
}
