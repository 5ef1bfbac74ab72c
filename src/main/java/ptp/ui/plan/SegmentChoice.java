package ptp.ui.plan;

import java.util.List;
import ptp.domain.MethodId;
import ptp.domain.Subgoal;
import ptp.report.figure.Strip;

/**
 * The picture that is inspected: a segment of a plan.
 *
 * @param index of the segment, from 0
 */
public record SegmentChoice(Strip strip, int index) {
  public MethodId method() {
    return strip.plan().method();
  }

  public Subgoal subgoal() {
    return strip.subgoals().get(index);
  }

  /** Lines of text below its picture. */
  public List<String> notes() {
    return strip.notes().get(index + 1);
  }

  /** Whether the segment ends in the goal itself. */
  public boolean goal() {
    return index == strip.subgoals().size() - 1;
  }
}
