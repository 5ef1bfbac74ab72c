package ptp.robot.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import ptp.robot.gate.ColumnLimits;
import ptp.robot.wire.FromRobot.Armed;
import ptp.robot.wire.FromRobot.Done;
import ptp.robot.wire.FromRobot.Hello;
import ptp.robot.wire.FromRobot.Late;
import ptp.robot.wire.FromRobot.Obs;
import ptp.robot.wire.FromRobot.Refused;
import ptp.robot.wire.FromRobot.Stopped;
import ptp.robot.wire.FromRobot.Yours;
import ptp.robot.wire.FromRobot;
import ptp.robot.wire.ToRobot.Act;
import ptp.robot.wire.ToRobot.Reset;
import ptp.robot.wire.ToRobot;

/**
 * The robot's side of the protocol: one holder, stops that anybody may send and that stay, a watchdog. It knows no clock
 * and no socket; whoever calls it tells the time in ns. One thread uses it.
 */
public final class RobotSession {
  /** A command that was decided on an older picture is dropped. */
  static final long STALE = 250_000_000;

  private static final long MILLISECOND = 1_000_000;
  private static final Consumer<FromRobot> NOBODY = _ -> {};
  private static final String UNARMED = "not armed";
  private static final String HELD = "Another program holds this robot. Close it, or press STOP if it must not move.";

  private final RobotBody body;
  private final Hello hello;
  private final List<Consumer<FromRobot>> clients = new ArrayList<>();
  private Consumer<FromRobot> holder = NOBODY;
  private String stopped = UNARMED;
  private boolean following;
  private long until;
  private long acted = -1;
  private long pictures;

  /**
   * @param body that moves
   */
  public RobotSession(RobotBody body) {
    this.body = body;
    this.hello = body.hello();
  }

  /** Somebody connected; a client is what takes messages. */
  public void opened(Consumer<FromRobot> client) {
    clients.add(client);
    client.accept(hello);
  }

  /** A connection ended; without its holder the robot stands. */
  public void closed(Consumer<FromRobot> client) {
    clients.remove(client);
    if (client != holder) return;
    holder = NOBODY;
    halt("the link was lost");
  }

  /** What cannot be understood stops the robot when its holder says it. */
  public void nonsense(Consumer<FromRobot> client, String sentence) {
    client.accept(new Refused(sentence));
    if (client == holder) halt("a message that cannot be read");
  }

  /**
   * Answers a message of a client.
   *
   * @param now nanoseconds of a clock that never goes back
   */
  public void heard(Consumer<FromRobot> client, ToRobot message, long now) {
    switch (message) {
      case ToRobot.Stop m -> halt(m.reason());
      case ToRobot.Take _ -> take(client);
      case ToRobot _ when client != holder -> client.accept(new Refused(holder == NOBODY ? "Take the robot first."
          : HELD));
      case ToRobot.Arm _ -> arm(now);
      case ToRobot.Hold _ -> stand();
      case Act m -> act(m, now);
      case Reset m -> reset(m, now);
    }
  }

  private void take(Consumer<FromRobot> client) {
    if (holder != NOBODY && holder != client) {
      client.accept(new Refused(HELD));
      return;
    }
    holder = client;
    acted = -1;
    client.accept(new Yours());
  }

  private void arm(long now) {
    stopped = "";
    holder.accept(new Armed());
    if (hello.rhythm().lockstep()) holder.accept(obs(now, -1));
  }

  private void stand() {
    following = false;
    body.halt();
  }

  private void act(Act m, long now) {
    if (!stopped.isEmpty()) {
      holder.accept(new Stopped(stopped));
      return;
    }
    if (m.seq() <= acted) return;
    acted = m.seq();
    boolean lockstep = hello.rhythm().lockstep();
    int numbers = lockstep ? m.action().length : m.target().length;
    if (numbers != hello.action().size()) halt("a target of " + numbers + " numbers");
    else if (lockstep) answer(m, now);
    else follow(m, now);
  }

  private void answer(Act m, long now) {
    body.act(m.action());
    holder.accept(obs(now, m.seq()));
  }

  private void follow(Act m, long now) {
    long age = now - m.sawT();
    if (age > STALE) {
      holder.accept(new Late(m.seq(), age / MILLISECOND));
      return;
    }
    until = now + Math.min(hello.rhythm().watchdogMs(), m.validMs()) * MILLISECOND;
    following = true;
    body.follow(inside(m.target()));
  }

  private double[] inside(double[] target) {
    double[] inside = new double[target.length];
    for (int i = 0; i < inside.length; i++) {
      ColumnLimits limits = hello.action().get(i).limits();
      inside[i] = limits.inside(target[i]);
    }
    return inside;
  }

  private void reset(Reset m, long now) {
    if (!stopped.isEmpty()) {
      holder.accept(new Stopped(stopped));
    } else if (!hello.resets().contains(m.name())) {
      holder.accept(new Refused("This robot has no reset \"" + m.name() + "\"; it has " + hello.resets() + "."));
    } else {
      stand();
      body.reset(m.name(), m.seed());
      holder.accept(hello.rhythm().lockstep() ? obs(now, m.seq()) : new Done(m.seq()));
    }
  }

  /** The watchdog. */
  public void tick(long now) {
    if (following && now > until) halt("no command for %d ms".formatted(hello.rhythm().watchdogMs()));
  }

  /** Stops at once and stays so; the first reason is kept. */
  public void halt(String reason) {
    following = false;
    body.halt();
    if (!stopped.isEmpty() && !stopped.equals(UNARMED)) return;
    stopped = reason.isBlank() ? "a stop" : reason;
    for (Consumer<FromRobot> client : List.copyOf(clients)) client.accept(new Stopped(stopped));
  }

  /** The newest picture. */
  public Obs obs(long now, long answers) {
    RobotBody.Sensing sensed = body.sense();
    return new Obs(++pictures, now, answers, stopped, sensed.state(), sensed.picture());
  }
}
