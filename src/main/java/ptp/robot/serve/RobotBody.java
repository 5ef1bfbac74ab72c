package ptp.robot.serve;

import ptp.domain.Frame;
import ptp.domain.Seed;
import ptp.robot.wire.FromRobot.Hello;

/** A robot's own side: what a server needs of an arm. One thread uses it. */
public interface RobotBody extends AutoCloseable {
  Hello hello();

  /** What is sensed now. */
  Sensing sense();

  /**
   * @param state one number for each state column
   */
  record Sensing(double[] state, Frame picture) {}

  /** Heads for an absolute target, one number for each action column; returns at once. */
  void follow(double[] target);

  /** In lock step: does one action and lets one control period pass. */
  void act(float[] action);

  /** Holds where it is, now. */
  void halt();

  /** Goes to a start of that name. */
  void reset(String name, Seed seed);

  /** In real time: lets one control period pass. */
  void advance();

  @Override
  void close();
}
