package ptp.experiment.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import ptp.domain.MethodId;
import ptp.domain.Progress;
import ptp.domain.Split;
import ptp.domain.Task;
import ptp.env.EnvironmentSource;
import ptp.experiment.preset.Preset;
import ptp.experiment.setup.Setup;
import ptp.experiment.setup.TaskInstance;
import ptp.plan.Effort;
import ptp.rollout.RolloutOptions;

/** Measures a method on a task's evaluation problems. */
public final class EvaluateStage {
  private final Setup setup;
  private final EnvironmentSource environments;

  /**
   * @param environments where episodes are run
   */
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
    String which = "evaluating %s on task %s, %s".formatted(method.id(), task, practised(epochs));
    return run(new Measured(task, method, n, Split.EVALUATION), policy, true, which, progress);
  }

  /**
   * What is measured.
   *
   * @param n episodes, one for each of the first n problems
   * @param split where the problems come from
   */
  public record Measured(Task task, MethodId method, int n, Split split) {}

  /**
   * Runs one episode per problem, always with the same random numbers for plans and noise, so that policies can be compared.
   *
   * @param buffers whether the plan buffers beside the policy are used; otherwise they are empty
   * @param which is told while it runs
   */
  public Evaluation run(Measured what, Path policy, boolean buffers, String which, Progress progress) {
    Preset preset = setup.preset();
    RolloutOptions rollout = preset.rollout().withNoise(preset.evaluation().actionNoiseStd());
    try (LoadedNetworks networks = LoadedNetworks.load(setup, policy);
        Environments open = new Environments(environments, what.n)) {
      progress.message("preparing the %s start and goal pairs of task %s".formatted(what.split.name().toLowerCase(
          Locale.ROOT),
          what.task));
      List<TaskInstance> problems = setup.problems(what.task, what.split, what.n, progress);
      progress.message(which);
      MethodPlanner planner = new MethodPlanner(networks, what.method, Effort.levels(rollout.followLevel()));
      if (buffers) PlanBuffers.restore(PlanBuffers.beside(policy), planner.planner());
      var episodes = new Evaluator(networks, rollout, open, setup.random("evaluation")).run(planner, problems,
          progress);
      return Evaluation.of(what.task, what.method, episodes);
    }
  }

  /** Which policy that is, in words: "before practice", "after 150 epochs of practice". */
  public static String practised(long epochs) {
    if (epochs == 0) return "before practice";
    return "after " + epochs + (epochs == 1 ? " epoch" : " epochs") + " of practice";
  }
}
