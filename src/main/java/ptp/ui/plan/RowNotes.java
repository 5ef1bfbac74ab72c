package ptp.ui.plan;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import ptp.domain.Method;
import ptp.service.InspectService.Pace;
import ptp.ui.text.Texts;

/** Why a row has fewer pictures than the level in view, or more than an episode follows. */
final class RowNotes {
  /** The methods that plan all subgoals at once instead of level by level. */
  private static final Set<Method> AT_ONCE = EnumSet.of(Method.GCP, Method.LEAP, Method.RETRIEVAL);

  /** The methods whose coarser levels can be followed alone. */
  private static final Set<Method> BY_LEVEL = EnumSet.of(Method.PTP, Method.PTP_NO_BUFFER);

  private final Pace pace;

  RowNotes(Pace pace) {
    this.pace = pace;
  }

  /**
   * The note of a row; empty where there is nothing to say.
   *
   * @param level in view, counted from 0, the coarsest
   */
  String of(PlanRow row, int level) {
    int planned = row.strip().map(s -> s.subgoals().size()).orElse(0);
    if (BY_LEVEL.contains(row.method()) && planned > followed()) return Texts.get("plan.finer", followed());
    if (!AT_ONCE.contains(row.method()) || planned == 0 || planned >= pace.subgoals().get(level)) return "";
    return Texts.get(planned == followed() ? "plan.short.followed" : "plan.short", planned);
  }

  /** How many subgoals an episode follows. */
  private int followed() {
    List<Integer> subgoals = pace.subgoals();
    int level = pace.rollout().followLevel();
    return level == 0 ? subgoals.getLast() : subgoals.get(Math.min(level, subgoals.size()) - 1);
  }
}
