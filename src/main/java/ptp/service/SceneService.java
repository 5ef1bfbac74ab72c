package ptp.service;

import java.util.Map;
import ptp.domain.Frame;
import ptp.domain.Goal;
import ptp.domain.SceneMove;
import ptp.domain.SceneObject;
import ptp.domain.SceneState;
import ptp.domain.Task;

/**
 * Scenes of the simulator that a person arranges. Calls take up to a tenth of a second: not for an interface thread. One
 * thread makes them all, because physics belongs to the thread that began it.
 */
public interface SceneService {
  /** Edge of the large view, in pixels. */
  int VIEW = 480;

  /** Scenes of the task's start and goal images. */
  Map<Frame, SceneState> known(Task task);

  /** The task's start scene without can, block and arm: what is behind things that are taken away. */
  Frame empty(Task task);

  /** Shows a scene as it is. */
  Scene show(SceneState state);

  /** Shows a scene after something in it was moved; what is not possible becomes the nearest that is. */
  Scene move(SceneState from, SceneMove move);

  /**
   * A scene that came to rest.
   *
   * @param goal its exact 48x48 picture and its state
   * @param view the same, {@link #VIEW} pixels wide and high
   * @param objects what each pixel of the view shows, row-major: an object's ordinal, or -1
   */
  record Scene(Goal goal, Frame view, byte[] objects) {
    public SceneState state() {
      return goal.state().orElseThrow();
    }

    /** Whether the view shows an object at a pixel; false outside of it. */
    public boolean shows(SceneObject object, int x, int y) {
      return x >= 0 && y >= 0 && x < VIEW && y < VIEW && objects[y * VIEW + x] == object.ordinal();
    }
  }
}
