package ptp.robot.gate;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ptp.robot.gate.GateEvent.Arm;
import ptp.robot.gate.GateEvent.Clear;
import ptp.robot.gate.GateEvent.Hold;
import ptp.robot.gate.GateEvent.Stop;
import ptp.robot.gate.GateEvent.Tick;
import ptp.robot.gate.GateOrder.Go;
import ptp.robot.gate.GateOrder.Halt;
import ptp.robot.gate.GateOrder.Nothing;
import ptp.robot.gate.GateState.Mode;
import ptp.robot.gate.GateState.Motion;
import ptp.robot.gate.GateState.Watch;

/**
 * The only way from a target to a robot's motion: a pure function (state, event) to (state, order). It knows no clock, no
 * thread and no link; whoever calls it tells the time. A target that is too far, too fast or outside is limited; whatever
 * should never happen stops the robot, and only a person starts it again.
 *
 * <p>Limits count from the last target, which is always inside, so that box and speed hold together.
 */
public final class SafetyGate {
  private static final double LARGEST = 1e6;
  private static final GateOrder NOTHING = new Nothing();

  private SafetyGate() {}

  /** The state after an event, and what the robot is told. */
  public record Verdict(GateState state, GateOrder order) {}

  /** What an event leads to. It computes with its arguments alone, so that it can be proved over millions of events. */
  public static Verdict decide(GateState s, GateEvent event, Limits limits) {
    if (event.now() < s.now()) return stop(s, s.now(), StopReason.CLOCK_WENT_BACK);
    return switch (event) {
      case Stop e -> stop(s, e.now(), Objects.requireNonNullElse(e.reason(), StopReason.PERSON));
      case Clear e -> new Verdict(s.mode() == Mode.STOPPED ? cleared(e.now()) : s.at(e.now()), NOTHING);
      case Arm e -> arm(s, e, limits);
      case Hold e -> s.mode() == Mode.ARMED ? hold(s, e, limits) : rest(s, e.now());
      case Tick e -> s.mode() == Mode.ARMED ? tick(s, e, limits) : rest(s, e.now());
    };
  }

  private static GateState cleared(long now) {
    return GateState.disarmed(now, StopReason.NONE);
  }

  private static Verdict rest(GateState s, long now) {
    return new Verdict(s.at(now), s.mode() == Mode.STOPPED ? new Halt(s.reason()) : NOTHING);
  }

  private static Verdict stop(GateState s, long now, StopReason reason) {
    StopReason first = s.mode() == Mode.STOPPED ? s.reason() : reason;
    return new Verdict(GateState.stopped(now, first), new Halt(first));
  }

  private static Verdict arm(GateState s, Arm e, Limits limits) {
    if (s.mode() != Mode.DISARMED) return rest(s, e.now());
    Sensed sensed = sensed(e.sensed());
    StopReason against = wrong(e.now(), sensed, limits, 0);
    if (against != StopReason.NONE) return new Verdict(GateState.disarmed(e.now(), against), NOTHING);
    return new Verdict(GateState.armed(e.now(), standing(e.now(), sensed, limits)), NOTHING);
  }

  private static Verdict hold(GateState s, Hold e, Limits limits) {
    Sensed sensed = sensed(e.sensed());
    StopReason against = wrong(e.now(), sensed, limits, limits.times().margin());
    if (against != StopReason.NONE) return stop(s, e.now(), against);
    return new Verdict(GateState.armed(e.now(), standing(e.now(), sensed, limits)), NOTHING);
  }

  private static Motion standing(long now, Sensed sensed, Limits limits) {
    double[] here = limits.inside(sensed.pose());
    Watch watch = new Watch(now, sensed.picture(), sensed.pose().clone());
    return new Motion(here, new double[here.length], now, true, watch);
  }

