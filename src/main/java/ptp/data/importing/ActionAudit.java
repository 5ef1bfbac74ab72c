package ptp.data.importing;

import java.util.ArrayList;
import java.util.List;

/** Validates every action of a file before anything is written, and collects warnings about them. */
public final class ActionAudit {
  /** Hands move faster than this at times, in units of the largest action; smaller ones are probably in metres. */
  private static final float SMALL = .1f;
  private static final int MOVES = 3;

  private final ActionColumns columns;
  private final int width;
  private float largestMove;
  private float largestLeftOut;

  /**
   * @param width number of columns in the file
   */
  public ActionAudit(ActionColumns columns, int width) {
    this.columns = columns;
    this.width = width;
  }

  /** Looks at the action of a row, which {@code from} holds from {@code offset} on. */
  public void add(float[] from, int offset, long row) throws RefusedException {
    float[] action = columns.map(from, offset, row);
    for (int i = 0; i < MOVES; i++) largestMove = Math.max(largestMove, Math.abs(action[i]));
    for (int column = 0; column < width; column++) {
      if (columns.leavesOut(column)) largestLeftOut = Math.max(largestLeftOut, Math.abs(from[offset + column]));
    }
  }

  /** Warnings, one sentence each. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    columns.note().ifPresent(notes::add);
    if (largestLeftOut > 0) {
      notes.add("roll and pitch were dropped; they reached %.3g".formatted(largestLeftOut));
    }
    if (largestMove < SMALL) {
      notes.add(
          "dx, dy and dz never exceed %.3g, but 1 is a full step; if they are in metres, rescale them".formatted(
              largestMove));
    }
    return notes;
  }
}
