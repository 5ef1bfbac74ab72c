package ptp.robot;

import ptp.config.Option;

/** How a policy moves a robot. */
public record RobotOptions(
    @Option(doc = "targets per second, in real time", min = 5, max = 20) double rate,
    @Option(doc = "how far one unit of an action moves the gripper, in metres", min = 0.001,
        max = 0.2) double metres,
    @Option(doc = "how far one unit of an action turns the gripper, in radians", min = 0.001, max = 1) double radians,
    @Option(doc = "top speed of x, y and z beside the robot's own limit, in metres per second", min = 0.01,
        max = 100) double speed) {
  /** The scales of the simulated table-top, which the policies were trained with. */
  public static RobotOptions defaults() {
    return new RobotOptions(10, 0.05, StrictMath.toRadians(5), 0.25);
  }
}
