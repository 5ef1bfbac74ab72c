package ptp.robot.link;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import ptp.robot.wire.FromRobot;
import ptp.robot.wire.FromRobot.Hello;
import ptp.robot.wire.WireException;

/** What a robot has said, for those who wait for it. Any thread may use it. */
final class Heard {
  private static final int MOST = 100;

  private final Deque<FromRobot> answers = new ArrayDeque<>();
  private Hello hello;
  private Seen newest;
  private String lost = "";
  private String stopped = "";

  synchronized void message(FromRobot message) {
    if (message instanceof Hello m) knows(m);
    if (message instanceof FromRobot.Stopped m) stopped = m.reason();
    if (message instanceof FromRobot.Armed) stopped = "";
    if (message instanceof FromRobot.Late m) stopped = "commands arrived %d ms late".formatted(m.ms());
    answers.addLast(message);
    if (answers.size() > MOST) answers.removeFirst();
    notifyAll();
  }

  synchronized void knows(Hello robot) {
    hello = robot;
  }

  synchronized Hello hello() {
    if (hello == null) throw new WireException("The robot sent a picture before it said hello.");
    return hello;
  }

  synchronized void picture(Seen seen) {
    newest = seen;
    notifyAll();
  }

  synchronized void lost(String why) {
    if (lost.isEmpty()) lost = why;
    notifyAll();
  }

  synchronized Seen newest() {
    return newest;
  }

  synchronized String trouble() {
    if (!lost.isEmpty()) return lost;
    return stopped.isEmpty() ? "" : "The robot was stopped: " + stopped + ". Look at it before you go on.";
  }

  /** The next answer of a kind; a refusal in its place is thrown. */
  <T extends FromRobot> T await(Class<T> kind, Duration patience, String otherwise) {
    return waited(() -> kind.cast(answer(kind)), patience, otherwise);
  }

  private FromRobot answer(Class<? extends FromRobot> kind) {
    for (Iterator<FromRobot> all = answers.iterator(); all.hasNext();) {
      FromRobot message = all.next();
      if (message instanceof FromRobot.Refused m) throw new RobotException(m.reason());
      all.remove();
      if (kind.isInstance(message)) return message;
    }
    return null;
  }

  /** Waits for a picture while the robot is neither stopped nor lost. */
  Seen seen(Predicate<Seen> which, Duration patience) {
    return waited(
        () -> {
          if (newest != null && which.test(newest)) return newest;
          String trouble = trouble();
          if (!trouble.isEmpty()) throw new RobotException(trouble);
          return null;
        }, patience, "The robot sends no pictures. Check the camera's cable.");
  }

  private synchronized <T> T waited(Supplier<T> found, Duration patience, String otherwise) {
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      T value = found.get();
      if (value != null) return value;
      if (!lost.isEmpty()) throw new RobotException(lost);
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) throw new RobotException(otherwise);
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new RobotException("Waiting for the robot was cancelled.");
      }
    }
  }
}
