package ptp.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ptp.domain.Method;
import ptp.domain.Plan;
import ptp.domain.Progress;
import ptp.domain.Task;
import ptp.experiment.setup.Setup;
import ptp.experiment.setup.TaskInstance;
import ptp.service.PlanService;

/** Plans the tasks of the simulator with the networks of one setup. */
final class NetworkPlans implements PlanService {
  private final LazyNetworks networks;
  private final PlanRequests questions;

  NetworkPlans(LazyNetworks networks, PlanRequests questions) {
    this.networks = networks;
    this.questions = questions;
  }

  @Override
  public TaskImages images(Task task) {
    List<TaskInstance> offered = questions.problems(task);
    return new TaskImages(
        offered.stream().map(TaskInstance::start).toList(), offered.stream().map(p -> p.goal().frame()).toList());
  }

  @Override
  public boolean ready(Method method) {
    Setup setup = networks.setup();
    return switch (method) {
      case ORACLE, MODEL_FREE -> setup.networks().trained(List.of());
      case PTP, PTP_NO_BUFFER, PTP_FLAT, PTP_FLAT_NO_BUFFER ->
          setup.networks().trained(setup.preset().planner().levels());
      case GCP -> trained(setup.networks().midpoint());
      case LEAP -> trained(setup.networks().stateVae());
      case RETRIEVAL -> trained(setup.dataset());
    };
  }

  /** Whether encoder, policy and what a method needs besides are there. */
  private boolean trained(Path besides) {
    return networks.setup().networks().trained(List.of()) && Files.exists(besides);
  }

  @Override
  public Plan plan(Query query, Progress progress) {
    questions.problems(query.task());
    return networks.with(
        loaded -> questions.explain(loaded, query, Optional.empty(), progress, part -> {}).plan());
  }
}
