package ptp.workspace;

import java.util.List;
import java.util.Optional;
import ptp.domain.MethodId;
import ptp.domain.Plan;
import ptp.domain.Progress;
import ptp.domain.Task;
import ptp.experiment.evaluate.ModelFiles;
import ptp.experiment.setup.TaskInstance;
import ptp.plan.PlannerCatalogue;
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
  public boolean ready(MethodId method) {
    return PlannerCatalogue.installed().find(method).map(new ModelFiles(networks.setup())::ready).orElse(false);
  }

  @Override
  public Plan plan(Query query, Progress progress) {
    questions.problems(query.task());
    synchronized (networks) {
      return questions.explain(networks.get(), query, Optional.empty(), progress, part -> {}).plan();
    }
  }
}
