package ptp.rollout;

import java.util.List;
import ptp.domain.GripperPose;
import ptp.domain.SceneState;
import ptp.domain.Success;
import ptp.plan.SubgoalFollower.Outcome;

/**
 * Result of an episode of T steps.
 *
 * @param codes (T + 1) x 144 code indices of the pictures
 * @param poses T + 1 gripper poses
 * @param actions T actions as they were done
 * @param targets for each step, the index into {@code targetCodes} of the subgoal that was active
 * @param targetCodes 144 code indices for every subgoal of the plan
 * @param states T + 1 privileged states, for measures only; none where they are not known
 * @param outcomes what became of each subgoal
 * @param goalReachedAfter steps until the last subgoal was first reached; 0 when it was not
 * @param success as the referee judged it
 */
public record EpisodeResult(
    Episode episode,
    short[] codes,
    List<GripperPose> poses,
    List<float[]> actions,
    int[] targets,
    List<short[]> targetCodes,
    List<SceneState> states,
    List<Outcome> outcomes,
    int goalReachedAfter,
    Success success) {

  /** Number of actions, T. */
  public int length() {
    return actions.size();
  }
}
