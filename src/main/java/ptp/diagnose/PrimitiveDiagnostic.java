package ptp.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import ptp.domain.MethodId;
import ptp.domain.Plan;
import ptp.domain.Primitive;
import ptp.domain.Progress;
import ptp.domain.SceneState;
import ptp.domain.Seed;
import ptp.domain.Split;
import ptp.domain.Subgoal;
import ptp.domain.Task;
import ptp.env.tabletop.SuccessRule;
import ptp.env.tabletop.Tabletop;
import ptp.env.tabletop.task.TaskSolution;
import ptp.env.tabletop.task.TaskSolver;
import ptp.experiment.evaluate.LoadedNetworks;
import ptp.experiment.setup.Setup;
import ptp.rollout.EpisodeRequest;
import ptp.rollout.EpisodeResult;
import ptp.rollout.EpisodeRunner;
import ptp.rollout.RolloutOptions;

/**
 * The policy alone: from a random scene to the end of a scripted solution of one primitive in that very scene, without
 * subgoals. Success is the simulator's own rule for the part that the primitive moves.
 */
final class PrimitiveDiagnostic {
  private static final int STEPS = 90;
  private static final int WIDTH = 10;

  /** Rollouts name a task; scenes of primitives have none, and its stages are not looked at. */
  private static final Task NO_TASK = Task.A;

  private final Setup setup;

  PrimitiveDiagnostic(Setup setup) {
    this.setup = setup;
  }

  /** A start, and the end of its solution. */
  private record Trial(Seed seed, TaskSolution solution) {
    SceneState goal() {
      return solution.goal().state().orElseThrow();
    }
  }

  void run(int n, DiagnosticRows rows, Progress progress) {
    List<PrimitiveScene> scenes =
        IntStream.range(0, Math.min(WIDTH, n))
            .mapToObj(i -> new PrimitiveScene(Tabletop.create(setup.preset().simulator()))).toList();
    RolloutOptions options = new RolloutOptions(STEPS, setup.preset().evaluation().actionNoiseStd(), 0, STEPS);
    try (LoadedNetworks networks = LoadedNetworks.load(setup, setup.networks().policy())) {
      EpisodeRunner rollouts = new EpisodeRunner(networks, options, networks.threshold(), scenes);
      int done = 0;
      for (Primitive primitive : Primitive.values()) {
        scenes.forEach(scene -> scene.show(primitive));
        done += primitive(primitive, n, networks, rollouts, rows, progress);
      }
      rows.share("all primitives: success", n * Primitive.values().length, done);
    } finally {
      scenes.forEach(PrimitiveScene::close);
    }
  }

  private int primitive(
      Primitive primitive, int n, LoadedNetworks networks, EpisodeRunner rollouts, DiagnosticRows rows,
      Progress progress) {
    List<Trial> trials = trials(primitive, n, progress);
    progress.message("running the policy: " + primitive.title());
    int done = 0;
    int whole = 0;
    for (int from = 0; from < n; from += rollouts.width()) {
      List<Trial> part = trials.subList(from, Math.min(n, from + rollouts.width()));
      List<EpisodeResult> results = rollouts.run(part.stream().map(t -> episode(t, networks)).toList(), progress);
      for (int i = 0; i < results.size(); i++) {
        boolean moved = SuccessRule.part(primitive, results.get(i).seen().states().getLast(), part.get(i).goal());
        if (moved) done++;
        if (moved && results.get(i).success().whole()) whole++;
      }
      progress.at(from + part.size(), n);
    }
    rows.share(primitive.name() + ": success", n, done);
    rows.share(primitive.name() + ": success and everything else as in the goal", n, whole);
    return done;
  }

  private List<Trial> trials(Primitive primitive, int n, Progress progress) {
    progress.message("simulating goals: " + primitive.title());
    List<Trial> trials = new ArrayList<>();
    try (TaskSolver solver = new TaskSolver(setup.preset().simulator(), 0, 0)) {
      for (long i = 0; trials.size() < n; i++) {
        progress.checkCancelled();
        Seed seed = Split.EVALUATION.seed(i);
        Trial trial = new Trial(seed, solver.solve(primitive, seed));
        if (usable(primitive, trial)) trials.add(trial);
        if (i > 4L * n + 20) throw new IllegalStateException("the scripted solution of " + primitive + " fails");
      }
    }
    return trials;
  }

  /** The script succeeded, and doing nothing would not have. */
  private static boolean usable(Primitive primitive, Trial trial) {
    SceneState start = trial.solution.trajectory().states().getFirst();
    return trial.solution.success() && !SuccessRule.part(primitive, start, trial.goal());
  }

  private EpisodeRequest episode(Trial trial, LoadedNetworks networks) {
    float[] goal = networks.encoder().encode(trial.solution.goal().frame());
    List<Subgoal> subgoals = List.of(new Subgoal(goal, Double.NaN, Double.NaN));
    Seed noise = setup.random("ladder").derive("noise").derive(trial.seed.value());
    return new EpisodeRequest(
        NO_TASK, trial.seed, trial.solution.goal(), noise,
        seen -> new Plan(
            MethodId.MODEL_FREE, networks.encoder().encode(seen.frame()), subgoals, Double.NaN));
  }
}
