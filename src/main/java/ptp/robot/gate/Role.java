package ptp.robot.gate;

/** What a column of a robot's state or action means. Columns of one role move together, so that a path stays straight. */
public enum Role {
  POSITION,
  ORIENTATION,
  JOINT,
  /** Fingers: they stop at what they grasp, so they need not follow their target. */
  GRIPPER,
  /** A number that is sensed only, such as a force. */
  SENSOR,
  /** A simulator's privileged state: for measures, never for a policy. */
  SCENE;

  /** Whether a robot can be sent there. */
  public boolean moves() {
    return this != SENSOR && this != SCENE;
  }
}
