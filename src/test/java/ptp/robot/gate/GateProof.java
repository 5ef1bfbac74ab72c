package ptp.robot.gate;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import ptp.robot.gate.GateEvent.Arm;
import ptp.robot.gate.GateEvent.Clear;
import ptp.robot.gate.GateEvent.Hold;
import ptp.robot.gate.GateEvent.Stop;
import ptp.robot.gate.GateEvent.Tick;
import ptp.robot.gate.GateOrder.Go;
import ptp.robot.gate.GateOrder.Halt;
import ptp.robot.gate.GateState.Mode;

/** Random and hostile events through a gate; {@link GateChecker}, which shares no code with it, judges every order. */
final class GateProof {
  private static final double[] HOSTILE = {
    Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, Double.MAX_VALUE,
    -Double.MAX_VALUE, -0.0, 0, 1e300, 1e-320, 1e6, -1e6, 3.2, -3.2
  };

  /** A gate, sound or broken. */
  @FunctionalInterface
  interface Gate {
    SafetyGate.Verdict decide(GateState state, GateEvent event, Limits limits);
  }

  /** What happened in all. */
  static final class Tally {
    long moves;
    long limited;
    long halts;
    final Map<StopReason, Long> firstReasons = new EnumMap<>(StopReason.class);
  }

  private final Limits limits;
  private final int n;
  private final SplittableRandom random;
  private final GateChecker checker;
  private final Tally tally = new Tally();
  private GateState state = GateState.START;
  private long now;
  private long stuckUntil = Long.MIN_VALUE;
  private int picture;
  private double[] pose;
  private double[] target;

  GateProof(Limits limits, long seed) {
    this.limits = limits;
    this.n = limits.columns().size();
    this.random = new SplittableRandom(seed);
    this.checker = new GateChecker(limits);
    pose = middle();
  }

  /**
   * Judges so many events.
   *
   * @throws AssertionError at the first violation
   */
  Tally run(Gate gate, long events) {
    for (long i = 0; i < events; i++) {
      world();
      GateEvent event = event();
      GateState before = state;
      SafetyGate.Verdict verdict = gate.decide(before, event, limits);
      checker.check(before, event, verdict, i);
      count(before, verdict);
      state = verdict.state();
      if (state.mode() != Mode.ARMED && random.nextInt(3) == 0) recover();
    }
    return tally;
  }

  private void count(GateState before, SafetyGate.Verdict verdict) {
    if (verdict.order() instanceof Go go) {
      tally.moves++;
      if (go.limited()) tally.limited++;
      target = go.target();
    }
    if (verdict.order() instanceof Halt halt) {
      tally.halts++;
      if (before.mode() != Mode.STOPPED) tally.firstReasons.merge(halt.reason(), 1L, Long::sum);
    }
  }

  /** Somebody puts the arm back; a clock at the end of time begins anew. */
  private void recover() {
    now = state.now();
    pose = middle();
    if (now > -Long.MAX_VALUE / 2 && now < Long.MAX_VALUE / 2) return;
    now = 0;
    state = GateState.START;
  }

  private double[] middle() {
    return limits.columns().stream().mapToDouble(c -> .6 * c.low() + .4 * c.high()).toArray();
  }

  private void world() {
    now += switch (random.nextInt(1000)) {
      case 0 -> -random.nextLong(1_000_000_000L);
      case 1 -> 400_000_000L;
      case 2, 3, 4, 5, 6, 7, 8, 9 -> random.nextLong(1_000_000);
      default -> 30_000_000L + random.nextLong(40_000_000L);
    };
    if (once(2_000_000)) now = random.nextBoolean() ? Long.MAX_VALUE : Long.MIN_VALUE;
    if (once(3000)) stuckUntil = now + 2_000_000_000L;
    if (target != null && now > stuckUntil && state.mode() == Mode.ARMED) follow();
    if (!once(400)) picture++;
  }

  private void follow() {
    for (int i = 0; i < n; i++) pose[i] += .6 * (target[i] - pose[i]);
  }

  private boolean once(int in) {
    return random.nextInt(in) == 0;
  }

  private GateEvent event() {
    double luck = random.nextDouble();
    if (luck < .0005) return new Stop(now, once(9) ? null : StopReason.PERSON);
    if (luck < .05) return new Clear(now);
    if (luck < .13) return new Arm(now, sensed());
    if (luck < .14) return new Hold(now, sensed());
    return new Tick(now, wanted(), sensed());
  }

  private Sensed sensed() {
    double[] p = pose.clone();
    if (once(2000)) p[random.nextInt(n)] = HOSTILE[random.nextInt(HOSTILE.length)];
    if (once(5000)) p[random.nextInt(n)] += random.nextDouble(-.5, .5);
    if (once(20_000)) p = new double[random.nextInt(20)];
    if (once(50_000)) p = null;
    return once(5000) ? null : new Sensed(seenAt(), p, !once(2000), picture);
  }

  private long seenAt() {
    if (once(20_000)) return random.nextBoolean() ? Long.MAX_VALUE : Long.MIN_VALUE;
    return once(300) ? now - random.nextLong(1_000_000_000L) + 500_000_000L : now - random.nextLong(60_000_000L);
  }

  private double[] wanted() {
    if (once(20_000)) return random.nextBoolean() ? null : new double[random.nextInt(20)];
    double[] wanted = new double[n];
    for (int i = 0; i < n; i++) {
      wanted[i] = once(10) ? random.nextDouble(-9, 9) : pose[i] + random.nextDouble(-.05, .05);
      if (now < stuckUntil) wanted[i] = limits.columns().get(i).high() - .01;
    }
    if (once(1000)) wanted[random.nextInt(n)] = HOSTILE[random.nextInt(HOSTILE.length)];
    return wanted;
  }
}
