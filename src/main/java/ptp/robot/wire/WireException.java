package ptp.robot.wire;

/** A message that is not of the protocol. The message of this exception is one sentence: what is wrong and what to do. */
public final class WireException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  /**
   * @param sentence for people
   */
  public WireException(String sentence) {
    super(sentence);
  }
}
