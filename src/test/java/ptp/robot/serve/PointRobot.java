package ptp.robot.serve;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import ptp.domain.Frame;
import ptp.domain.Seed;
import ptp.robot.gate.ColumnLimits;
import ptp.robot.gate.Role;
import ptp.robot.wire.ActionColumn;
import ptp.robot.wire.Column;
import ptp.robot.wire.FromRobot.Hello;
import ptp.robot.wire.FromRobot.PictureSize;
import ptp.robot.wire.FromRobot.Rhythm;

/** Two joints that move slowly towards their targets, before a camera that can fail. */
public final class PointRobot implements RobotBody {
  public static final double RATE = 50;
  private static final double PACE = .0045;

  public volatile boolean cameraFrozen;
  /** When a joint moved last, ns; 0 before it ever did. */
  public final AtomicLong lastMotion = new AtomicLong();
  public int resets;
  public int halts;
  public double[] target;
  private final double[] at = {0, 0};
  private int shown;

  @Override
  public Hello hello() {
    return hello(RATE);
  }

  public static Hello hello(double rate) {
    ColumnLimits joint = new ColumnLimits(Role.JOINT, -1, 1, .25, 1);
    return new Hello(
        "point", new Rhythm(rate, 200, false), new PictureSize(2, 2),
        List.of(new ActionColumn("a", "rad", joint), new ActionColumn("b", "rad", joint)),
        List.of(
            new Column("force", "N", Role.SENSOR, 0, 9), new Column("b", "rad", Role.JOINT, -1, 1),
            new Column("a", "rad", Role.JOINT, -1, 1)),
        List.of("home"));
  }

  @Override
  public Sensing sense() {
    if (!cameraFrozen) shown++;
    byte[] rgb = new byte[12];
    for (int i = 0; i < 4; i++) rgb[i] = (byte) (shown >> 8 * i);
    return new Sensing(new double[] {0, at[1], at[0]}, new Frame(2, 2, rgb));
  }

  @Override
  public void follow(double[] absolute) {
    target = absolute.clone();
  }

  @Override
  public void act(float[] action) {
    throw new UnsupportedOperationException("in real time only");
  }

  @Override
  public void halt() {
    halts++;
    target = null;
  }

  @Override
  public void reset(String name, Seed seed) {
    resets++;
    at[0] = 0;
    at[1] = 0;
  }

  @Override
  public void advance() {
    for (int i = 0; target != null && i < at.length; i++) {
      double way = Math.clamp(target[i] - at[i], -PACE, PACE);
      if (Math.abs(way) > 1e-9) lastMotion.set(System.nanoTime());
      at[i] += way;
    }
  }

  @Override
  public void close() {}
}
