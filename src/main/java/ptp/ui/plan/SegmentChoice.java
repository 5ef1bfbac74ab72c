package ptp.ui.plan;

import ptp.domain.Method;
import ptp.report.figure.Strip;

/**
 * The picture that is inspected: a hop of a plan.
 *
 * @param index of the hop, from 0
 */
public record SegmentChoice(Strip strip, int index) {
  public Method method() {
    return strip.method();
  }

  public Strip.Hop hop() {
    return strip.hops().get(index);
  }

  /** Whether the hop ends in the goal itself. */
  public boolean goal() {
    return index == strip.hops().size() - 1;
  }
}
