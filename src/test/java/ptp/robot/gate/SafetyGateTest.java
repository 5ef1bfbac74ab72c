package ptp.robot.gate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ptp.robot.gate.GateEvent.Arm;
import ptp.robot.gate.GateEvent.Clear;
import ptp.robot.gate.GateEvent.Hold;
import ptp.robot.gate.GateEvent.Stop;
import ptp.robot.gate.GateEvent.Tick;
import ptp.robot.gate.GateOrder.Go;
import ptp.robot.gate.GateOrder.Halt;
import ptp.robot.gate.GateState.Mode;

final class SafetyGateTest {
  private static final long MS = 1_000_000;
  private static final long SEED = 11;
  private static final double[] HOME = {.6, 0, -.2, 0, 1};
  private static final Limits LIMITS = Robots.cartesian();

  /** 10,000,000 with {@code -Dptp.gate=full}. */
  static long events() {
    return "full".equals(System.getProperty("ptp.gate")) ? 10_000_000 : 1_000_000;
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 6, 14})
  void noEventMakesTheGateUnsafe(int columns) {
    GateProof.Tally tally = new GateProof(Robots.of(columns), SEED).run(SafetyGate::decide, events());
    System.out.printf("%d columns, %,d events: %,d moves, %,d limited, %,d halts; first reasons %s%n", columns,
        events(), tally.moves, tally.limited, tally.halts, tally.firstReasons);
    Set<StopReason> all = EnumSet.complementOf(EnumSet.of(StopReason.NONE));
    assertEquals(all, tally.firstReasons.keySet(), "every rule was reached");
    assertTrue(tally.moves > events() / 2, "the gate that stops always is safe too: " + tally.moves);
    assertTrue(tally.limited > 0 && tally.limited < tally.moves);
  }

  private static Sensed at(long ms, int picture, double... pose) {
    return new Sensed(ms * MS, pose, true, picture);
  }

  private static GateState armed() {
    return decide(GateState.START, new Arm(0, at(0, 1, HOME))).state();
  }

  private static SafetyGate.Verdict decide(GateState state, GateEvent event) {
    return SafetyGate.decide(state, event, LIMITS);
  }

  private static SafetyGate.Verdict go(GateState state, long ms, double... target) {
    return decide(state, new Tick(ms * MS, target, at(ms, (int) ms, state.motion().target())));
  }

  @Test
  void aTargetWithinTheLimitsIsSentAsItIs() {
    double[] near = {.6001, 0, -.2, 0, 1};
    Go go = assertInstanceOf(Go.class, go(armed(), 40, near).order());
    assertArrayEquals(near, go.target());
    assertFalse(go.limited());
  }

  /** 1 m/s2 from rest: after 20, 120, 220 ... ms the pace is .02, .12, .22 m/s, and .25 from then on. */
  @Test
  void aFarTargetIsLimitedAlongAStraightLine() {
    GateState state = armed();
    double[] expected = {.02 * .02, .12 * .1, .22 * .1, .25 * .1};
    double x = .6;
    for (int i = 0; i < expected.length; i++) {
      SafetyGate.Verdict v = go(state, 20 + 100L * i, .9, .15, -.2, 0, 1);
      Go go = assertInstanceOf(Go.class, v.order());
      assertTrue(go.limited());
      x += expected[i];
      assertEquals(x, go.target()[0], 1e-9);
      state = v.state();
    }
    double[] last = state.motion().target();
    assertTrue(last[1] > 0 && last[1] < last[0] - .6, "y moves in proportion, and x is the farther way");
  }

  @Test
  void aHoldMakesNoTargetLate() {
    GateState held = decide(armed(), new Hold(100 * MS, at(100, 2, HOME))).state();
    assertInstanceOf(Go.class, go(held, 60_000, HOME).order());
    GateState moving = go(armed(), 20, HOME).state();
    assertEquals(new Halt(StopReason.LATE), go(moving, 60_000, HOME).order());
  }

  @Test
  void aStopIsLatchedUntilAPersonClearsAndArms() {
    GateState stopped = decide(armed(), new Stop(5 * MS, StopReason.PERSON)).state();
    stopped = decide(stopped, new Stop(6 * MS, StopReason.LATE)).state();
    assertEquals(new Halt(StopReason.PERSON), decide(stopped, new Tick(7 * MS, HOME, at(7, 2, HOME))).order());
    assertEquals(Mode.STOPPED, decide(stopped, new Arm(8 * MS, at(8, 3, HOME))).state().mode());
    GateState cleared = decide(stopped, new Clear(9 * MS)).state();
    assertEquals(Mode.DISARMED, cleared.mode());
    assertEquals(Mode.ARMED, decide(cleared, new Arm(10 * MS, at(10, 4, HOME))).state().mode());
  }

  @Test
  void aRobotOutsideItsBoxIsNotArmed() {
    GateState refused = decide(GateState.START, new Arm(0, at(0, 1, .4, 0, -.2, 0, 1))).state();
    assertEquals(Mode.DISARMED, refused.mode());
    assertEquals(StopReason.OUTSIDE, refused.reason());
  }

  @Test
  void fingersNeedNotFollowButTheArmMust() {
    GateState state = armed();
    for (long ms = 20; ms <= 1020; ms += 100) state = follow(state, ms, new double[] {.6, 0, -.2, 0, 0}, HOME);
    assertEquals(Mode.ARMED, state.mode(), "closed on a block");
    for (long ms = 1120; ms <= 2120; ms += 100) state = follow(state, ms, new double[] {.8, 0, -.2, 0, 0}, HOME);
    assertEquals(StopReason.NOT_FOLLOWING, state.reason());
  }

  private static GateState follow(GateState state, long ms, double[] target, double[] pose) {
    return decide(state, new Tick(ms * MS, target, at(ms, (int) ms, pose))).state();
  }

  @Test
  void noLimitMayBeLeftOut() {
    for (double bad : new double[] {Double.NaN, 0, -1, Double.POSITIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class, () -> new ColumnLimits(Role.JOINT, 0, 1, bad, 1));
      assertThrows(IllegalArgumentException.class, () -> new ColumnLimits(Role.JOINT, 0, 1, 1, bad));
    }
    assertThrows(IllegalArgumentException.class, () -> new ColumnLimits(Role.JOINT, Double.NaN, 1, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new ColumnLimits(Role.JOINT, 1, 1, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new ColumnLimits(Role.SENSOR, 0, 1, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new Limits(List.of(), GateTimes.DEFAULT));
    assertThrows(IllegalArgumentException.class, () -> LIMITS.stricter(Robots.of(6)));
  }

  @Test
  void theStricterLimitCounts() {
    ColumnLimits a = new ColumnLimits(Role.POSITION, .5, .85, .25, 2);
    ColumnLimits b = new ColumnLimits(Role.POSITION, .45, .8, .3, 1);
    assertEquals(new ColumnLimits(Role.POSITION, .5, .8, .25, 1), a.stricter(b));
  }
}
