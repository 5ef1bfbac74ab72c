package ptp.run.ladder;

import java.util.ArrayList;
import java.util.List;
import ptp.domain.Method;
import ptp.domain.Plan;
import ptp.domain.Progress;
import ptp.domain.Seed;
import ptp.domain.Split;
import ptp.domain.Subgoal;
import ptp.domain.Task;
import ptp.learn.readout.ReadoutOptions;
import ptp.nn.Tensor;
import ptp.plan.PlanProblem;
import ptp.plan.Planner;
import ptp.plan.Plans;
import ptp.run.rollout.Levels;
import ptp.run.stage.HeldOut;
import ptp.run.stage.LoadedNetworks;
import ptp.run.stage.Planners;
import ptp.run.stage.Problem;
import ptp.run.stage.ReadoutStage;
import ptp.run.stage.Setup;

/**
 * The planner without the arm: whether the subgoals that would be followed pass through the state between the task's two
 * stages, by their read-outs. The plans are those of the rung {@link Rung#OFFLINE}. Then the values that chose them.
 */
final class PlansRung {
  private final Setup setup;
  private final ReadoutOptions options;

  PlansRung(Setup setup, ReadoutOptions options) {
    this.setup = setup;
    this.options = options;
  }

  void run(int n, Rows rows, Progress progress) {
    try (Readings readings = Readings.open(setup, options, progress);
        LoadedNetworks networks = LoadedNetworks.load(setup, setup.networks().policy())) {
      ValueCalibration values = new ValueCalibration(networks);
      for (Task task : Task.values()) {
        List<Problem> problems = setup.problems(task, Split.EVALUATION, n, progress);
        plans(task, problems, networks, readings, rows, progress);
        values.task(task, problems, rows);
      }
      values.demonstrations(HeldOut.demonstrations(setup, n, progress), setup.random("ladder").derive("values"), rows);
    }
  }

  private void plans(
      Task task, List<Problem> problems, LoadedNetworks networks, Readings readings, Rows rows, Progress progress) {
    progress.message("planning task " + task);
    Planners planners = Planners.following(networks, setup.preset());
    Planner planner = planners.planner(Method.PTP, networks.values());
    Seed seeds = setup.random("evaluation").derive("plan");
    int[] verdicts = new int[PlanVerdict.values().length];
    List<Double> errors = new ArrayList<>();
    for (int i = 0; i < problems.size(); i++) {
      progress.checkCancelled();
      Problem problem = problems.get(i);
      float[] goal = planners.latent(problem.goal().frame());
      Plan plan =
          planner.plan(new PlanProblem(planners.latent(problem.start()), goal, seeds.derive(i)), Progress.SILENT);
      float[][] places = places(Levels.at(plan, setup.preset().rollout().followLevel()), readings);
      verdicts[PlanVerdict.of(task, places).ordinal()]++;
      errors.add(error(problem, places[places.length - 1]));
      progress.at(i + 1L, problems.size());
    }
    report(task, problems.size(), verdicts, errors, rows);
  }

  /** Places of the start, of every subgoal, of the goal. */
  private static float[][] places(Plan plan, Readings readings) {
    List<float[]> states = new ArrayList<>(List.of(plan.start()));
    for (Subgoal subgoal : plan.subgoals()) states.add(subgoal.latent());
    try (Tensor latents = Plans.stack(states)) {
      return readings.ofLatents(latents);
    }
  }

  /** Metres by which the goal's places are read wrongly, at worst over the objects. */
  private static double error(Problem problem, float[] read) {
    return Hop.worst(ReadoutStage.numbers(problem.goal().state().orElseThrow()), read);
  }

  private static void report(Task task, int n, int[] verdicts, List<Double> errors, Rows rows) {
    for (PlanVerdict verdict : PlanVerdict.values()) {
      rows.share("task %s: plans %s (estimate)".formatted(task, verdict.title()), n, verdicts[verdict.ordinal()]);
    }
    rows.medianLength("task " + task + ": error of the estimate at the goals, worst object, median", n, errors);
  }
}
