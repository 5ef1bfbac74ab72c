package ptp.ui.goal;

import java.util.Optional;
import ptp.domain.Goal;
import ptp.domain.SceneState;

/** Keeps the simulator's scene and the drawing together: what is moved becomes the goal, and undo moves it back. */
final class Arranging {
  private final SceneModel scene;
  private final DrawingModel drawing;
  private final PicturesModel pictures;
  private boolean active;

  Arranging(SceneModel scene, DrawingModel drawing, PicturesModel pictures) {
    this.scene = scene;
    this.drawing = drawing;
    this.pictures = pictures;
    drawing.scene().subscribe(state -> show());
    pictures.behind().subscribe(behind -> show());
    scene.onMoved(this::moved);
  }

  /** Whether the scene is seen; while it is not, nothing is simulated. */
  void active(boolean now) {
    active = now;
    show();
  }

  /** The goal, with its scene where it is a scene's exact picture. */
  Goal goal() {
    Goal goal = drawing.goal();
    return goal.state().isPresent() ? goal : pictures.known(goal.frame());
  }

  /** Puts the goal's scene into the large view, or the start's while the goal shows none. */
  private void show() {
    if (!active || !drawing.begun()) return;
    goal().state().or(this::firstScene).filter(wanted -> !seen(wanted)).ifPresent(scene::begin);
  }

  private boolean seen(SceneState wanted) {
    return scene.scene().get() != null && scene.scene().get().state().equals(wanted);
  }

  private Optional<SceneState> firstScene() {
    return scene.scene().get() == null ? pictures.sceneNear(drawing.start().get()) : Optional.empty();
  }

  private void moved(Goal goal, SceneModel.Step step) {
    switch (step) {
      case UNDER_WAY -> drawing.easel().preview(goal.frame());
      case DONE -> drawing.easel().commit(goal);
      case UNCHANGED -> drawing.easel().discard();
    }
  }

  /** Gives up the drag under way; false when there is none. */
  boolean interrupt() {
    if (!scene.interrupt()) return false;
    drawing.easel().discard();
    return true;
  }
}
