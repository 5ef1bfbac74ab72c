package ptp.ui.plan;

import java.util.Optional;
import ptp.domain.Frame;
import ptp.plan.PlannerCatalogue;
import ptp.ui.text.Texts;

/** The inspected subgoal, changed by hand; every change plans again. */
public final class SubgoalEdits {
  private final PlanModel plan;
  private final Strips strips;

  SubgoalEdits(PlanModel plan, Strips strips) {
    this.plan = plan;
    this.strips = strips;
  }

  /** The place of the inspected subgoal in the finest plan, where its search heeds pins; the goal has none. */
  public Optional<Integer> place() {
    SegmentChoice choice = plan.inspected().get();
    if (choice == null || choice.goal() || !PlanRequestModel.editable(choice.method()))
      return Optional.empty();
    return plan.row(choice.method()).flatMap(PlanRow::plan).map(found -> strips.places(found, plan.level().get()).get(
        choice.index()));
  }

  /** Why the inspected picture cannot be changed, in a sentence; empty where it can be. */
  public String obstacle() {
    SegmentChoice choice = plan.inspected().get();
    if (choice == null) return Texts.get("plan.fixed.none");
    if (!PlanRequestModel.editable(choice.method())) {
      return Texts.get("plan.fixed.method", PlannerCatalogue.installed().title(choice.method()));
    }
    return choice.goal() ? Texts.get("plan.fixed.goal") : "";
  }

  /** Whether the inspected subgoal is pinned. */
  public boolean pinned() {
    return place().map(plan.edits().get().pins()::containsKey).orElse(false);
  }

  /** Keeps the inspected subgoal as it is and plans the rest again. */
  public void pin() {
    if (plan.inspected().get() != null) replace(plan.inspected().get().subgoal().state().shown());
  }

  /** Puts a picture in the place of the inspected subgoal and plans the rest again. */
  public void replace(Frame picture) {
    place().ifPresent(p -> plan.edits().pin(p, picture));
  }

  /** Drops the inspected subgoal and plans again. */
  public void leaveOut() {
    place().ifPresent(plan.edits()::leaveOut);
  }

  /** Lets the search choose the inspected subgoal and plans again. */
  public void unpin() {
    place().ifPresent(plan.edits()::free);
  }
}
