package ptp.robot.link;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import ptp.domain.Seed;
import ptp.robot.gate.GateEvent.Arm;
import ptp.robot.gate.GateEvent.Clear;
import ptp.robot.gate.GateEvent.Hold;
import ptp.robot.gate.GateEvent.Stop;
import ptp.robot.gate.GateEvent.Tick;
import ptp.robot.gate.GateEvent;
import ptp.robot.gate.GateOrder.Go;
import ptp.robot.gate.GateOrder.Halt;
import ptp.robot.gate.GateOrder;
import ptp.robot.gate.GateState.Mode;
import ptp.robot.gate.GateState;
import ptp.robot.gate.Limits;
import ptp.robot.gate.SafetyGate;
import ptp.robot.gate.Sensed;
import ptp.robot.gate.StopReason;
import ptp.robot.wire.FromRobot.Hello;
import ptp.robot.wire.ToRobot;

/** A robot that is moved through the gate only. Any thread may stop it; one thread moves it. */
public final class GatedRobot implements AutoCloseable {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Duration RESET = Duration.ofSeconds(60);
  private static final Duration STEP = Duration.ofSeconds(30);

  private final RobotLink link;
  private final Limits limits;
  private final int[] columns;
  private final LongSupplier clock;
  private GateState state = GateState.START;
  private long seq;
  private long simulated;

  /**
   * Takes the robot; it may not move yet.
   *
   * @param limits that count beside the robot's own, whichever are stricter
   */
  public GatedRobot(RobotLink link, Limits limits) {
    this.link = link;
    this.limits = link.hello().limits().stricter(limits);
    this.columns = link.hello().action().stream().mapToInt(c -> link.hello().stateColumn(c.name())).toArray();
    this.clock = lockstep() ? () -> simulated : System::nanoTime;
    link.take(SOON);
  }

  /** What the robot said of itself when it was connected. */
  public Hello hello() {
    return link.hello();
  }

  /** Whether the robot waits for each action, as a simulator does. */
  public boolean lockstep() {
    return link.hello().rhythm().lockstep();
  }

  /** The action columns of what was sensed. */
  public double[] pose(Seen seen) {
    double[] pose = new double[columns.length];
    for (int i = 0; i < pose.length; i++) pose[i] = seen.obs().state()[columns[i]];
    return pose;
  }

  /**
   * Lets the robot move, after a person allowed it; a stop that a person has not cleared stays.
   *
   * @return what is seen there
   */
  public Seen arm() {
    if (mode() == Mode.STOPPED) throw new RobotException(reason().sentence());
    Seen seen = link.arm(SOON);
    arm(seen);
    return seen;
  }

  private synchronized void arm(Seen seen) {
    decide(new Arm(clock.getAsLong(), sensed(seen)));
    if (state.mode() != Mode.ARMED) throw new RobotException(state.reason().sentence());
  }

  /** Goes to a start of that name and stands there. */
  public Seen reset(String name, Seed seed) {
    link.send(new ToRobot.Hold());
    Seen seen = link.reset(++seq, name, seed, RESET);
    if (lockstep()) simulated += 1_000_000_000;
    hold(seen);
    return seen;
  }

  private synchronized void hold(Seen seen) {
    decide(new Hold(clock.getAsLong(), sensed(seen)));
    refuseStopped();
  }

  /**
   * Sends a target through the gate.
   *
   * @param target absolute, one number for each action column
   * @param decidedOn the picture that it was decided on
   * @param action what the order of the gate amounts to; a simulator in lock step does it
   * @return that action
   * @throws RobotException when the gate stops the robot
   */
  public synchronized float[] move(double[] target, Seen decidedOn, ActionOf action) {
    if (lockstep()) simulated += (long) (1e9 / hello().rhythm().rate());
    GateOrder order = decide(new Tick(clock.getAsLong(), target, sensed(lockstep() ? decidedOn : newest())));
    refuseStopped();
    if (!(order instanceof Go go)) throw new RobotException("Targets come faster than 50 times per second.");
    float[] done = action.of(go);
    float[] told = lockstep() ? done : new float[0];
    link.send(new ToRobot.Act(++seq, decidedOn.obs().t(), hello().rhythm().watchdogMs(), go.target(), told));
    return done;
  }

  /** The newest picture. */
  public @Nullable Seen newest() {
    return link.newest();
  }

  /** The action that leads to what the gate let through. */
  @FunctionalInterface
  public interface ActionOf {
    float[] of(Go order);
  }

  /** In lock step: what the last command led to. */
  public Seen answer() {
    long asked = seq;
    return link.seen(s -> s.obs().answers() == asked, STEP);
  }

  /** The newest picture that arrived after a moment; the gate stops the robot when none comes. */
  public Seen after(long moment) {
    try {
      return link.seen(s -> s.at() > moment, Duration.ofNanos(limits.times().sensed()));
    } catch (RobotException e) {
      stop(link.trouble().isEmpty() ? StopReason.NO_PICTURE : StopReason.NOT_READY);
      throw e;
    }
  }

  /** Stops at once; any thread may call it. */
  public void stop(StopReason reason) {
    link.stop(reason.sentence());
    synchronized (this) {
      state = SafetyGate.decide(state, new Stop(Math.max(clock.getAsLong(), state.now()), reason), limits).state();
    }
  }

  /** A person has looked and takes the stop back; the robot still may not move. */
  public synchronized void clear() {
    decide(new Clear(clock.getAsLong()));
  }

  public synchronized Mode mode() {
    return state.mode();
  }

  public synchronized StopReason reason() {
    return state.reason();
  }

  private GateOrder decide(GateEvent event) {
    SafetyGate.Verdict verdict = SafetyGate.decide(state, event, limits);
    state = verdict.state();
    if (verdict.order() instanceof Halt halt) link.stop(halt.reason().sentence());
    return verdict.order();
  }

  private void refuseStopped() {
    if (state.mode() == Mode.ARMED) return;
    String trouble = link.trouble();
    throw new RobotException(trouble.isEmpty() || state.reason() != StopReason.NOT_READY ? state.reason().sentence()
        : trouble);
  }

  private @Nullable Sensed sensed(@Nullable Seen seen) {
    if (seen == null) return null;
    long at = lockstep() ? simulated : seen.at();
    return new Sensed(at, pose(seen), seen.obs().ready(), seen.obs().picture().hashCode());
  }

  @Override
  public void close() {
    link.close();
  }
}
