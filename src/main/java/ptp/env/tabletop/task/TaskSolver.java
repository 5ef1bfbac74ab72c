package ptp.env.tabletop.task;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import ptp.domain.Goal;
import ptp.domain.Primitive;
import ptp.domain.SceneState;
import ptp.domain.Seed;
import ptp.domain.Task;
import ptp.domain.Trajectory;
import ptp.env.tabletop.Tabletop;
import ptp.env.tabletop.TabletopOptions;
import ptp.env.tabletop.script.LiftAndAside;
import ptp.env.tabletop.script.Motion;
import ptp.env.tabletop.script.SceneSampler;
import ptp.env.tabletop.script.Script;
import ptp.env.tabletop.script.Scripts;

/**
 * Solves tasks and primitives by script. The start is exactly that of {@code reset(task, seed)} or
 * {@code reset(primitive, seed)}; the end serves as the goal.
 */
public final class TaskSolver implements AutoCloseable {
  private static final int STAGE_STEPS = 130;
  private static final int FINISH_STEPS = 40;
  private static final int MOST_WAIT = 5;
  private static final double BETWEEN_Z = -0.21;

  private final Tabletop tabletop;
  private final Scripts scripts;
  private final double noiseLow;
  private final double noiseHigh;

  /**
   * @param noiseLow lowest standard deviation of the action noise, drawn uniformly per solution; both 0 for clean goal
   *     pictures
   * @param noiseHigh highest standard deviation of the action noise
   */
  public TaskSolver(TabletopOptions options, double noiseLow, double noiseHigh) {
    tabletop = Tabletop.create(options);
    scripts = new Scripts(options.graspMode());
    this.noiseLow = noiseLow;
    this.noiseHigh = noiseHigh;
  }

  /** Solves a task: both stages, a lift in between, then the arm up and aside for 0 to 5 steps more. */
  public TaskSolution solve(Task task, Seed seed) {
    tabletop.reset(task, seed);
    SplittableRandom random = seed.derive("solution").random();
    Recorder recorder = new Recorder(tabletop, random, noise(random));
    boolean done = true;
    for (int stage = 0; stage < task.stages().size(); stage++) {
      if (stage > 0) recorder.run(TaskSolver::lift, recorder.steps() + FINISH_STEPS);
      Script script = scripts.of(task, stage, recorder.state(), random);
      SceneState before = recorder.state();
      recorder.run(script, recorder.steps() + STAGE_STEPS);
      done &= Achievement.achieved(task.stages().get(stage), before, recorder.state());
    }
    recorder.run(new LiftAndAside(), recorder.steps() + FINISH_STEPS);
    return finish(recorder, random, task.name(), done, task.stages());
  }

  /** Does one primitive in a scene where it can be done. */
  public TaskSolution solve(Primitive primitive, Seed seed) {
    tabletop.reset(primitive, seed);
    SplittableRandom random = seed.derive("solution").random();
    Recorder recorder = new Recorder(tabletop, random, noise(random));
    recorder.run(scripts.of(primitive, recorder.state(), random), STAGE_STEPS);
    recorder.run(new LiftAndAside(), recorder.steps() + FINISH_STEPS);
    return finish(recorder, random, primitive.name(), true, List.of(primitive));
  }

  private TaskSolution finish(
      Recorder recorder, SplittableRandom random, String label, boolean done, List<Primitive> parts) {
    int wait = random.nextInt(MOST_WAIT + 1);
    for (int i = 0; i < wait; i++) recorder.step(new float[] {0, 0, 0, 0, Motion.OPEN});
    SceneState first = recorder.states().getFirst();
    boolean success = done;
    for (Primitive part : parts) success &= Achievement.achieved(part, first, recorder.state());
    Trajectory trajectory = recorder.trajectory(label, success);
    Goal goal = new Goal(trajectory.observations().getLast().frame(), Optional.of(recorder.state()));
    return new TaskSolution(trajectory, goal, success);
  }

  private double noise(SplittableRandom random) {
    return SceneSampler.uniform(random, noiseLow, noiseHigh);
  }

  private static Optional<float[]> lift(SceneState s) {
    return s.gripper().z() > BETWEEN_Z ? Optional.empty() : Motion.vertical(s, BETWEEN_Z + 0.02, 0, Motion.OPEN);
  }

  @Override
  public void close() {
    tabletop.close();
  }
}
