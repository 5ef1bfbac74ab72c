package ptp.env.tabletop.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ptp.domain.Goal;
import ptp.domain.Trajectory;

/**
 * A scripted solution of a task or a primitive.
 *
 * @param goal the last image, with the arm out of the way
 * @param success whether every stage succeeded
 */
public record TaskSolution(Trajectory trajectory, Goal goal, boolean success) {
  /** Pictures along the solution, one every so many steps, the last of them the goal: the oracle's subgoals. */
  public List<Goal> subgoals(int stepsBetween) {
    if (stepsBetween < 1) throw new IllegalArgumentException("subgoals must be at least 1 step apart");
    List<Goal> goals = new ArrayList<>();
    for (int t = stepsBetween; t < trajectory.length(); t += stepsBetween) goals.add(goalAt(t));
    goals.add(goal);
    return goals;
  }

  /** The picture and state after so many steps. */
  public Goal goalAt(int step) {
    return new Goal(trajectory.observations().get(step).frame(), Optional.of(trajectory.states().get(step)));
  }
}
