package ptp.diagnose;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ptp.domain.MethodId;
import ptp.domain.Progress;
import ptp.domain.Split;
import ptp.domain.Task;
import ptp.env.tabletop.Tabletop;
import ptp.experiment.evaluate.Environments;
import ptp.experiment.evaluate.Evaluation;
import ptp.experiment.evaluate.Evaluator;
import ptp.experiment.evaluate.LoadedNetworks;
import ptp.experiment.evaluate.MethodPlanner;
import ptp.experiment.evaluate.PlanBuffers;
import ptp.experiment.setup.Setup;
import ptp.experiment.setup.TaskInstance;
import ptp.plan.Effort;
import ptp.plan.SubgoalFollower.Outcome;
import ptp.rollout.EpisodeResult;
import ptp.rollout.RolloutOptions;

/** Whole episodes of target tasks, run exactly as {@code ptp evaluate} runs them. */
final class EpisodeDiagnostic implements AutoCloseable {
  private final Setup setup;
  private final Environments environments;
  private final int n;

  EpisodeDiagnostic(Setup setup, int n) {
    this.setup = setup;
    this.n = n;
    this.environments = new Environments(Tabletop.source(setup.preset().simulator()), n);
  }

  /**
   * Measures one method on one task.
   *
   * @param plans the plan buffers to begin with, which need not be there
   * @param title of the method in the rows
   */
  void run(
      LoadedNetworks networks, Optional<Path> plans, Task task, MethodId method, String title, DiagnosticRows rows,
      Progress progress) {
    List<TaskInstance> problems = setup.problems(task, Split.EVALUATION, n, progress);
    progress.message("running " + method.id() + " on task " + task);
    RolloutOptions options = setup.preset().rollout().withNoise(setup.preset().evaluation().actionNoiseStd());
    MethodPlanner planner = new MethodPlanner(networks, method, Effort.levels(options.followLevel()));
    plans.ifPresent(file -> PlanBuffers.restore(file, planner.planner()));
    Evaluator evaluator = new Evaluator(networks, options, environments, setup.random("evaluation"));
    List<EpisodeResult> results = evaluator.run(planner, problems, progress);
    report(title, Evaluation.of(task, method, results), results, rows);
  }

  private static void report(String title, Evaluation e, List<EpisodeResult> results, DiagnosticRows rows) {
    String what = "task %s, %s: ".formatted(e.task(), title);
    rows.share(what + "success", e.n(), e.success());
    for (int stage = 0; stage < e.stages().size(); stage++) {
      String achieved = e.task().stages().get(stage).title();
      rows.share(what + "stage %d, %s".formatted(stage + 1, achieved), e.n(), e.stages().get(stage));
    }
    double reached = results.stream().mapToDouble(EpisodeDiagnostic::reached).sum();
    rows.share(what + "subgoals reached", e.n(), reached);
  }

  /** Share of the episode's subgoals that the latent threshold says were reached. */
  private static double reached(EpisodeResult result) {
    return result.pursuit().outcomes().stream().filter(o -> o == Outcome.REACHED).count() / (double) result.pursuit()
        .outcomes().size();
  }

  @Override
  public void close() {
    environments.close();
  }
}
