package ptp.run;

import java.util.List;
import ptp.domain.Frame;
import ptp.domain.Method;
import ptp.domain.ObservationMode;
import ptp.domain.Progress;
import ptp.domain.Task;

/** Plans between pictures with the networks of a workspace. Calls take up to seconds: not for an interface thread. */
public interface PlanService {
  /** The start pictures and the goal pictures that a task offers, in a fixed order. */
  TaskImages images(Task task);

  /** Whether the networks that the method needs are there; planning without them fails with a sentence. */
  boolean ready(Method method);

  /** Plans from one of the task's starts to one of its goals. */
  Filmstrip plan(Query query, Progress progress);

  /** Pictures of a task: {@code goals.get(i)} can be reached from {@code starts.get(i)}. */
  record TaskImages(List<Frame> starts, List<Frame> goals) {}

  /**
   * @param start index into the task's starts
   * @param goal index into the task's goals
   */
  record Query(Method method, Task task, int start, int goal, long seed) {}

  /**
   * A plan as pictures: the start, then one hop per subgoal; the last hop's frame is the goal itself.
   *
   * @param cost the planner's cost, NaN for methods without one
   * @param seconds time the search took
   */
  record Filmstrip(
      Method method, ObservationMode observation, Frame start, List<Hop> hops, double cost, double seconds) {}

  /**
   * One hop of a plan.
   *
   * @param frame the decoded subgoal it leads to
   * @param value V of the hop: about minus the steps it needs
   * @param distance latent distance of the hop
   */
  record Hop(Frame frame, double value, double distance) {}
}