  private static Verdict tick(GateState s, Tick e, Limits limits) {
    Sensed sensed = sensed(e.sensed());
    GateTimes times = limits.times();
    if (!numbers(e.target(), limits)) return stop(s, e.now(), StopReason.TARGET_NOT_NUMBERS);
    StopReason against = wrong(e.now(), sensed, limits, times.margin());
    if (against != StopReason.NONE) return stop(s, e.now(), against);
    Motion motion = Objects.requireNonNull(s.motion());
    long gap = e.now() - motion.commanded();
    if (!motion.holding() && (gap > times.command() || gap < 0)) return stop(s, e.now(), StopReason.LATE);
    Watch watch = watch(motion, sensed, e.now(), limits);
    if (!limits.near(sensed.pose(), watch.seenAt(), times.moved())) {
      return stop(s, e.now(), StopReason.PICTURE_FROZEN);
    }
    if (e.now() - watch.nearAt() > times.astray()) return stop(s, e.now(), StopReason.NOT_FOLLOWING);
    if (!motion.holding() && gap < times.shortest()) {
      Motion same = new Motion(motion.target(), motion.velocity(), motion.commanded(), false, watch);
      return new Verdict(GateState.armed(e.now(), same), NOTHING);
    }
    return go(e, motion, watch, motion.holding() ? times.shortest() : gap, limits);
  }

  private static Sensed sensed(@Nullable Sensed last) {
    return Objects.requireNonNullElse(last, Sensed.NOTHING);
  }

  private static Watch watch(Motion motion, Sensed sensed, long now, Limits limits) {
    Watch before = motion.watch();
    double[] pose = sensed.pose();
    boolean near = motion.holding() || limits.near(pose, motion.target(), limits.times().following());
    boolean changed = sensed.picture() != before.picture();
    return new Watch(
        near ? now : before.nearAt(), sensed.picture(), changed ? pose.clone() : before.seenAt());
  }

  private static Verdict go(Tick e, Motion motion, Watch watch, long gap, Limits limits) {
    double seconds = gap / 1e9;
    double[] target = limited(motion, e.target(), seconds, limits);
    double[] velocity = new double[target.length];
    for (int i = 0; i < target.length; i++) velocity[i] = (target[i] - motion.target()[i]) / seconds;
    Motion next = new Motion(target, velocity, e.now(), false, watch);
    return new Verdict(
        GateState.armed(e.now(), next), new Go(target.clone(), !Arrays.equals(target, e.target())));
  }

  /** From the last target towards the next: no farther than the box, then no faster than allowed. */
  private static double[] limited(Motion motion, double[] wanted, double seconds, Limits limits) {
    double[] from = motion.target();
    double[] target = limits.inside(wanted);
    double[] shares = shares(motion, target, seconds, limits);
    for (int i = 0; i < target.length; i++) {
      double share = shares[limits.columns().get(i).role().ordinal()];
      if (share < 1) target[i] = limits.columns().get(i).inside(from[i] + share * (target[i] - from[i]));
    }
    return target;
  }

  /** The part of the way that the columns of each role may go, so that the slowest of them decides. */
  private static double[] shares(Motion motion, double[] to, double seconds, Limits limits) {
    double[] shares = new double[Role.values().length];
    Arrays.fill(shares, 1);
    for (int i = 0; i < to.length; i++) {
      ColumnLimits c = limits.columns().get(i);
      double way = to[i] - motion.target()[i];
      double pace = Math.max(0, motion.velocity()[i] * Math.signum(way));
      double reach = Math.min(c.speed(), pace + c.acceleration() * seconds) * seconds;
      if (Math.abs(way) > reach)
        shares[c.role().ordinal()] = Math.min(shares[c.role().ordinal()], reach / Math.abs(way));
    }
    return shares;
  }

  private static StopReason wrong(long now, Sensed sensed, Limits limits, double margin) {
    long age = now - sensed.at();
    if (age < 0 || age > limits.times().sensed()) return StopReason.NO_PICTURE;
    if (!numbers(sensed.pose(), limits)) return StopReason.POSE_NOT_NUMBERS;
    if (!sensed.ready()) return StopReason.NOT_READY;
    return limits.within(sensed.pose(), margin) ? StopReason.NONE : StopReason.OUTSIDE;
  }

  private static boolean numbers(double[] v, Limits limits) {
    return v != null && v.length == limits.columns().size() && Arrays.stream(v).allMatch(x -> Math.abs(x) < LARGEST);
  }
}
