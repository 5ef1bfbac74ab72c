package ptp.run.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ptp.domain.Frame;
import ptp.domain.Method;
import ptp.domain.Plan;
import ptp.domain.Progress;
import ptp.domain.Seed;
import ptp.domain.Split;
import ptp.domain.Task;
import ptp.plan.PlanProblem;
import ptp.plan.Planner;
import ptp.plan.ValueModel;
import ptp.run.PlanService;
import ptp.run.stage.LoadedNetworks;
import ptp.run.stage.Planners;
import ptp.run.stage.Problem;
import ptp.run.stage.Setup;

/** Plans the tasks of the simulator with the networks of one setup. */
final class NetworkPlans implements PlanService {
  /** Problems of each task that are offered. */
  static final int PICTURES = 8;

  private final LazyNetworks networks;
  private final Map<Task, List<Problem>> problems = new EnumMap<>(Task.class);

  NetworkPlans(LazyNetworks networks) {
    this.networks = networks;
  }

  @Override
  public TaskImages images(Task task) {
    List<Problem> offered = problems(task);
    return new TaskImages(
        offered.stream().map(Problem::start).toList(), offered.stream().map(p -> p.goal().frame()).toList());
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
  public Filmstrip plan(Query query, Progress progress) {
    List<Problem> offered = problems(query.task());
    return networks.with(loaded -> plan(loaded, query, offered, progress));
  }

  private Filmstrip plan(LoadedNetworks loaded, Query query, List<Problem> offered, Progress progress) {
    Problem problem = offered.get(query.start());
    Frame goal = offered.get(query.goal()).goal().frame();
    Planners planners = new Planners(loaded, networks.setup().preset().planner());
    ValueModel values = loaded.policy()::values;
    Planner planner =
        query.method() == Method.ORACLE
            ? planners.oracle(problem, values)
            : planners.planner(query.method(), values);
    PlanProblem asked =
        new PlanProblem(planners.latent(problem.start()), planners.latent(goal), new Seed(query.seed()));
    long begun = System.nanoTime();
    Plan plan = planner.plan(asked, progress);
    return new Filmstrips(loaded).of(problem.start(), goal, plan, (System.nanoTime() - begun) / 1e9);
  }

  private List<Problem> problems(Task task) {
    synchronized (problems) {
      return problems.computeIfAbsent(
          task, t -> networks.setup().problems(t, Split.PRACTICE, PICTURES, Progress.SILENT));
    }
  }
}
