package ptp.ui.plan;

import java.util.Optional;
import ptp.domain.Method;
import ptp.figure.Strip;

/**
 * One method's row.
 *
 * @param strip its newest plan; while it plans again, the one before
 * @param message why there is no plan; empty otherwise
 */
public record PlanRow(Method method, State state, Optional<Strip> strip, String message) {
  /** Where a row stands. */
  public enum State {
    PLANNING,
    READY,
    NOT_TRAINED,
    FAILED
  }

  static PlanRow planning(Method method, Optional<Strip> before) {
    return new PlanRow(method, State.PLANNING, before, "");
  }

  static PlanRow ready(Strip strip) {
    return new PlanRow(strip.method(), State.READY, Optional.of(strip), "");
  }

  static PlanRow without(Method method, State state, String message) {
    return new PlanRow(method, state, Optional.empty(), message);
  }
}
