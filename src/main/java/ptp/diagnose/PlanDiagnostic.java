package ptp.diagnose;

import java.util.ArrayList;
import java.util.List;
import ptp.domain.MethodId;
import ptp.domain.Plan;
import ptp.domain.Progress;
import ptp.domain.Seed;
import ptp.domain.Split;
import ptp.domain.Subgoal;
import ptp.domain.Task;
import ptp.experiment.collect.HeldOutDemonstrations;
import ptp.experiment.evaluate.LoadedNetworks;
import ptp.experiment.evaluate.MethodPlanner;
import ptp.experiment.setup.Setup;
import ptp.experiment.setup.TaskInstance;
import ptp.experiment.train.ProbeStage;
import ptp.learn.probe.ProbeOptions;
import ptp.nn.Tensor;
import ptp.plan.Effort;
import ptp.plan.PlanProblem;
import ptp.plan.Plans;

/**
 * The planner without the arm: whether the subgoals that would be followed pass through the state between the task's two
 * stages, by their probes. The plans are those of the diagnostic {@link Diagnostic#OFFLINE}. Then the values that chose them.
 */
final class PlanDiagnostic {
  private final Setup setup;
  private final ProbeOptions options;

  PlanDiagnostic(Setup setup, ProbeOptions options) {
    this.setup = setup;
    this.options = options;
  }

  void run(int n, DiagnosticRows rows, Progress progress) {
    try (ProbedEncoder readings = ProbedEncoder.open(setup, options, progress);
        LoadedNetworks networks = LoadedNetworks.load(setup, setup.networks().policy())) {
      ValueCalibration values = new ValueCalibration(networks);
      for (Task task : Task.values()) {
        List<TaskInstance> problems = setup.problems(task, Split.EVALUATION, n, progress);
        plans(task, problems, networks, readings, rows, progress);
        values.task(task, problems, rows);
      }
      values.demonstrations(HeldOutDemonstrations.demonstrations(setup, n, progress), setup.random("ladder").derive(
          "values"), rows);
    }
  }

  private void plans(
      Task task, List<TaskInstance> problems, LoadedNetworks networks, ProbedEncoder readings, DiagnosticRows rows,
      Progress progress) {
    progress.message("planning task " + task);
    MethodPlanner planner = new MethodPlanner(networks, MethodId.PTP, Effort.levels(setup.preset().rollout()
        .followLevel()));
    Seed seeds = setup.random("evaluation").derive("plan");
    int[] verdicts = new int[PlanVerdict.values().length];
    List<Double> errors = new ArrayList<>();
    for (int i = 0; i < problems.size(); i++) {
      progress.checkCancelled();
      TaskInstance problem = problems.get(i);
      float[] goal = networks.encoder().encode(problem.goal().frame());
      Plan plan =
          planner.planner().plan(new PlanProblem(networks.encoder().encode(problem.start()), goal, seeds.derive(i)),
              Progress.SILENT);
      float[][] places = places(plan.coarsest(setup.preset().rollout().followLevel()), readings);
      verdicts[PlanVerdict.of(task, places).ordinal()]++;
      errors.add(error(problem, places[places.length - 1]));
      progress.at(i + 1L, problems.size());
    }
    report(task, problems.size(), verdicts, errors, rows);
  }

  /** Places of the start, of every subgoal, of the goal. */
  private static float[][] places(Plan plan, ProbedEncoder readings) {
    List<float[]> states = new ArrayList<>(List.of(plan.start().latent()));
    for (Subgoal subgoal : plan.subgoals()) states.add(subgoal.latent());
    try (Tensor latents = Plans.stack(states)) {
      return readings.ofLatents(latents);
    }
  }

  /** Metres by which the goal's places are read wrongly, at worst over the objects. */
  private static double error(TaskInstance problem, float[] read) {
    return DemonstratedSegment.worst(ProbeStage.numbers(problem.goal().state().orElseThrow()), read);
  }

  private static void report(Task task, int n, int[] verdicts, List<Double> errors, DiagnosticRows rows) {
    for (PlanVerdict verdict : PlanVerdict.values()) {
      rows.share("task %s: plans %s (estimate)".formatted(task, verdict.title()), n, verdicts[verdict.ordinal()]);
    }
    rows.medianLength("task " + task + ": probe error at the goals, worst object, median", n, errors);
  }
}
