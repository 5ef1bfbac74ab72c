package ptp.ui.plan;

import ptp.service.InspectService;
import ptp.service.PlanService;
import ptp.service.SettingsService;
import ptp.ui.task.LatestTask;
import ptp.ui.task.Threads;

/**
 * The models of the Plan page. What was recorded or followed belongs to one question, and goes when another one is asked.
 */
public record PlanPageModel(
    PlanModel plan, PlanFigures figures, ReplayModel replay, FollowModel follow, SavedPlansModel shelf) {
  /** Models on the window's threads. */
  public static PlanPageModel of(PlanService plans, InspectService inspect, SettingsService settings, Threads threads) {
    PlanModel plan =
        new PlanModel(
            plans, inspect, new ChosenMethods(settings, plans, threads.worker()), new LatestTask(threads.worker(),
                threads.ui()),
            new LatestTask(threads.planner(), threads.ui()));
    return of(
        plan, inspect, new ReplayModel(inspect, new LatestTask(threads.planner(), threads.ui())),
        new FollowModel(inspect, new LatestTask(threads.planner(), threads.ui())),
        new SavedPlansModel(inspect, threads.worker(), threads.ui()));
  }

  /** Models that keep together. */
  public static PlanPageModel of(
      PlanModel plan, InspectService inspect, ReplayModel replay, FollowModel follow, SavedPlansModel shelf) {
    plan.planning().subscribe(
        now -> {
          if (!now) return;
          replay.forget();
          follow.forget();
        });
    return new PlanPageModel(plan, new PlanFigures(plan, inspect), replay, follow, shelf);
  }

  /** Lets the policy follow the plan of a row, at the level in view. */
  public void follow(PlanRow row) {
    if (row.plan().isEmpty()) return;
    int level = plan.level().get();
    follow.follow(row.plan().get(), level);
  }

  /** Lets the policy follow the inspected plan. */
  public void followInspected() {
    if (plan.inspected().get() != null) plan.row(plan.inspected().get().method()).ifPresent(this::follow);
  }

  /** Records the search of the inspected plan. */
  public void replayInspected() {
    if (plan.inspected().get() == null) return;
    plan.row(plan.inspected().get().method()).flatMap(PlanRow::plan).ifPresent(replay::record);
  }

  /** Ends what is under way. */
  public void close() {
    plan.stop();
    follow.stop();
  }
}
