package ptp.robot.gate;

/** What the robot is told. */
public sealed interface GateOrder {
  /**
   * Go there.
   *
   * @param limited whether the target is not the one that was asked for
   */
  record Go(double[] target, boolean limited) implements GateOrder {}

  /** Stand still until a person clears the stop. */
  record Halt(StopReason reason) implements GateOrder {}

  /** Nothing new. */
  record Nothing() implements GateOrder {}
}
