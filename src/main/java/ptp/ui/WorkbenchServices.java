package ptp.ui;

import ptp.run.JobService;
import ptp.run.MetricService;
import ptp.run.PlanService;

/**
 * What the window shows and asks: an open workspace.
 *
 * @param workspace its name, shown at the top
 * @param hopBudget steps the policy is given per subgoal, against which V is judged
 * @param onClose is called once, after the window closed and the jobs were stopped
 */
public record WorkbenchServices(
    String workspace,
    PlanService plans,
    JobService jobs,
    MetricService metrics,
    double hopBudget,
    Runnable onClose) {}
