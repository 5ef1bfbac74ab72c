package ptp.run.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import ptp.domain.Frame;
import ptp.domain.Goal;
import ptp.domain.Latent;
import ptp.domain.Plan;
import ptp.domain.Progress;
import ptp.domain.SceneState;
import ptp.domain.Seed;
import ptp.domain.Subgoal;
import ptp.domain.Success;
import ptp.env.Environment;
import ptp.env.tabletop.Tabletop;
import ptp.learn.readout.Readout;
import ptp.plan.Plans;
import ptp.run.Apart;
import ptp.run.InspectService.Followed;
import ptp.run.InspectService.Nearness;
import ptp.run.InspectService.Reading;
import ptp.run.InspectService.Seen;
import ptp.run.InspectService.StageOutcome;
import ptp.run.InspectService.Stop;
import ptp.run.PlanService.Query;
import ptp.run.Preset;
import ptp.run.rollout.Episode;
import ptp.run.rollout.EpisodeResult;
import ptp.run.rollout.RolloutOptions;
import ptp.run.rollout.Rollouts;
import ptp.run.stage.LoadedNetworks;
import ptp.run.stage.Problem;

/** One episode in the simulator along given states, watched. */
final class PlanDrive {
  private final LoadedNetworks networks;
  private final Optional<Readout> readout;
  private final Preset preset;
  private final Progress progress;
  private final Consumer<Seen> seen;

  PlanDrive(
      LoadedNetworks networks, Optional<Readout> readout, Preset preset, Progress progress, Consumer<Seen> seen) {
    this.networks = networks;
    this.readout = readout;
    this.preset = preset;
    this.progress = progress;
    this.seen = seen;
  }

  /**
   * Follows states from where a question starts.
   *
   * @param from the task's problem that the question starts from, unless it has a start of its own
   * @param start the picture that was planned from
   * @param goal what success is measured against: its scene, or else its picture
   * @param planned pictures of the states
   */
  Followed run(Query query, Problem from, Frame start, Goal goal, List<float[]> states, List<Frame> planned) {
    RolloutOptions options = new RolloutOptions(preset.rollout().steps(), 0, 0, preset.rollout().subgoalSteps());
    List<Subgoal> subgoals = states.stream().map(s -> new Subgoal(s, Double.NaN, Double.NaN)).toList();
    Plan plan = new Plan(query.method(), networks.encoder().encode(start), subgoals, Double.NaN, List.of());
    Episode episode = new Episode(query.task(), from.seed(), goal, plan, new Seed(query.seed()));
    try (WatchedEpisode watched = new WatchedEpisode(world(query), networks, states, seen)) {
      EpisodeResult result =
          new Rollouts(watched.agent(), options, networks.threshold(), List.of(watched.environment()))
              .run(List.of(episode), progress).getFirst();
      return followed(query, result, watched.frames(), planned);
    }
  }

  /** The simulator, which begins where the question does. */
  private Environment world(Query query) {
    Tabletop tabletop = Tabletop.create(preset.simulator());
    Optional<SceneState> scene = query.edits().start().flatMap(Goal::state);
    return scene.<Environment>map(state -> new PlacedStart(tabletop, state)).orElse(tabletop);
  }

  private Followed followed(Query query, EpisodeResult result, List<Frame> frames, List<Frame> planned) {
    List<Stop> stops = IntStream.range(0, planned.size()).mapToObj(i -> stop(result, frames, planned.get(i), i))
        .toList();
    Success success = result.success();
    List<StageOutcome> stages = new ArrayList<>();
    for (int i = 0; i < success.stages().size(); i++) {
      stages.add(new StageOutcome(query.task().stages().get(i), success.stages().get(i)));
    }
    return new Followed(stops, stages, success.whole(), result.length(), nearness(result));
  }

  private Optional<Nearness> nearness(EpisodeResult result) {
    if (result.episode().goal().state().isPresent()) return Optional.empty();
    int from = result.length() * Latent.CODES;
    short[] last = Arrays.copyOfRange(result.codes(), from, from + Latent.CODES);
    float[] goal = result.episode().plan().goal();
    double left = Plans.distance(networks.latents(last, 1), goal);
    Optional<Apart> apart = readout.map(r -> apart(r, result, goal));
    return Optional.of(new Nearness(left, networks.threshold(), apart));
  }

  private static Apart apart(Readout readout, EpisodeResult result, float[] goal) {
    List<Reading> readings = Readings.of(readout, List.of(result.episode().plan().start(), goal));
    return readings.getLast().corrected(readings.getFirst(), result.states().getFirst())
        .apart(result.states().getLast());
  }

  private static Stop stop(EpisodeResult result, List<Frame> frames, Frame planned, int subgoal) {
    int last = -1;
    for (int step = 0; step < result.length(); step++) {
      if (result.targets()[step] == subgoal) last = step + 1;
    }
    return new Stop(planned, frames.get(Math.max(0, last)), last, result.outcomes().get(subgoal));
  }
}
