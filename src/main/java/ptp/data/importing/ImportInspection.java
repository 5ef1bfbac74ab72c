package ptp.data.importing;

import java.util.List;

/**
 * What a file of another program holds, found before anything is written.
 *
 * @param trajectories that will be imported
 * @param rows observations in them
 * @param poses whether it has the gripper's poses
 * @param notes what becomes of it and what is odd, one sentence each
 */
public record ImportInspection(long trajectories, long rows, boolean poses, List<String> notes) {
  public ImportInspection {
    notes = List.copyOf(notes);
  }
}
