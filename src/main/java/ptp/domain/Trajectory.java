package ptp.domain;

import java.util.List;

/**
 * One recorded episode: T actions and T + 1 observations and states, the last one after the last action.
 *
 * @param label what was done, a primitive's name or a task's ("SLIDE_CAN", "A")
 * @param success whether it was achieved
 */
public record Trajectory(
    String label, boolean success, List<Observation> observations, List<SceneState> states, List<float[]> actions) {

  public Trajectory {
    if (observations.size() != actions.size() + 1 || states.size() != observations.size()) {
      throw new IllegalArgumentException(
          "a trajectory of %d actions needs %d observations and states, not %d and %d"
              .formatted(actions.size(), actions.size() + 1, observations.size(), states.size()));
    }
  }

  /** Number of actions, T. */
  public int length() {
    return actions.size();
  }
}
