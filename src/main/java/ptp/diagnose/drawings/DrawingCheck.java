package ptp.diagnose.drawings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ptp.domain.Frame;
import ptp.domain.Goal;
import ptp.domain.Latent;
import ptp.domain.MethodId;
import ptp.domain.Progress;
import ptp.domain.Split;
import ptp.domain.Task;
import ptp.env.tabletop.Tabletop;
import ptp.experiment.evaluate.Environments;
import ptp.experiment.evaluate.Evaluator;
import ptp.experiment.evaluate.LoadedNetworks;
import ptp.experiment.evaluate.MethodPlanner;
import ptp.experiment.setup.Setup;
import ptp.experiment.setup.TaskInstance;
import ptp.plan.Effort;
import ptp.plan.Plans;
import ptp.rollout.EpisodeResult;
import ptp.rollout.RolloutOptions;

/** Draws goals of task A by script, and plans and acts towards them and towards the rendered goals of the same seeds. */
public final class DrawingCheck {
  private final Setup setup;
  private final Path policy;
  private final MethodId method;

  /**
   * @param policy the policy's file: the pre-trained one or one that has practised
   */
  public DrawingCheck(Setup setup, Path policy, MethodId method) {
    this.setup = setup;
    this.policy = policy;
    this.method = method;
  }

  /** The rows with the pictures that they are about, in the same order. */
  public record Result(List<DrawingRow> rows, List<Pictures> pictures) {}

  /** One drawing: its start, its result and the rendered goal. */
  public record Pictures(Frame start, Frame drawn, Frame snapped, Frame rendered) {}

  /** Makes {@code n} drawings and runs 2 {@code n} episodes; progress in episodes. */
  public Result run(int n, Progress progress) {
    setup.requireTrained();
    progress.message("preparing the evaluation start and goal pairs of task A");
    List<TaskInstance> problems = setup.problems(Task.A, Split.EVALUATION, n, progress);
    try (LoadedNetworks networks = LoadedNetworks.load(setup, policy)) {
      progress.message("drawing " + n + " goals");
      List<DrawnGoal> drawings = draw(problems, networks);
      List<TaskInstance> drawn = new ArrayList<>();
      for (int i = 0; i < n; i++) drawn.add(towards(problems.get(i), drawings.get(i).snapped()));
      try (Environments open = new Environments(Tabletop.source(setup.preset().simulator()), n)) {
        progress.message("running episodes to the drawn goals");
        List<EpisodeResult> toDrawn = act(open, networks, drawn, progress);
        progress.message("running episodes to the rendered goals");
        List<EpisodeResult> toRendered = act(open, networks, problems, progress);
        return result(networks, problems, drawings, toDrawn, toRendered);
      }
    }
  }

  private List<DrawnGoal> draw(List<TaskInstance> problems, LoadedNetworks networks) {
    List<DrawnGoal> drawings = new ArrayList<>();
    try (Tabletop tabletop = Tabletop.create(setup.preset().simulator())) {
      for (TaskInstance problem : problems) {
        DrawingScript script = new DrawingScript(tabletop, problem.seed().derive("drawing").random());
        drawings.add(
            script.draw(problem, picture -> networks.encoder().decode(networks.encoder().encode(picture))));
      }
    }
    return drawings;
  }

  /** The same problem with a drawn goal; success is still measured against the state that was meant. */
  private static TaskInstance towards(TaskInstance problem, Frame drawn) {
    Goal goal = new Goal(drawn, problem.goal().state());
    return new TaskInstance(problem.task(), problem.seed(), problem.start(), goal, problem.solution());
  }

  /** As an evaluation does it, with the same noise for both kinds of goals. */
  private List<EpisodeResult> act(
      Environments open, LoadedNetworks networks, List<TaskInstance> problems, Progress progress) {
    RolloutOptions rollout = setup.preset().rollout().withNoise(setup.preset().evaluation().actionNoiseStd());
    MethodPlanner planner = new MethodPlanner(networks, method, Effort.levels(rollout.followLevel()));
    return new Evaluator(networks, rollout, open, setup.random("evaluation")).run(planner, problems, progress);
  }

  private static Result result(
      LoadedNetworks networks,
      List<TaskInstance> problems,
      List<DrawnGoal> drawings,
      List<EpisodeResult> toDrawn,
      List<EpisodeResult> toRendered) {
    List<DrawingRow> rows = new ArrayList<>();
    List<Pictures> pictures = new ArrayList<>();
    for (int i = 0; i < problems.size(); i++) {
      TaskInstance problem = problems.get(i);
      DrawnGoal drawn = drawings.get(i);
      float[] drawnGoal = networks.encoder().encode(drawn.snapped());
      float[] renderedGoal = networks.encoder().encode(problem.goal().frame());
      rows.add(
          new DrawingRow(
              problem.seed().value(), Plans.distance(drawnGoal, renderedGoal),
              DrawingRow.Side.of(toDrawn.get(i), left(networks, toDrawn.get(i), drawnGoal)),
              DrawingRow.Side.of(toRendered.get(i), left(networks, toRendered.get(i), renderedGoal))));
      pictures.add(new Pictures(problem.start(), drawn.picture(), drawn.snapped(), problem.goal().frame()));
    }
    return new Result(rows, pictures);
  }

  /** Latent distance from the last picture of an episode to its goal. */
  private static double left(LoadedNetworks networks, EpisodeResult result, float[] goal) {
    int from = result.length() * Latent.CODES;
    short[] last = Arrays.copyOfRange(result.seen().codes(), from, from + Latent.CODES);
    return Plans.distance(networks.latents(last, 1), goal);
  }
}
