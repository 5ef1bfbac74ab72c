package ptp.robot.gate;

import org.jspecify.annotations.Nullable;

/** What the gate decides on; {@code now} is in ns of a monotonic clock. */
public sealed interface GateEvent {
  long now();

  /** A control period: go to an absolute target, one number for each action column. */
  record Tick(long now, double[] target, @Nullable Sensed sensed) implements GateEvent {}

  /** Stand still for a while, without a stop: while planning, learning, or a scripted reset. */
  record Hold(long now, @Nullable Sensed sensed) implements GateEvent {}

  /** A person, or a part of the program, wants standstill. */
  record Stop(long now, StopReason reason) implements GateEvent {}

  /** A person has looked and takes the stop back; the robot still may not move. */
  record Clear(long now) implements GateEvent {}

  /** A person lets the robot move. */
  record Arm(long now, @Nullable Sensed sensed) implements GateEvent {}
}
