package ptp.draw;

import ptp.domain.Frame;
import ptp.domain.Task;

/** One event of a drawing. Replaying a journal of entries restores the drawing and its undo history. */
public sealed interface Entry {
  /** A new drawing begins; what was before can no longer be undone. */
  record Begun(Frame start, Frame goal) implements Entry {}

  /** An edit was made; edits that were undone before are forgotten. */
  record Done(Edit edit) implements Entry {}

  /** The last edit was taken back. */
  record Undone() implements Entry {}

  /** The last edit that was taken back was made again. */
  record Redone() implements Entry {}

  /** The drawing is for another task than before; at first it is for task A. */
  record Aimed(Task task) implements Entry {}
}
