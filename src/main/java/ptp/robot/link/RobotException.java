package ptp.robot.link;

/** A robot that cannot be used or was stopped. The message is one sentence or two: what happened and what to do. */
public final class RobotException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  /**
   * @param sentence for people
   */
  public RobotException(String sentence) {
    super(sentence);
  }
}
