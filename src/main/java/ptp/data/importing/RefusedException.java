package ptp.data.importing;

import java.io.IOException;

/** Thrown for a file of another program that cannot be used. The message completes a sentence about the file. */
public final class RefusedException extends IOException {
  private static final long serialVersionUID = 1;

  /**
   * @param why "its actions have 3 columns, ..."
   */
  public RefusedException(String why) {
    super(why);
  }
}
