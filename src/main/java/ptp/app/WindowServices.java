package ptp.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import ptp.service.DataService;
import ptp.service.GoalService;
import ptp.service.InspectService;
import ptp.service.JobService;
import ptp.service.MetricService;
import ptp.service.NetworkSet;
import ptp.service.PlanService;
import ptp.service.PracticeService;
import ptp.service.PresetService;
import ptp.service.ReconstructionService;
import ptp.service.SettingsService;
import ptp.ui.NetworkChoice;
import ptp.ui.WorkbenchServices;
import ptp.workspace.OpenWorkspace;
import ptp.workspace.Presets;

/** Services of a workspace for the window. Planning and drawing services are created again for every choice of networks. */
final class WindowServices implements NetworkChoice {
  private static final String CHOICE = "window.networks";
  private static final NetworkSet USUAL = new NetworkSet(Presets.DEFAULT, 0);

  private final Path folder;
  private final OpenWorkspace workspace;
  private final JobService jobs;
  private final Queue<OpenWorkspace.Thinking> opened = new ConcurrentLinkedQueue<>(); // the newest last
  private volatile NetworkSet used;

  /**
   * @param folder of the workspace
   */
  WindowServices(Path folder, OpenWorkspace workspace) {
    this.folder = folder;
    this.workspace = workspace;
    this.jobs = workspace.jobs();
    this.used = remembered().orElse(USUAL);
  }

  private Optional<NetworkSet> remembered() {
    return workspace.settings().get(CHOICE).flatMap(NetworkSet::of).filter(all()::contains);
  }

  @Override
  public NetworkSet used() {
    return used;
  }

  @Override
  public List<NetworkSet> all() {
    return workspace.networkSets();
  }

  @Override
  public WorkbenchServices use(NetworkSet others) {
    WorkbenchServices next = open(others);
    workspace.settings().put(CHOICE, others.name());
    used = others;
    return next;
  }

  /** The services with the networks in use. */
  WorkbenchServices open() {
    return open(used);
  }

  private WorkbenchServices open(NetworkSet networks) {
    OpenWorkspace.Thinking thinking = workspace.thinking(networks.preset(), networks.seed());
    opened.add(thinking);
    return new Opened(thinking);
  }

  @Override
  public void release() {
    while (opened.size() > 1) opened.remove().close().run();
  }

  private void close() {
    opened.forEach(thinking -> thinking.close().run());
    workspace.close();
  }

  /** The workspace with some networks. */
  private final class Opened implements WorkbenchServices {
    private final OpenWorkspace.Thinking networks;
    private final MetricService metrics = workspace.metrics();
    private final ReconstructionService reconstructions = workspace.reconstructions();
    private final PracticeService practice = workspace.practice();

    Opened(OpenWorkspace.Thinking networks) {
      this.networks = networks;
    }

    @Override
    public String workspace() {
      return folder.getFileName().toString();
    }

    @Override
    public Path folder() {
      return folder;
    }

    @Override
    public PlanService plans() {
      return networks.plans();
    }

    @Override
    public InspectService inspect() {
      return networks.inspect();
    }

    @Override
    public GoalService goals() {
      return networks.goals();
    }

    @Override
    public JobService jobs() {
      return jobs;
    }

    @Override
    public MetricService metrics() {
      return metrics;
    }

    @Override
    public ReconstructionService reconstructions() {
      return reconstructions;
    }

    @Override
    public DataService data() {
      return workspace.data();
    }

    @Override
    public PracticeService practice() {
      return practice;
    }

    @Override
    public PresetService presets() {
      return workspace.presets();
    }

    @Override
    public SettingsService settings() {
      return workspace.settings();
    }

    @Override
    public NetworkChoice networks() {
      return WindowServices.this;
    }

    @Override
    public void close() {
      WindowServices.this.close();
    }
  }
}
