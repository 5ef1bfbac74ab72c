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
import ptp.rollout.ExplorationOptions;
import ptp.rollout.HeldNoise;
import ptp.rollout.RolloutOptions;

/** Runs episodes of problems with given networks: reset, plan, follow, measure. */
public final class Evaluator {
  private static final String HELD = "held noise";

  private final LoadedNetworks networks;
  private final RolloutOptions options;
  private final Environments environments;
  private final Seed seed;
  private final EpisodeListener listener;
  private final ExplorationOptions exploration;

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
    this(networks, options, environments, seed, listener, ExplorationOptions.none());
  }

  private Evaluator(
      LoadedNetworks networks, RolloutOptions options, Environments environments, Seed seed,
      EpisodeListener listener, ExplorationOptions exploration) {
    this.networks = networks;
    this.options = options;
    this.environments = environments;
    this.seed = seed;
    this.listener = listener;
    this.exploration = exploration;
  }

  /** The same evaluator, whose episodes explore. */
  public Evaluator exploring(ExplorationOptions other) {
    return new Evaluator(networks, options, environments, seed, listener, other);
  }

  /** Whether an episode of a {@link #run} with that seed explores. */
  public static boolean explores(ExplorationOptions options, Seed seed, int episode) {
    return HeldNoise.explores(options, seed.derive(HELD), episode);
  }

  /**
   * Runs one episode per problem. The planner remembers none of the plans.
   *
   * @param progress in episodes
   */
  public List<EpisodeResult> run(MethodPlanner planner, List<TaskInstance> problems, Progress progress) {
    Progress part = progress.quiet();
    List<EpisodeResult> results = new ArrayList<>();
    for (int from = 0; from < problems.size(); from += environments.all().size()) {
      EpisodeRunner runner = runner(from);
      List<EpisodeRequest> requests = new ArrayList<>();
      for (int i = from; i < Math.min(problems.size(), from + runner.width()); i++) {
        requests.add(request(planner, problems.get(i), i, part));
      }
      results.addAll(runner.run(requests, part));
      progress.at(results.size(), problems.size());
    }
    return results;
  }

  /** Noise that is held goes on from step to step, so the episodes that run side by side have an agent of their own. */
  private EpisodeRunner runner(int firstEpisode) {
    HeldNoise agent = new HeldNoise(networks, exploration, seed.derive(HELD), firstEpisode);
    return new EpisodeRunner(agent, options, networks.threshold(), environments.all(), listener);
  }

  private EpisodeRequest request(MethodPlanner planner, TaskInstance problem, int i, Progress progress) {
    Seed plan = seed.derive("plan").derive(i);
    return new EpisodeRequest(
        problem.task(), problem.seed(), problem.goal(), seed.derive("noise").derive(i),
        planner.planning(problem, plan, progress));
  }
}
