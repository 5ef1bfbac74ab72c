package ptp.rollout;

import java.util.List;
import ptp.domain.GripperPose;
import ptp.domain.SceneState;
import ptp.domain.Success;
import ptp.plan.SubgoalFollower.Outcome;

/**
 * Result of an episode of T steps.
 *
 * @param seen what was sensed and done
 * @param pursuit which subgoals the policy headed for
 * @param success as the referee judged it
 */
public record EpisodeResult(Episode episode, Recording seen, Pursuit pursuit, Success success) {
  /**
   * What was sensed and done.
   *
   * @param codes (T + 1) x 144 code indices of the pictures
   * @param poses T + 1 gripper poses
   * @param actions T actions as they were done
   * @param states T + 1 privileged states, for measures only; none where they are not known
   */
  public record Recording(
      short[] codes, List<GripperPose> poses, List<float[]> actions, List<SceneState> states) {}

  /**
   * How the plan's subgoals were pursued.
   *
   * @param targets for each step, the index into {@code codes} of the subgoal that was active
   * @param codes 144 code indices for every subgoal of the plan
   * @param outcomes what became of each subgoal
   * @param goalReachedAfter steps until the last subgoal was first reached; 0 when it was not
   */
  public record Pursuit(int[] targets, List<short[]> codes, List<Outcome> outcomes, int goalReachedAfter) {}

  /** Number of actions, T. */
  public int length() {
    return seen.actions().size();
  }
}
