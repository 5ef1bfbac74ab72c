package ptp.ui.plan;

import java.util.List;
import ptp.domain.Method;
import ptp.domain.Subgoal;
import ptp.report.figure.Strip;

/**
 * The picture that is inspected: a hop of a plan.
 *
 * @param index of the hop, from 0
 */
public record SegmentChoice(Strip strip, int index) {
  public Method method() {
    return strip.plan().method();
  }

  public Subgoal subgoal() {
    return strip.subgoals().get(index);
  }

  /** Lines of text below its picture. */
  public List<String> notes() {
    return strip.notes().get(index + 1);
  }

  /** Whether the hop ends in the goal itself. */
  public boolean goal() {
    return index == strip.subgoals().size() - 1;
  }
}
