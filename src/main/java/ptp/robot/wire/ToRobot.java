package ptp.robot.wire;

import ptp.domain.Seed;

/** What a robot is told. */
public sealed interface ToRobot {
  /** Be the only one who may move it; everybody may stop it. */
  record Take() implements ToRobot {}

  /** Clear a stop and follow targets; sent only after a person allowed it. */
  record Arm() implements ToRobot {}

  /**
   * Go there.
   *
   * @param seq rises with every command; older ones are dropped
   * @param sawT {@link FromRobot.Obs#t} of the picture that it was decided on
   * @param validMs after which time the robot stops when no other command came
   * @param target absolute, one number for each action column
   * @param action what led to the target, for a simulator in lock step; empty otherwise
   */
  record Act(long seq, long sawT, long validMs, double[] target, float[] action) implements ToRobot {}

  /** Stand still, which is no stop. */
  record Hold() implements ToRobot {}

  /** Stop and stay so. */
  record Stop(String reason) implements ToRobot {}

  /** Go to a start that has a name; a simulator draws what the name leaves open from the seed. */
  record Reset(long seq, String name, Seed seed) implements ToRobot {}
}
