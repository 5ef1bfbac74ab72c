package ptp.ui;

import java.nio.file.Path;
import ptp.service.DataService;
import ptp.service.GoalService;
import ptp.service.InspectService;
import ptp.service.JobService;
import ptp.service.MetricService;
import ptp.service.PlanService;
import ptp.service.PracticeService;
import ptp.service.PresetService;
import ptp.service.ReconstructionService;
import ptp.service.SettingsService;

/**
 * What the window shows and asks: an open workspace.
 *
 * @param workspace its name, shown at the top
 * @param folder where it lies, for what the window itself keeps there
 * @param networks those that plans, inspect and goals use
 * @param onClose is called once, after the window closed and the jobs were stopped
 */
public record WorkbenchServices(
    String workspace,
    Path folder,
    PlanService plans,
    InspectService inspect,
    JobService jobs,
    MetricService metrics,
    ReconstructionService reconstructions,
    GoalService goals,
    DataService data,
    PracticeService practice,
    PresetService presets,
    SettingsService settings,
    NetworkChoice networks,
    Runnable onClose) {}
