package ptp.data.importing;

import java.io.IOException;

/** A file of another program that cannot be used. The message says why, as the end of a sentence about the file. */
public final class RefusedException extends IOException {
  private static final long serialVersionUID = 1;

  /**
   * @param why "its actions have 3 columns, ..."
   */
  public RefusedException(String why) {
    super(why);
  }
}
