package ptp.workspace;

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
import ptp.domain.PlanLevel;
import ptp.domain.PoseError;
import ptp.domain.ProbeEstimate;
import ptp.domain.Progress;
import ptp.domain.SceneState;
import ptp.domain.Seed;
import ptp.domain.Success;
import ptp.env.Environment;
import ptp.env.tabletop.Tabletop;
import ptp.experiment.evaluate.LoadedNetworks;
import ptp.experiment.preset.Preset;
import ptp.experiment.setup.TaskInstance;
import ptp.learn.probe.StateProbe;
import ptp.plan.Plans;
import ptp.rollout.EpisodeRequest;
import ptp.rollout.EpisodeResult;
import ptp.rollout.EpisodeRunner;
import ptp.rollout.RolloutOptions;
import ptp.service.InspectService.Followed;
import ptp.service.InspectService.Nearness;
import ptp.service.InspectService.Seen;
import ptp.service.InspectService.StageOutcome;
import ptp.service.InspectService.Stop;
import ptp.service.PlanService.Answer;
import ptp.service.PlanService.Query;

/** One episode in the simulator along the states of a plan, watched. */
final class PlanExecution {
  private final LoadedNetworks networks;
  private final Optional<StateProbe> readout;
  private final Preset preset;
  private final Progress progress;
  private final Consumer<Seen> seen;

  PlanExecution(
      LoadedNetworks networks, Optional<StateProbe> readout, Preset preset, Progress progress, Consumer<Seen> seen) {
    this.networks = networks;
    this.readout = readout;
    this.preset = preset;
    this.progress = progress;
    this.seen = seen;
  }

  /**
   * Follows a plan from where its question starts.
   *
   * @param level counted from 0, the coarsest
   * @param from the task's problem that the question starts from, unless it has a start of its own
   * @param goal what success is measured against: its scene, or else its picture
   */
  Followed run(Answer answer, int level, TaskInstance from, Goal goal) {
    Query query = answer.query();
    Plan plan = answer.plan();
    var options = new RolloutOptions(preset.rollout().steps(), 0, level + 1, preset.rollout().subgoalSteps());
    EpisodeRequest episode =
        new EpisodeRequest(query.task(), from.seed(), goal, new Seed(query.seed()), _ -> plan);
    PlanLevel followed = plan.level(level);
    ShownSteps shown = new ShownSteps(seen);
    try (Environment world = world(query)) {
      EpisodeResult result =
          new EpisodeRunner(networks, options, networks.threshold(), List.of(world), shown)
              .run(List.of(episode), progress).getFirst();
      List<Frame> planned = followed.subgoals().stream().map(s -> s.state().shown()).toList();
      return followed(query, result, shown.frames(), planned);
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
    Optional<PoseError> apart = readout.filter(_ -> !result.states().isEmpty()).map(r -> apart(r, result, goal));
    return Optional.of(new Nearness(left, networks.threshold(), apart));
  }

  private static PoseError apart(StateProbe readout, EpisodeResult result, float[] goal) {
    List<ProbeEstimate> readings = ProbeEstimates.of(readout, List.of(result.episode().plan().start().latent(), goal));
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
