package ptp.experiment.evaluate;

import java.util.ArrayList;
import java.util.List;
import ptp.domain.Progress;
import ptp.domain.Seed;
import ptp.experiment.setup.TaskInstance;
import ptp.rollout.EpisodeListener;
import ptp.rollout.EpisodeRequest;
import ptp.rollout.EpisodeResult;
import ptp.rollout.EpisodeRunner;
import ptp.rollout.RolloutOptions;

/** Runs episodes of problems with given networks: reset, plan, follow, measure. */
public final class Evaluator {
  private final EpisodeRunner runner;
  private final Seed plans;
  private final Seed noise;

  /**
   * @param environments as many episodes run side by side; they stay open
   * @param seed of plans and action noise
   */
  public Evaluator(LoadedNetworks networks, RolloutOptions options, Environments environments, Seed seed) {
    this(networks, options, environments, seed, EpisodeListener.NOBODY);
  }

  /** As above, with somebody who looks on. */
  public Evaluator(
      LoadedNetworks networks, RolloutOptions options, Environments environments, Seed seed,
      EpisodeListener listener) {
    this.runner = new EpisodeRunner(networks, options, networks.threshold(), environments.all(), listener);
    this.plans = seed.derive("plan");
    this.noise = seed.derive("noise");
  }

  /**
   * Runs one episode per problem. The planner remembers none of the plans.
   *
   * @param progress in episodes
   */
  public List<EpisodeResult> run(MethodPlanner planner, List<TaskInstance> problems, Progress progress) {
    Progress part = progress.quiet();
    List<EpisodeResult> results = new ArrayList<>();
    for (int from = 0; from < problems.size(); from += runner.width()) {
      List<EpisodeRequest> requests = new ArrayList<>();
      for (int i = from; i < Math.min(problems.size(), from + runner.width()); i++) {
        requests.add(request(planner, problems.get(i), i, part));
      }
      results.addAll(runner.run(requests, part));
      progress.at(results.size(), problems.size());
    }
    return results;
  }

  private EpisodeRequest request(MethodPlanner planner, TaskInstance problem, int i, Progress progress) {
    Seed plan = plans.derive(i);
    return new EpisodeRequest(
        problem.task(), problem.seed(), problem.goal(), noise.derive(i),
        seen -> planner.plan(problem, seen.frame(), plan, progress));
  }

  /** Measures a planner, with what practice left in its memory, on problems of one task, each once. */
  public Evaluation evaluate(MethodPlanner planner, List<TaskInstance> problems, Progress progress) {
    return Evaluation.of(problems.getFirst().task(), planner.method(), run(planner, problems, progress));
  }
}
