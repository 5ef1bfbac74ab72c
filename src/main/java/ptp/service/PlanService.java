package ptp.service;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import ptp.domain.Frame;
import ptp.domain.Goal;
import ptp.domain.MethodId;
import ptp.domain.Plan;
import ptp.domain.Progress;
import ptp.domain.Task;

/** Plans between pictures with the networks of a workspace. Calls take up to seconds: not for an interface thread. */
public interface PlanService {
  /** The start pictures and the goal pictures that a task offers, in a fixed order. */
  TaskImages images(Task task);

  /** Whether the networks that the method needs are there; planning without them fails with a sentence. */
  boolean ready(MethodId method);

  /** Plans from one of the task's starts to one of its goals. */
  Plan plan(Query query, Progress progress);

  /** Pictures of a task: {@code goals.get(i)} can be reached from {@code starts.get(i)}. */
  record TaskImages(List<Frame> starts, List<Frame> goals) {}

  /**
   * @param start index into the task's starts
   * @param goal index into the task's goals
   * @param edits what somebody changed about the question by hand
   */
  record Query(MethodId method, Task task, int start, int goal, long seed, Edits edits) {
    public Query(MethodId method, Task task, int start, int goal, long seed) {
      this(method, task, start, goal, seed, Edits.NONE);
    }
  }

  /**
   * Manual changes to a plan request. Pins and places left out concern methods that search; the others plan
   * without them. A picture comes with the simulator's state where it is a scene's exact rendering; planners never see it.
   *
   * @param start a picture in the place of the task's start
   * @param drawn a picture in the place of the task's goal
   * @param pins pictures that subgoals are fixed to, by their place in the finest plan, counted from 0
   * @param leftOut places of the finest plan, counted from 0, whose states are dropped after the search, so that the policy
   *     goes from the one before straight to the one behind
   */
  record Edits(Optional<Goal> start, Optional<Goal> drawn, Map<Integer, Frame> pins, Set<Integer> leftOut) {
    /** Nothing is changed. */
    public static final Edits NONE = new Edits(Optional.empty(), Optional.empty(), Map.of(), Set.of());

    public Edits {
      pins = Collections.unmodifiableMap(new TreeMap<>(pins));
      leftOut = Collections.unmodifiableSet(new TreeSet<>(leftOut));
    }

    /** Fixes a place to a picture. */
    public Edits pin(int place, Frame picture) {
      Map<Integer, Frame> more = new TreeMap<>(pins);
      more.put(place, picture);
      return new Edits(start, drawn, more, without(leftOut, place));
    }

    /** Drops a place. */
    public Edits leaveOut(int place) {
      Map<Integer, Frame> fewer = new TreeMap<>(pins);
      fewer.remove(place);
      Set<Integer> more = new TreeSet<>(leftOut);
      more.add(place);
      return new Edits(start, drawn, fewer, more);
    }

    /** Lets the search choose a place again. */
    public Edits free(int place) {
      Map<Integer, Frame> fewer = new TreeMap<>(pins);
      fewer.remove(place);
      return new Edits(start, drawn, fewer, without(leftOut, place));
    }

    /** The same with a start of one's own, or with the task's. */
    public Edits start(Optional<Goal> picture) {
      return new Edits(picture, drawn, pins, leftOut);
    }

    /** The same with a drawn goal, or with the task's own. */
    public Edits drawn(Optional<Goal> goal) {
      return new Edits(start, goal, pins, leftOut);
    }

    /** The same without what only a search heeds. */
    public Edits ends() {
      return new Edits(start, drawn, Map.of(), Set.of());
    }

    private static Set<Integer> without(Set<Integer> places, int place) {
      Set<Integer> fewer = new TreeSet<>(places);
      fewer.remove(place);
      return fewer;
    }
  }

  /**
   * A question and the plan that answers it, with its pictures, as it is shown, saved and followed.
   *
   * @param plan without the places that the question leaves out
   */
  record Answer(Query query, Plan plan) {}
}
