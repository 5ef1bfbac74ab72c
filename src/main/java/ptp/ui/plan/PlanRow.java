package ptp.ui.plan;

import java.util.Optional;
import ptp.domain.MethodId;
import ptp.report.figure.Strip;
import ptp.service.PlanService.Answer;

/**
 * One method's row.
 *
 * @param plan its newest plan; while it plans again, the one before; as a search tells it, also what there is of a plan
 * @param strip the level of it that is shown
 * @param message why there is no plan, or how far the search for one is; empty otherwise
 */
public record PlanRow(
    MethodId method, State state, Optional<Answer> plan, Optional<Strip> strip, String message) {
  /** Where a row stands. */
  public enum State {
    PLANNING,
    /** The coarser levels are planned and in view, the finer ones are searched. */
    REFINING,
    READY,
    NOT_TRAINED,
    FAILED
  }

  static PlanRow ready(Answer plan, Strip strip) {
    return new PlanRow(strip.plan().method(), State.READY, Optional.of(plan), Optional.of(strip), "");
  }

  static PlanRow without(MethodId method, State state, String message) {
    return new PlanRow(method, state, Optional.empty(), Optional.empty(), message);
  }

  /** A search under way, whose last plan is unknown here. */
  static PlanRow searching(MethodId method, String message) {
    return without(method, State.PLANNING, message);
  }

  /** A search under way that has planned the coarser levels. */
  static PlanRow refining(Answer part) {
    return new PlanRow(part.query().method(), State.REFINING, Optional.of(part), Optional.empty(), "");
  }

  /** The same while it is planned again. */
  PlanRow planning() {
    return new PlanRow(method, State.PLANNING, plan, strip, "");
  }

  /** The same search, which is so far. */
  PlanRow far(String far) {
    return new PlanRow(method, state, plan, strip, far);
  }

  /** The same search with what there is of its plan in view. */
  PlanRow refining(Strip part) {
    return new PlanRow(method, State.REFINING, plan, Optional.of(part), message);
  }

  /** Whether a search is under way. */
  boolean busy() {
    return state == State.PLANNING || state == State.REFINING;
  }

  /** The same with another level in view. */
  PlanRow showing(Strip other) {
    return new PlanRow(method, state, plan, Optional.of(other), message);
  }
}
