package ptp.ui;

import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.util.Duration;

/**
 * Builds the pages that nobody opened yet, one at a time, while the person does nothing: a page that is built already opens
 * at once, and building them all when the window opens would hold it up.
 */
final class PagePrebuilder {
  /** Without input, before the next page is built. */
  private static final Duration PAUSE = Duration.millis(700);

  private final PauseTransition idle = new PauseTransition(PAUSE);

  /**
   * @param scene where input shows that the person does something
   */
  PagePrebuilder(Pages pages, Scene scene) {
    idle.setOnFinished(
        e -> {
          if (pages.buildNext()) idle.playFromStart();
        });
    scene.addEventFilter(InputEvent.ANY, e -> putOff());
  }

  private void putOff() {
    if (idle.getStatus() == PauseTransition.Status.RUNNING) idle.playFromStart();
  }

  /** Begins, or does nothing when it has. */
  void start() {
    idle.play();
  }

  void stop() {
    idle.stop();
  }
}
