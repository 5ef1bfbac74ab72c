package ptp.domain;

import java.util.List;

/**
 * How a state compares with a goal's (environment.md, "Success").
 *
 * @param stages for a task, whether each of its two stages is done, in order; empty otherwise
 */
public record Success(boolean drawer, boolean block, boolean can, List<Boolean> stages) {
  /** Of a goal that is a picture only: all or nothing. */
  public static Success ofPicture(boolean near) {
    return new Success(near, near, near, List.of());
  }

  /** Every object is where the goal has it. */
  public boolean whole() {
    return drawer && block && can;
  }
}
