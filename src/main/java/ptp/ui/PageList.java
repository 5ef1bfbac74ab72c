package ptp.ui;

import java.util.List;
import java.util.stream.Stream;
import ptp.ui.compare.CompareModule;
import ptp.ui.data.DataModule;
import ptp.ui.goal.GoalModule;
import ptp.ui.page.FrameUse;
import ptp.ui.page.PageHost;
import ptp.ui.page.PageModule;
import ptp.ui.plan.PlanModule;
import ptp.ui.practice.PracticeModule;
import ptp.ui.task.JobsModel;
import ptp.ui.train.TrainModule;

/**
 * The pages of the window: what each one needs is handed over here, and a further page is one more module.
 *
 * @param all in the order of the rail
 */
record PageList(GoalModule goal, PlanModule plan, PracticeModule practice, List<PageModule> all) {
  static PageList of(WorkbenchServices from, JobsModel jobs, PageHost host) {
    GoalModule goal = new GoalModule(host, from.plans(), from.goals());
    PlanModule plan = new PlanModule(host, from.plans(), from.inspect(), from.settings(), goal);
    PracticeModule practice =
        new PracticeModule(host, jobs, from.presets(), from.practice(), from.metrics(), goal);
    List<FrameUse> uses = Stream.concat(goal.frameUses().stream(), Stream.of(plan.frameUse())).toList();
    List<PageModule> all =
        List.of(
            new DataModule(host, from.data(), uses),
            new TrainModule(host, jobs, from.presets(), from.metrics(), from.reconstructions()),
            goal,
            plan,
            practice,
            new CompareModule(host, from.metrics(), from.plans(), from.inspect()));
    return new PageList(goal, plan, practice, all);
  }
}
