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

/** What the window shows and asks: an open workspace, and the networks in use. */
public interface WorkbenchServices extends AutoCloseable {
  /** Its name, shown at the top. */
  String workspace();

  /** Where it lies, for what the window itself keeps there. */
  Path folder();

  /** Plans by the networks in use. */
  PlanService plans();

  /** Explains plans by the networks in use. */
  InspectService inspect();

  /** Looks at drawings with the networks in use. */
  GoalService goals();

  JobService jobs();

  MetricService metrics();

  ReconstructionService reconstructions();

  DataService data();

  PracticeService practice();

  PresetService presets();

  SettingsService settings();

  /** The networks in use, and the others of the workspace. */
  NetworkChoice networks();

  /** Is called once, after the window closed and the jobs were stopped. */
  @Override
  void close();
}
