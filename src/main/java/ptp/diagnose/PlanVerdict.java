package ptp.diagnose;

import java.util.EnumSet;
import ptp.domain.Task;

/**
 * How a plan orders the two stages of its task. A stage counts as done in a state when the object that it moves is nearer
 * to its place in the goal than to its place at the start.
 */
enum PlanVerdict {
  /** A: the can moved while the drawer is shut. B: the drawer shut before the can slid. C: the block up, the drawer open. */
  RIGHT("through the right intermediate state"),
  DISTURBED("right except for the third object"),
  WRONG("with the second stage before the first"),
  LEAPING("without an intermediate state");

  private final String title;

  PlanVerdict(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /**
   * Judges the first state in which one stage alone is done.
   *
   * @param places of the start, of the subgoals in order, and last of the goal
   */
  static PlanVerdict of(Task task, float[][] places) {
    ScenePart first = ScenePart.movedBy(task.stages().get(0));
    ScenePart second = ScenePart.movedBy(task.stages().get(1));
    float[] start = places[0];
    float[] goal = places[places.length - 1];
    for (int i = 1; i < places.length - 1; i++) {
      boolean firstDone = first.distance(places[i], goal) < first.distance(places[i], start);
      boolean secondDone = second.distance(places[i], goal) < second.distance(places[i], start);
      if (firstDone && !secondDone) return third(first, second).same(places[i], start) ? RIGHT : DISTURBED;
      if (secondDone && !firstDone) return WRONG;
    }
    return LEAPING;
  }

  private static ScenePart third(ScenePart first, ScenePart second) {
    EnumSet<ScenePart> rest = EnumSet.of(ScenePart.DRAWER, ScenePart.CAN, ScenePart.BLOCK);
    rest.remove(first);
    rest.remove(second);
    return rest.iterator().next();
  }
}
