package ptp.robot.gate;

import org.jspecify.annotations.Nullable;

/**
 * What the gate remembers.
 *
 * @param reason of the stop, or why the robot was not armed
 * @param now the latest time that was told, ns
 * @param motion of an armed robot; null otherwise
 */
public record GateState(Mode mode, StopReason reason, long now, @Nullable Motion motion) {
  public static final GateState START = disarmed(Long.MIN_VALUE, StopReason.NONE);

  /** DISARMED to ARMED by a person, to STOPPED by anyone, back to DISARMED by a person. */
  public enum Mode {
    /** No command is sent. */
    DISARMED,
    /** Commands are sent within the limits. */
    ARMED,
    /** No command is sent until a person clears the stop. */
    STOPPED
  }

  /**
   * Where an armed robot was sent.
   *
   * @param target the last one, always inside the limits
   * @param velocity of the target in every column
   * @param commanded when it was sent, ns
   * @param holding whether the robot stands still on purpose, so that no target is late
   */
  public record Motion(double[] target, double[] velocity, long commanded, boolean holding, Watch watch) {}

  /**
   * What is known of how the robot follows.
   *
   * @param nearAt when the robot was last near its target, ns
   * @param picture that was seen last
   * @param seenAt where the robot was when the picture last changed
   */
  public record Watch(long nearAt, int picture, double[] seenAt) {}

  /** Nothing may move until somebody arms it. */
  public static GateState disarmed(long now, StopReason reason) {
    return new GateState(Mode.DISARMED, reason, now, null);
  }

  /**
   * Targets are passed on.
   *
   * @param motion that is under way, if any
   */
  public static GateState armed(long now, @Nullable Motion motion) {
    return new GateState(Mode.ARMED, StopReason.NONE, now, motion);
  }

  /** The robot was stopped and must be armed again. */
  public static GateState stopped(long now, StopReason reason) {
    return new GateState(Mode.STOPPED, reason, now, null);
  }

  /** The same state at another time, in ns of a monotonic clock. */
  public GateState at(long time) {
    return new GateState(mode, reason, time, motion);
  }
}
