package ptp.data.sampling;

import ptp.domain.Action;
import ptp.domain.GripperPose;
import ptp.domain.Latent;
import ptp.domain.SceneState;

/**
 * One episode of practice, T actions long, as flat arrays. The arrays are kept, not copied: do not change them.
 *
 * @param codes code indices of the T + 1 observations, 144 each
 * @param poses gripper poses of the T + 1 observations, 6 each ({@link GripperPose#toArray()})
 * @param states privileged states of the T + 1 observations, {@link SceneState#COLUMNS} each; for measures only
 * @param actions the T actions, 5 each
 * @param goals code indices of the subgoal that was active at each of the T actions, 144 each
 */
public record OnlineEpisode(short[] codes, float[] poses, float[] states, float[] actions, short[] goals) {
  /** Numbers in a privileged state. */
  static final int STATE_SIZE = SceneState.COLUMNS.size();

  public OnlineEpisode {
    int length = actions.length / Action.SIZE;
    if (length < 1
        || actions.length != length * Action.SIZE
        || goals.length != length * Latent.CODES
        || codes.length != (length + 1) * Latent.CODES
        || poses.length != (length + 1) * GripperPose.SIZE
        || states.length != (length + 1) * STATE_SIZE) {
      throw new IllegalArgumentException("the arrays of an episode of %d actions do not fit together".formatted(
          length));
    }
  }

  /** Number of actions, T. */
  public int length() {
    return actions.length / Action.SIZE;
  }
}
