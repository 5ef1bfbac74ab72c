package ptp.robot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ptp.domain.Seed;
import ptp.robot.gate.StopReason;
import ptp.robot.link.GatedRobot;
import ptp.robot.link.RobotException;
import ptp.robot.link.RobotLink;
import ptp.robot.link.Seen;
import ptp.robot.serve.Imperfections;
import ptp.robot.serve.PointRobot;
import ptp.robot.serve.RobotServer;

/** A robot that is under way all the time, and everything that can fail; its motion must end soon, and stay ended. */
final class RobotFailuresTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  /** More with {@code -Dptp.robot.failures=100}. */
  private static final int EACH = Integer.getInteger("ptp.robot.failures", 3);
  private static final long PERIOD = 50_000_000;
  private static final long MOST_MS = 250;
  private static final int MOST_REPEATED = 5;
  private static final long STALL = 30_000_000;

  private final PointRobot body = new PointRobot();
  private Proxy proxy;
  private RobotServer server;
  private RobotLink link;
  private GatedRobot robot;
  private RobotLink onlooker;
  private Seen seen;

  /** What fails, after how many steps under way. */
  enum Failure {
    PROGRAM_FROZEN,
    LINK_CLOSED,
    LINK_SILENT,
    COMMANDS_300_MS_LATE,
    CAMERA_FROZEN,
    PICTURES_STOP,
    STOP_KEY,
    BUTTON_AT_THE_ROBOT,
    STOP_BY_A_STRANGER,
    TARGET_NOT_A_NUMBER,
    SERVER_ENDS
  }

  @ParameterizedTest
  @EnumSource(Failure.class)
  void theRobotStandsSoonAfter(Failure failure) throws IOException {
    long worst = 0;
    int repeated = 0;
    for (int i = 0; i < EACH;) {
      OptionalLong went = motionAfter(failure);
      if (went.isEmpty() && ++repeated > MOST_REPEATED) abort("This computer is too busy to time a robot.");
      if (went.isEmpty()) continue;
      worst = Math.max(worst, went.getAsLong());
      i++;
    }
    System.out.printf("%s: motion went on for at most %d ms (n = %d, %d repeated)%n", failure.name().toLowerCase(
        Locale.ROOT), worst, EACH, repeated);
    assertTrue(worst <= MOST_MS, failure + ": " + worst + " ms");
  }

  /** Empty where the robot stopped before the failure, or the computer let a waiting thread wait: it is repeated. */
  private OptionalLong motionAfter(Failure failure) throws IOException {
    robot = null;
    proxy = null;
    onlooker = null;
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server = new RobotServer(anyPort, () -> body, Imperfections.NONE, new Seed(1)).start();
    try {
      proxy = new Proxy(server.port());
      onlooker = RobotLink.open("ws://127.0.0.1:" + server.port(), PATIENCE);
      link = RobotLink.open("ws://127.0.0.1:" + proxy.port(), PATIENCE);
      robot = new GatedRobot(link, link.hello().limits());
      body.cameraFrozen = false;
      if (!underWay()) return OptionalLong.empty();
      long began = System.nanoTime();
      StallMeter meter = new StallMeter();
      happen(failure);
      LockSupport.parkNanos(400_000_000);
      if (meter.longest() > STALL) return OptionalLong.empty();
      long went = Math.max(0, body.lastMotion.get() - began) / 1_000_000;
      staysStopped();
      return OptionalLong.of(went);
    } finally {
      if (robot != null) robot.close();
      if (onlooker != null) onlooker.close();
      if (proxy != null) proxy.close();
      server.close();
    }
  }

  private boolean underWay() {
    try {
      robot.arm();
      seen = robot.reset("home", new Seed(0));
      for (int i = 0; i < 15; i++) step(1);
    } catch (RobotException _) {
      return false;
    }
    return System.nanoTime() - body.lastMotion.get() < 60_000_000;
  }

  private void step(double target) {
    robot.move(new double[] {target, -target}, seen, _ -> new float[0]);
    long next = System.nanoTime() + PERIOD;
    while (System.nanoTime() < next) LockSupport.parkNanos(next - System.nanoTime());
    seen = robot.after(next - PERIOD);
  }

  /** Steps on as a program does that knows nothing of the failure. */
  private void stepsUntilStopped() {
    assertThrows(RobotException.class, () -> {
      for (int i = 0; i < 40; i++) step(1);
    });
  }

  private void happen(Failure failure) throws IOException {
    switch (failure) {
      case PROGRAM_FROZEN -> {
      }
      case LINK_CLOSED -> proxy.close();
      case LINK_SILENT -> {
        proxy.silent();
        stepsUntilStopped();
      }
      case COMMANDS_300_MS_LATE -> {
        proxy.delay(300);
        stepsUntilStopped();
      }
      case CAMERA_FROZEN -> {
        body.cameraFrozen = true;
        stepsUntilStopped();
      }
      case PICTURES_STOP -> {
        proxy.mute();
        stepsUntilStopped();
      }
      case STOP_KEY -> robot.stop(StopReason.PERSON);
      case BUTTON_AT_THE_ROBOT -> {
        server.stop("e-stop button");
        stepsUntilStopped();
      }
      case STOP_BY_A_STRANGER -> stranger();
      case TARGET_NOT_A_NUMBER -> assertThrows(RobotException.class, () -> step(Double.NaN));
      case SERVER_ENDS -> server.close();
    }
  }

  private void stranger() {
    onlooker.stop("somebody was near");
    stepsUntilStopped();
  }

  /** Nothing that the program does by itself makes it move again. */
  private void staysStopped() {
    long before = body.lastMotion.get();
    for (int i = 0; i < 3; i++) assertThrows(RobotException.class, () -> step(-1));
    assertEquals(before, body.lastMotion.get());
  }
}
