package ptp.robot;

import java.time.Duration;
import ptp.env.Environment;
import ptp.env.EnvironmentSource;
import ptp.robot.gate.Limits;
import ptp.robot.gate.Role;
import ptp.robot.link.GatedRobot;
import ptp.robot.link.RobotLink;

/** The robot at an address as the one environment that there is. Opening it lets the robot move: ask a person before. */
public record RobotSource(String address, RobotOptions options) implements EnvironmentSource {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Override
  public Environment open() {
    RobotLink link = RobotLink.open(address, PATIENCE);
    try {
      Limits own = link.hello().limits();
      double top = link.hello().rhythm().lockstep() ? Double.MAX_VALUE : options.speed();
      GatedRobot robot = new GatedRobot(link, own.atMost(Role.POSITION, top));
      return new RobotEnvironment(robot, options);
    } catch (RuntimeException e) {
      link.close();
      throw e;
    }
  }

  @Override
  public int width() {
    return 1;
  }
}
