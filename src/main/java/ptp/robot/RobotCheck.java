package ptp.robot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ptp.robot.gate.ColumnLimits;
import ptp.robot.link.RobotException;
import ptp.robot.link.RobotLink;
import ptp.robot.link.Seen;
import ptp.robot.wire.ActionColumn;
import ptp.robot.wire.FromRobot.Hello;

/** What can be said of a robot without moving it. */
public final class RobotCheck {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int PICTURES = 40;
  private static final double SLOWEST = 20;

  private RobotCheck() {}

  /**
   * One line for each thing that was found.
   *
   * @throws RobotException when the robot cannot be used
   */
  public static List<String> of(String address) {
    try (RobotLink link = RobotLink.open(address, PATIENCE)) {
      link.take(PATIENCE);
      Hello hello = link.hello();
      List<String> lines = new ArrayList<>();
      lines.add("%s answers at %s".formatted(hello.name(), address));
      for (ActionColumn c : hello.action()) lines.add(line(c));
      lines.add("pictures of %d x %d pixels; resets %s".formatted(hello.picture().width(), hello.picture().height(),
          hello
              .resets()));
      lines.add(hello.rhythm().lockstep() ? "lock step: time passes only with every command" : pictures(link));
      return lines;
    }
  }

  private static String line(ActionColumn c) {
    ColumnLimits l = c.limits();
    return String.format(Locale.ROOT, "%s (%s, %s): from %.3g to %.3g, at most %.3g per s and %.3g per s2", c.name(),
        c.unit(), l.role().name().toLowerCase(Locale.ROOT), l.low(), l.high(), l.speed(), l.acceleration());
  }

  private static String pictures(RobotLink link) {
    Seen first = link.seen(_ -> true, PATIENCE);
    Seen last = first;
    long longest = 0;
    for (int i = 0; i < PICTURES; i++) {
      long before = last.at();
      last = link.seen(s -> s.at() > before, PATIENCE);
      longest = Math.max(longest, last.at() - before);
    }
    double rate = PICTURES * 1e9 / (last.at() - first.at());
    String line = String.format(Locale.ROOT,
        "%.1f pictures per second, at most %d ms apart; it says that it stops by itself after %d ms",
        rate, longest / 1_000_000, link.hello().rhythm().watchdogMs());
    // some pictures arrive together and are counted as one, so a little less is no fault
    if (rate < .8 * SLOWEST) throw new RobotException(line + ". At least 20 are needed.");
    return line;
  }
}
