package ptp.data.dataset;

import java.util.List;

/**
 * Origin of a data set, and which quantities it contains besides images and actions. Missing quantities are zero in the
 * files and must not be used for training.
 *
 * @param recipe how the data were generated, as YAML
 * @param poses whether it contains gripper poses
 * @param states whether it contains simulator states
 * @param notes warnings, one sentence each
 */
public record Origin(String recipe, boolean poses, boolean states, List<String> notes) {
  /** Copies the notes. */
  public Origin {
    notes = List.copyOf(notes);
  }

  /** Data of the simulator, of which everything is known. */
  public static Origin simulator(String recipe) {
    return new Origin(recipe, true, true, List.of());
  }
}
