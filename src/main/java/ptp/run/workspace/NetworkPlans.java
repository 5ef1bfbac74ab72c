package ptp.run.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ptp.domain.Frame;
import ptp.domain.Latent;
import ptp.domain.Method;
import ptp.domain.Plan;
import ptp.domain.Progress;
import ptp.domain.Seed;
import ptp.domain.Split;
import ptp.domain.Subgoal;
import ptp.domain.Task;
import ptp.nn.Tensor;
import ptp.plan.PlanProblem;
import ptp.plan.Planner;
import ptp.plan.ValueModel;
import ptp.run.PlanService;
import ptp.run.stage.LoadedNetworks;
import ptp.run.stage.Planners;
import ptp.run.stage.Problem;
import ptp.run.stage.Setup;

/** Plans with the networks of one setup, which are loaded when they are first needed. */
final class NetworkPlans implements PlanService, AutoCloseable {
  private static final int PICTURES = 8;

  private final Setup setup;
  private final Map<Task, List<Problem>> problems = new EnumMap<>(Task.class);
  private LoadedNetworks networks;

  NetworkPlans(Setup setup) {
    this.setup = setup;
  }

  @Override
  public TaskImages images(Task task) {
    List<Problem> offered = problems(task);
    return new TaskImages(
        offered.stream().map(Problem::start).toList(), offered.stream().map(p -> p.goal().frame()).toList());
  }

  @Override
  public boolean ready(Method method) {
    return switch (method) {
      case ORACLE, MODEL_FREE -> setup.networks().trained(List.of());
      case PTP, PTP_NO_BUFFER, PTP_FLAT, PTP_FLAT_NO_BUFFER ->
          setup.networks().trained(setup.preset().planner().levels());
      default -> false;
    };
  }

  @Override
  public synchronized Filmstrip plan(Query query, Progress progress) {
    LoadedNetworks loaded = networks();
    Problem problem = problems(query.task()).get(query.start());
    Planners planners = new Planners(loaded, setup.preset().planner());
    ValueModel values = loaded.policy()::values;
    Planner planner =
        query.method() == Method.ORACLE
            ? planners.oracle(problem, values)
            : planners.planner(query.method(), values);
    Frame goal = problems(query.task()).get(query.goal()).goal().frame();
    PlanProblem asked =
        new PlanProblem(planners.latent(problem.start()), planners.latent(goal), new Seed(query.seed()));
    long begun = System.nanoTime();
    Plan plan = planner.plan(asked, progress);
    double seconds = (System.nanoTime() - begun) / 1e9;
    return filmstrip(query.method(), problem.start(), goal, plan, seconds);
  }

  private Filmstrip filmstrip(Method method, Frame start, Frame goal, Plan plan, double seconds) {
    List<Frame> frames = decode(plan.subgoals());
    frames.set(frames.size() - 1, goal);
    List<Hop> hops = new ArrayList<>();
    for (int i = 0; i < frames.size(); i++) {
      Subgoal subgoal = plan.subgoals().get(i);
      hops.add(new Hop(frames.get(i), networks.policy().steps(subgoal.value()) * -1, subgoal.distance()));
    }
    return new Filmstrip(method, networks.policy().options().observation(), start, hops, plan.cost(), seconds);
  }

  private List<Frame> decode(List<Subgoal> subgoals) {
    float[] latents = new float[subgoals.size() * Latent.SIZE];
    for (int i = 0; i < subgoals.size(); i++) {
      System.arraycopy(subgoals.get(i).latent(), 0, latents, i * Latent.SIZE, Latent.SIZE);
    }
    List<Frame> frames = new ArrayList<>();
    try (Tensor states = Tensor.of(latents, subgoals.size(), Latent.SIZE)) {
      byte[] pixels = networks.encoder().decode(states);
      for (int i = 0; i < subgoals.size(); i++) {
        int from = i * Frame.OBSERVATION_BYTES;
        frames.add(Frame.observation(Arrays.copyOfRange(pixels, from, from + Frame.OBSERVATION_BYTES)));
      }
    }
    return frames;
  }

  private List<Problem> problems(Task task) {
    synchronized (problems) {
      return problems.computeIfAbsent(task, t -> setup.problems(t, Split.PRACTICE, PICTURES, Progress.SILENT));
    }
  }

  private LoadedNetworks networks() {
    if (networks == null) networks = LoadedNetworks.load(setup, setup.networks().policy());
    return networks;
  }

  @Override
  public synchronized void close() {
    if (networks != null) networks.close();
    networks = null;
  }
}
