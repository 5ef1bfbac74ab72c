package ptp.experiment.evaluate;

import java.util.ArrayList;
import java.util.List;
import ptp.domain.Method;
import ptp.domain.Plan;
import ptp.domain.Progress;
import ptp.domain.Seed;
import ptp.env.tabletop.Tabletop;
import ptp.env.tabletop.TabletopOptions;
import ptp.experiment.setup.TaskInstance;
import ptp.plan.Planner;
import ptp.plan.ValueModel;
import ptp.rollout.Agent;
import ptp.rollout.Episode;
import ptp.rollout.EpisodeResult;
import ptp.rollout.ExplorationOptions;
import ptp.rollout.HeldNoise;
import ptp.rollout.RolloutOptions;
import ptp.rollout.Rollouts;

/** Runs episodes of problems by a method: plan, follow, measure. Keeps its environments for the next call. */
public final class Evaluator implements AutoCloseable {
  private static final String HELD = "held noise";

  private final List<Tabletop> environments = new ArrayList<>();
  private EpisodeWatch watch = EpisodeWatch.NOBODY;
  private ExplorationOptions exploration = ExplorationOptions.none();

  /**
   * @param width episodes that run side by side
   */
  public Evaluator(TabletopOptions options, int width) {
    for (int i = 0; i < width; i++) environments.add(Tabletop.create(options));
  }

  /** Somebody looks on from now on. */
  public void watchedBy(EpisodeWatch other) {
    watch = other;
  }

  /** Episodes explore like this from now on; with {@link ExplorationOptions#none()} not at all. */
  public void explore(ExplorationOptions other) {
    exploration = other;
  }

  /** Whether an episode of a {@link #run} with that seed explores. */
  public static boolean explores(ExplorationOptions options, Seed seed, int episode) {
    return HeldNoise.explores(options, seed.derive(HELD), episode);
  }

  /**
   * Runs one episode per problem.
   *
   * @param planner the method's planner, or null for the oracle, which needs each problem's solution
   * @param seed of plans and action noise
   * @param progress in episodes
   */
  public List<EpisodeResult> run(
      LoadedNetworks networks,
      Planners planners,
      Planner planner,
      ValueModel values,
      RolloutOptions options,
      List<TaskInstance> problems,
      Seed seed,
      Progress progress) {
    Progress part = progress.quiet();
    List<EpisodeResult> results = new ArrayList<>();
    for (int from = 0; from < problems.size(); from += environments.size()) {
      Agent agent = new HeldNoise(networks, exploration, seed.derive(HELD), from);
      Rollouts rollouts = new Rollouts(agent, options, networks.threshold(), environments, watch);
      List<Episode> episodes = new ArrayList<>();
      watch.begin(networks, options);
      for (int i = from; i < Math.min(problems.size(), from + rollouts.width()); i++) {
        TaskInstance problem = problems.get(i);
        progress.checkCancelled();
        Planner chosen = planner != null ? planner : planners.oracle(problem, values);
        Plan plan = chosen.plan(planners.problem(problem, seed.derive("plan").derive(i)), part);
        episodes.add(new Episode(problem.task(), problem.seed(), problem.goal(), plan, seed.derive("noise").derive(i)));
      }
      results.addAll(rollouts.run(episodes, part));
      progress.at(results.size(), problems.size());
    }
    return results;
  }

  /**
   * Measures a method on problems of one task, each once. The planner remembers none of the plans.
   *
   * @param planner the method's planner, with what practice left in its plan buffers; null for the oracle
   */
  public Evaluation evaluate(
      Method method,
      LoadedNetworks networks,
      Planners planners,
      Planner planner,
      RolloutOptions options,
      List<TaskInstance> problems,
      Seed seed,
      Progress progress) {
    List<EpisodeResult> results =
        run(networks, planners, planner, networks.values(), options, problems, seed, progress);
    return Evaluation.of(problems.getFirst().task(), method, results);
  }

  @Override
  public void close() {
    environments.forEach(Tabletop::close);
  }
}
