package ptp.data.dataset;

import java.util.List;

/**
 * Where a data set comes from, and what is known beside its pictures and actions. What is not known is zero in the
 * files, and nothing may learn from it.
 *
 * @param recipe how the data were generated, as YAML
 * @param poses whether the gripper's poses are known
 * @param states whether the simulator's privileged states are known
 * @param notes what a person should know of it, one sentence each
 */
public record Origin(String recipe, boolean poses, boolean states, List<String> notes) {
  public Origin {
    notes = List.copyOf(notes);
  }

  /** Data of the simulator, of which everything is known. */
  public static Origin simulator(String recipe) {
    return new Origin(recipe, true, true, List.of());
  }
}
