package ptp.experiment.evaluate;

import java.nio.file.Path;
import java.util.List;
import ptp.domain.MethodId;
import ptp.domain.Progress;
import ptp.domain.Split;
import ptp.domain.Task;
import ptp.env.EnvironmentSource;
import ptp.experiment.preset.Preset;
import ptp.experiment.setup.Setup;
import ptp.experiment.setup.TaskInstance;
import ptp.rollout.RolloutOptions;

/** Measures a method on a task's evaluation problems. */
public final class EvaluateStage {
  private final Setup setup;
  private final EnvironmentSource environments;

  public EvaluateStage(Setup setup, EnvironmentSource environments) {
    this.setup = setup;
    this.environments = environments;
  }

  /**
   * Runs n episodes.
   *
   * @param policy the policy's file: the pre-trained one or one that has practised; the plan buffers of practice, where it
   *     kept some, lie beside it
   * @param epochs of practice behind the policy; 0 for the pre-trained one
   */
  public Evaluation run(Task task, MethodId method, int n, Path policy, long epochs, Progress progress) {
    Preset preset = setup.preset();
    progress.message("preparing the evaluation start and goal pairs of task " + task);
    List<TaskInstance> problems = setup.problems(task, Split.EVALUATION, n, progress);
    RolloutOptions rollout = preset.rollout().withNoise(preset.evaluation().actionNoiseStd());
    try (LoadedNetworks networks = LoadedNetworks.load(setup, policy);
        Environments open = new Environments(environments, n)) {
      progress.message("evaluating %s on task %s, %s".formatted(method.id(), task, practised(epochs)));
      MethodPlanner planner = MethodPlanner.following(networks, method, rollout);
      PlanBuffers.restore(PlanBuffers.beside(policy), planner.planner());
      return new Evaluator(networks, rollout, open, setup.random("evaluation")).evaluate(planner, problems, progress);
    }
  }

  /** Which policy that is, in words: "before practice", "after 150 epochs of practice". */
  public static String practised(long epochs) {
    if (epochs == 0) return "before practice";
    return "after " + epochs + (epochs == 1 ? " epoch" : " epochs") + " of practice";
  }
}
