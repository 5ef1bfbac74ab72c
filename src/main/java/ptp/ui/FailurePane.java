package ptp.ui;

import javafx.scene.Node;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import ptp.ui.action.Actions;
import ptp.ui.control.Cards;
import ptp.ui.text.Texts;

/** What went wrong, over the foot of the page until it is closed, or until something else is said. */
final class FailurePane {
  private final NotificationPane node;

  /**
   * @param page lies below
   * @param actions hold "journal"
   */
  FailurePane(Node page, Notifications notices, Actions actions) {
    node = Cards.styled(new NotificationPane(page), "failure-pane");
    node.setShowFromTop(false);
    node.setFocusTraversable(false);
    node.setAccessibleText(Texts.get("failure.label"));
    node.setGraphic(new FontIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE));
    node.getActions().add(new Action(Texts.get("failure.journal"), e -> actions.get("journal").run()));
    notices.text().subscribe(words -> show(words, notices.failure().get()));
  }

  Node node() {
    return node;
  }

  private void show(String words, boolean failed) {
    if (failed) node.show(words);
    else node.hide();
  }
}
