package ptp.robot.serve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ptp.domain.Action;
import ptp.domain.Frame;
import ptp.domain.GripperPose;
import ptp.domain.Observation;
import ptp.domain.SceneState;
import ptp.domain.Seed;
import ptp.domain.Task;
import ptp.env.tabletop.Tabletop;
import ptp.env.tabletop.TabletopOptions;
import ptp.env.tabletop.physics.Geometry;
import ptp.robot.gate.ColumnLimits;
import ptp.robot.gate.Role;
import ptp.robot.wire.ActionColumn;
import ptp.robot.wire.Column;
import ptp.robot.wire.FromRobot.Hello;
import ptp.robot.wire.FromRobot.PictureSize;
import ptp.robot.wire.FromRobot.Rhythm;

/**
 * The simulated table-top as a robot of 5 columns: x, y, z, yaw, opening. It tells the simulator's privileged state as
 * columns of role scene, so that success is measured as it is without a link. In lock step its limits are so wide that they
 * limit nothing that the simulator can do.
 */
public final class TabletopRobot implements RobotBody {
  /** Control periods per second. */
  public static final double RATE = 24;
  /** Any scene of the demonstrations' distribution; the other resets are the tasks' names. */
  public static final String RANDOM = "random";

  private static final int WATCHDOG_MS = 200;
  private static final double METRES = 0.05;
  private static final double RADIANS = StrictMath.toRadians(5);
  /** The simulated arm may be a little outside its own box. */
  private static final double SLACK = 0.01;

  private final Tabletop table;
  private final boolean lockstep;
  private double @Nullable [] target;
  private float grip = -1;

  /**
   * @param lockstep whether time passes with commands only
   */
  public TabletopRobot(TabletopOptions options, boolean lockstep) {
    this.table = Tabletop.create(options);
    this.lockstep = lockstep;
  }

  @Override
  public Hello hello() {
    List<String> resets =
        Stream.concat(Arrays.stream(Task.values()).map(Task::name), Stream.of(RANDOM)).toList();
    PictureSize size = new PictureSize(Frame.OBSERVATION_SIZE, Frame.OBSERVATION_SIZE);
    return new Hello("tabletop", new Rhythm(RATE, WATCHDOG_MS, lockstep), size, action(), state(), resets);
  }

  private List<ActionColumn> action() {
    return List.of(
        position("x", Geometry.X_LOW, Geometry.X_HIGH), position("y", Geometry.Y_LOW, Geometry.Y_HIGH),
        position("z", Geometry.Z_LOW, Geometry.Z_HIGH),
        new ActionColumn("yaw", "rad", lockstep ? new ColumnLimits(Role.ORIENTATION, -4, 4, 400, 1e4)
            : new ColumnLimits(Role.ORIENTATION, -3.2, 3.2, 1, 4)),
        new ActionColumn("opening", "1", lockstep ? new ColumnLimits(Role.GRIPPER, 0, 1, 100, 1e4)
            : new ColumnLimits(Role.GRIPPER, 0, 1, 2, 50)));
  }

  private ActionColumn position(String name, double low, double high) {
    double slack = lockstep ? 10 * METRES : SLACK;
    double speed = lockstep ? 20 : .25;
    return new ActionColumn(
        name, "m", new ColumnLimits(Role.POSITION, low - slack, high + slack, speed, lockstep ? 2000 : 1));
  }

  private List<Column> state() {
    List<Column> columns = new ArrayList<>();
    for (ActionColumn c : action()) {
      columns.add(new Column(c.name(), c.unit(), c.limits().role(), c.limits().low(), c.limits().high()));
    }
    columns.add(new Column("holding", "1", Role.SENSOR, 0, 1));
    for (String name : SceneState.COLUMNS) columns.add(new Column(name, "SI", Role.SCENE, -10, 10));
    return columns;
  }

  @Override
  public Sensing sense() {
    Observation seen = table.observe();
    float[] pose = seen.pose().toArray();
    float[] scene = table.scene().toArray();
    double[] state = new double[pose.length + scene.length];
    for (int i = 0; i < pose.length; i++) state[i] = pose[i];
    for (int i = 0; i < scene.length; i++) state[pose.length + i] = scene[i];
    return new Sensing(state, seen.frame());
  }

  @Override
  public void follow(double[] absolute) {
    target = absolute.clone();
    grip = (float) (1 - 2 * absolute[4]);
  }

  @Override
  public void act(float[] action) {
    table.step(action);
  }

  @Override
  public void halt() {
    target = null;
  }

  @Override
  public void reset(String name, Seed seed) {
    target = null;
    grip = -1;
    if (name.equals(RANDOM)) table.reset(seed);
    else table.reset(Task.valueOf(name), seed);
  }

  @Override
  public void advance() {
    table.step(target == null ? new float[] {0, 0, 0, 0, grip} : towards(target));
  }

  private float[] towards(double[] to) {
    GripperPose now = table.scene().gripper();
    float[] action = {
      (float) ((to[0] - now.x()) / METRES), (float) ((to[1] - now.y()) / METRES),
      (float) ((to[2] - now.z()) / METRES), (float) ((to[3] - now.yaw()) / RADIANS), grip
    };
    return Action.clip(action);
  }

  @Override
  public void close() {
    table.close();
  }
}
