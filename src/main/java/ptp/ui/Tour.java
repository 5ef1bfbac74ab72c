package ptp.ui;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import ptp.ui.control.Cards;
import ptp.ui.text.Texts;

/**
 * Points at Goal, Plan and Compare in the rail, one after the other, from a card at the lower left that leaves the plans in
 * sight. The window stays usable, and Escape ends the tour.
 */
final class Tour {
  private static final List<String> STEPS = List.of("goal", "plan", "compare");
  private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");

  private final StackPane root;
  private final Runnable taken;
  private final Label title = Cards.styled(new Label(), "card-title");
  private final Label words = new Label();
  private final Label count = Cards.muted("");
  private final Button next = Cards.styled(new Button(), "accent");
  private final Button skip = Cards.styled(new Button(Texts.get("tour.skip")), "flat");
  private final VBox card =
      Cards.column("tour", title, words, Cards.row("buttons", count, Cards.spacer(), skip, next));
  private int step;

  /**
   * @param taken is told when the tour ended, by whatever means
   */
  Tour(StackPane root, Runnable taken) {
    this.root = root;
    this.taken = taken;
    card.setId("tour");
    next.setId("tour-next");
    skip.setId("tour-skip");
    words.setWrapText(true);
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane.setAlignment(card, Pos.BOTTOM_LEFT);
    next.setOnAction(e -> go(step + 1));
    skip.setOnAction(e -> end());
    card.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  /** Starts at the first step, also when it is under way. */
  void start() {
    if (!root.getChildren().contains(card)) root.getChildren().add(card);
    go(0);
  }

  private void key(KeyEvent event) {
    if (event.getCode() != KeyCode.ESCAPE) return;
    event.consume();
    end();
  }

  private void go(int to) {
    unpoint();
    if (to == STEPS.size()) {
      end();
      return;
    }
    step = to;
    String page = STEPS.get(step);
    title.setText(Texts.get("tour." + page));
    words.setText(Texts.get("tour." + page + ".words"));
    count.setText(Texts.get("tour.count", step + 1, STEPS.size()));
    next.setText(Texts.get(step == STEPS.size() - 1 ? "tour.done" : "tour.next"));
    card.setAccessibleText(title.getText() + ". " + words.getText());
    button().pseudoClassStateChanged(POINTED, true);
    next.requestFocus();
  }

  private Node button() {
    return root.lookup("#rail-" + STEPS.get(step));
  }

  private void unpoint() {
    button().pseudoClassStateChanged(POINTED, false);
  }

  private void end() {
    unpoint();
    root.getChildren().remove(card);
    taken.run();
    button().requestFocus();
  }
}
