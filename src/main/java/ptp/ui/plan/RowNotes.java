package ptp.ui.plan;

import java.util.List;
import ptp.domain.MethodId;
import ptp.plan.Capability;
import ptp.plan.PlannerCatalogue;
import ptp.service.InspectService.Pace;
import ptp.ui.text.Texts;

/** Why a row has fewer pictures than the level in view, or more than an episode follows. */
final class RowNotes {
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
    if (PlannerCatalogue.installed().has(row.method(), Capability.LEVELS) && planned > followed())
      return Texts.get("plan.finer", followed());
    if (!atOnce(row.method()) || planned == 0 || planned >= pace.subgoals().get(level)) return "";
    return Texts.get(planned == followed() ? "plan.short.followed" : "plan.short", planned);
  }

  /** Whether a method plans all subgoals at once, so that it has the same number at every level. */
  private static boolean atOnce(MethodId method) {
    return PlannerCatalogue.installed().find(method)
        .filter(f -> f.has(Capability.SUBGOALS) && !f.has(Capability.LEVELS) && !f.has(Capability.NEEDS_SOLUTION))
        .filter(f -> f.ablationOf().isEmpty()).isPresent();
  }

  /** How many subgoals an episode follows. */
  private int followed() {
    List<Integer> subgoals = pace.subgoals();
    int level = pace.rollout().followLevel();
    return level == 0 ? subgoals.getLast() : subgoals.get(Math.min(level, subgoals.size()) - 1);
  }
}
