package ptp.robot;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import ptp.domain.Action;
import ptp.domain.Frame;
import ptp.domain.GripperPose;
import ptp.domain.Observation;
import ptp.domain.SceneState;
import ptp.domain.Seed;
import ptp.domain.Success;
import ptp.domain.Task;
import ptp.env.Environment;
import ptp.env.Step;
import ptp.env.tabletop.SuccessRule;
import ptp.robot.gate.GateOrder.Go;
import ptp.robot.gate.Role;
import ptp.robot.link.GatedRobot;
import ptp.robot.link.RobotException;
import ptp.robot.link.Seen;
import ptp.robot.wire.Column;
import ptp.robot.wire.FromRobot.Hello;

/**
 * A robot as an environment: a target is the sensed pose plus the scaled action, and passes the gate. In real time a step
 * lasts one period of the control rate; in lock step, one of the simulator's. A stop ends the episode with a
 * {@link RobotException}.
 */
final class RobotEnvironment implements Environment {
  private static final List<Role> POLICY =
      List.of(Role.POSITION, Role.POSITION, Role.POSITION, Role.ORIENTATION, Role.GRIPPER);
  private static final String HOME = "home";
  private static final String RANDOM = "random";

  private final GatedRobot robot;
  private final RobotOptions options;
  private final int holding;
  private final int scene;
  private Seen seen;
  private long next;
  private boolean standing;

  /**
   * Lets the robot move: a person must have been asked.
   *
   * @param robot is closed with this
   */
  RobotEnvironment(GatedRobot robot, RobotOptions options) {
    this.robot = robot;
    this.options = options;
    refuseOther(robot.hello());
    holding = robot.hello().stateColumn("holding");
    List<String> roles = robot.hello().state().stream().filter(c -> c.role() == Role.SCENE).map(Column::name).toList();
    scene = roles.equals(SceneState.COLUMNS) ? robot.hello().stateColumn(roles.getFirst()) : -1;
    seen = robot.arm();
  }

  private static void refuseOther(Hello hello) {
    List<Role> roles = hello.action().stream().map(c -> c.limits().role()).toList();
    if (!roles.equals(POLICY)) {
      throw new RobotException("The policy moves x, y, z, yaw and opening; this robot's columns are %s.".formatted(
          hello.action().stream().map(c -> c.name()).toList()));
    }
    int size = Frame.OBSERVATION_SIZE;
    if (hello.picture().width() != size || hello.picture().height() != size) {
      throw new RobotException("The policy sees pictures of 48 x 48 pixels; this robot sends %d x %d.".formatted(hello
          .picture().width(), hello.picture().height()));
    }
  }

  @Override
  public Observation reset(Task task, Seed seed) {
    return reset(robot.hello().resets().contains(task.name()) ? task.name() : HOME, seed);
  }

  @Override
  public Observation reset(Seed seed) {
    return reset(robot.hello().resets().contains(RANDOM) ? RANDOM : HOME, seed);
  }

  private Observation reset(String name, Seed seed) {
    seen = robot.reset(name, seed);
    next = System.nanoTime();
    standing = true;
    return observe();
  }

  @Override
  public Step step(float[] action) {
    float[] wanted = Action.clip(action);
    if (standing && !robot.lockstep()) seen = Objects.requireNonNull(robot.newest()); // planning took long, but nothing moved
    standing = false;
    double[] pose = robot.pose(seen);
    float[] done = robot.move(target(pose, wanted), seen, go -> done(go, pose, wanted));
    seen = robot.lockstep() ? robot.answer() : atNextPeriod();
    return new Step(observe(), done);
  }

  private Seen atNextPeriod() {
    long now = System.nanoTime();
    next = Math.max(next + (long) (1e9 / options.rate()), now);
    while ((now = System.nanoTime()) < next) LockSupport.parkNanos(next - now);
    return robot.after(next - 1);
  }

  private double[] target(double[] pose, float[] action) {
    return new double[] {
      pose[0] + options.metres() * action[0], pose[1] + options.metres() * action[1],
      pose[2] + options.metres() * action[2], pose[3] + options.radians() * action[3], (1 - action[4]) / 2
    };
  }

  /** The action that was done: what was asked for, or less where the gate limited the target. */
  private float[] done(Go go, double[] pose, float[] wanted) {
    if (!go.limited()) return wanted;
    double[] t = go.target();
    double metres = options.metres();
    return Action.clip(
        new float[] {
          (float) ((t[0] - pose[0]) / metres), (float) ((t[1] - pose[1]) / metres), (float) ((t[2] - pose[2]) / metres),
          (float) ((t[3] - pose[3]) / options.radians()), (float) (1 - 2 * t[4])
        });
  }

  @Override
  public Observation observe() {
    double[] pose = robot.pose(seen);
    boolean held = holding >= 0 && seen.obs().state()[holding] > .5;
    GripperPose gripper =
        new GripperPose((float) pose[0], (float) pose[1], (float) pose[2], (float) pose[3], (float) pose[4], held);
    return new Observation(seen.obs().picture(), gripper);
  }

  /** The camera's picture, whatever size is asked for. */
  @Override
  public Frame render(int width, int height) {
    return seen.obs().picture();
  }

  /** Known of a simulated robot, which tells it. */
  @Override
  public Optional<SceneState> state() {
    if (scene < 0) return Optional.empty();
    float[] numbers = new float[SceneState.COLUMNS.size()];
    for (int i = 0; i < numbers.length; i++) numbers[i] = (float) seen.obs().state()[scene + i];
    return Optional.of(SceneState.of(numbers));
  }

  @Override
  public Optional<Success> success(Task task, SceneState goal) {
    return state().map(state -> SuccessRule.compare(task, state, goal));
  }

  @Override
  public Snapshot save() {
    throw new UnsupportedOperationException("A robot's state cannot be saved; reset it instead.");
  }

  @Override
  public void restore(Snapshot snapshot) {
    throw new UnsupportedOperationException("A robot cannot be put back to a saved state; reset it instead.");
  }

  @Override
  public void close() {
    robot.close();
  }
}
