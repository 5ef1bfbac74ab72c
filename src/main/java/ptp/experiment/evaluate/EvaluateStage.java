package ptp.experiment.evaluate;

import java.nio.file.Path;
import java.util.List;
import ptp.domain.Method;
import ptp.domain.Progress;
import ptp.domain.Split;
import ptp.domain.Task;
import ptp.experiment.preset.Preset;
import ptp.experiment.setup.Setup;
import ptp.experiment.setup.TaskInstance;
import ptp.plan.Planner;
import ptp.rollout.RolloutOptions;

/** Measures a method on a task's evaluation problems. */
public final class EvaluateStage {
  private static final int WIDTH = 10;

  private final Setup setup;

  public EvaluateStage(Setup setup) {
    this.setup = setup;
  }

  /**
   * Runs n episodes.
   *
   * @param policy the policy's file: the pre-trained one or one that has practised; the plan buffers of practice, where it
   *     kept some, lie beside it
   * @param epochs of practice behind the policy; 0 for the pre-trained one
   */
  public Evaluation run(Task task, Method method, int n, Path policy, long epochs, Progress progress) {
    Preset preset = setup.preset();
    progress.message("preparing the evaluation start and goal pairs of task " + task);
    List<TaskInstance> problems = setup.problems(task, Split.EVALUATION, n, progress);
    RolloutOptions rollout = preset.rollout().withNoise(preset.evaluation().actionNoiseStd());
    try (LoadedNetworks networks = LoadedNetworks.load(setup, policy);
        Evaluator evaluator = new Evaluator(preset.simulator(), Math.min(WIDTH, n))) {
      progress.message("evaluating %s on task %s, %s".formatted(method.id(), task, practised(epochs)));
      Planners planners = Planners.following(networks, preset);
      Planner planner = planners.plannerOrOracle(method, networks.values());
      PlanBuffers.restore(PlanBuffers.beside(policy), planner);
      return evaluator.evaluate(
          method, networks, planners, planner, rollout, problems, setup.random("evaluation"), progress);
    }
  }

  /** Which policy that is, in words: "before practice", "after 150 epochs of practice". */
  public static String practised(long epochs) {
    if (epochs == 0) return "before practice";
    return "after " + epochs + (epochs == 1 ? " epoch" : " epochs") + " of practice";
  }
}
