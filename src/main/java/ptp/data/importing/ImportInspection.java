package ptp.data.importing;

import java.util.List;

/**
 * Result of inspecting a file of another program, before anything is written.
 *
 * @param trajectories that will be imported
 * @param rows observations in them
 * @param poses whether it has gripper poses
 * @param notes changes and warnings, one sentence each
 */
public record ImportInspection(long trajectories, long rows, boolean poses, List<String> notes) {
  /** Copies the notes. */
  public ImportInspection {
    notes = List.copyOf(notes);
  }
}
