package ptp.robot.gate;

import java.util.Arrays;
import ptp.robot.gate.GateEvent.Arm;
import ptp.robot.gate.GateEvent.Clear;
import ptp.robot.gate.GateEvent.Hold;
import ptp.robot.gate.GateEvent.Tick;
import ptp.robot.gate.GateOrder.Go;
import ptp.robot.gate.GateOrder.Halt;
import ptp.robot.gate.GateState.Mode;

/** Says what a gate must never do, in its own words and with its own numbers (those of the default tolerances). */
final class GateChecker {
  private static final double ROUNDING = 1 + 1e-9;
  private static final long MILLISECOND = 1_000_000;

  private final Limits limits;
  private boolean mayMove;
  private boolean fresh;
  private double[] last;
  private double[] velocity;
  private long sentAt;
  private long nearAt;
  private int picture;
  private double[] pictureAt;

  GateChecker(Limits limits) {
    this.limits = limits;
  }

  void check(GateState before, GateEvent event, SafetyGate.Verdict verdict, long i) {
    GateState after = verdict.state();
    if (event.now() < before.now()) that(verdict.order() instanceof Halt, "goes on when the clock went back", i);
    if (verdict.order() instanceof Halt) that(after.mode() == Mode.STOPPED, "forgets a stop", i);
    if (event instanceof GateEvent.Stop) that(after.mode() == Mode.STOPPED, "ignores a stop", i);
    if (before.mode() == Mode.STOPPED) stopped(before, event, verdict, i);
    if (before.mode() != Mode.ARMED && after.mode() == Mode.ARMED) armed(before, event, after, i);
    if (before.mode() == Mode.ARMED && event instanceof Hold h && after.mode() == Mode.ARMED)
      stands(h.now(), h.sensed());
    if (verdict.order() instanceof Go go) went(before, event, go, i);
    if (after.mode() != Mode.ARMED) mayMove = false;
  }

  private static void stopped(GateState before, GateEvent event, SafetyGate.Verdict verdict, long i) {
    GateState after = verdict.state();
    that(after.mode() == Mode.STOPPED || event instanceof Clear, "leaves a stop by itself", i);
    if (after.mode() != Mode.STOPPED) return;
    that(after.reason() == before.reason(), "forgets the first reason", i);
    that(verdict.order() instanceof Halt, "does not repeat the stop", i);
  }

  private void armed(GateState before, GateEvent event, GateState after, long i) {
    that(event instanceof Arm && before.mode() == Mode.DISARMED, "arms itself", i);
    Sensed sensed = ((Arm) event).sensed();
    sees(sensed, event.now(), 0, i);
    for (int c = 0; c < sensed.pose().length; c++) {
      that(sensed.pose()[c] == after.motion().target()[c], "starts elsewhere than where it is", i); // -0 is 0
    }
    stands(event.now(), sensed);
    mayMove = true;
  }

  private void stands(long now, Sensed sensed) {
    last = new double[limits.columns().size()];
    for (int c = 0; c < last.length; c++) {
      ColumnLimits limit = limits.columns().get(c);
      last[c] = Math.min(limit.high(), Math.max(limit.low(), sensed.pose()[c]));
    }
    velocity = new double[last.length];
    sentAt = now;
    nearAt = now;
    picture = sensed.picture();
    pictureAt = sensed.pose().clone();
    fresh = true;
  }

  private void sees(Sensed sensed, long now, double margin, long i) {
    boolean seen = sensed != null && sensed.at() <= now && sensed.at() >= now - 150 * MILLISECOND;
    that(seen && sensed.ready(), "moves blindly", i);
    that(sensed.pose() != null && sensed.pose().length == limits.columns().size(), "moves without a pose", i);
    for (int c = 0; c < sensed.pose().length; c++) {
      ColumnLimits limit = limits.columns().get(c);
      double p = sensed.pose()[c];
      double slack = margin * limit.speed();
      that(p >= limit.low() - slack && p <= limit.high() + slack, "moves from outside", i);
    }
  }

  private void went(GateState before, GateEvent event, Go go, long i) {
    that(event instanceof Tick && before.mode() == Mode.ARMED && mayMove, "moves without a person", i);
    Tick tick = (Tick) event;
    sees(tick.sensed(), tick.now(), .08, i);
    double seconds = fresh ? .02 : (tick.now() - sentAt) / 1e9;
    that(seconds >= .02 && seconds <= .25, "too soon or too late", i);
    for (int c = 0; c < last.length; c++) column(c, go.target()[c], seconds, i);
    that(go.limited() != Arrays.equals(go.target(), tick.target()), "does not say what it limited", i);
    follows(tick, i);
    last = go.target().clone();
    sentAt = tick.now();
    fresh = false;
  }

  private void column(int c, double target, double seconds, long i) {
    ColumnLimits limit = limits.columns().get(c);
    that(Double.isFinite(target) && target >= limit.low() && target <= limit.high(), "outside", i);
    double v = (target - last[c]) / seconds;
    that(Math.abs(v) <= limit.speed() * ROUNDING + 1e-9, "too fast", i);
    double pace = v * velocity[c] > 0 ? Math.abs(velocity[c]) : 0;
    that(Math.abs(v) <= (pace + limit.acceleration() * seconds) * ROUNDING + 1e-9, "speeds up too fast", i);
    velocity[c] = v;
  }

  private void follows(Tick tick, long i) {
    Sensed sensed = tick.sensed();
    if (sensed.picture() != picture) {
      picture = sensed.picture();
      pictureAt = sensed.pose().clone();
    }
    that(apart(sensed.pose(), pictureAt) <= .04 * ROUNDING, "moves on with a frozen picture", i);
    // ticks in between are not seen here, so one command more is granted
    if (fresh || apart(sensed.pose(), last) <= .32) nearAt = tick.now();
    that(tick.now() - nearAt <= 750 * MILLISECOND, "moves on without being followed", i);
  }

  /** Largest distance in seconds at full speed; fingers do not count. */
  private double apart(double[] a, double[] b) {
    double most = 0;
    for (int c = 0; c < a.length; c++) {
      if (limits.columns().get(c).role() == Role.GRIPPER) continue;
      most = Math.max(most, Math.abs(a[c] - b[c]) / limits.columns().get(c).speed());
    }
    return most;
  }

  private static void that(boolean right, String what, long i) {
    if (!right) throw new AssertionError("the gate " + what + " at event " + i);
  }
}
