package ptp.cli;

import java.nio.file.Path;
import java.util.List;
import ptp.domain.MethodId;
import ptp.domain.Task;
import ptp.experiment.preset.DerivedPreset;

/**
 * Options that every command has.
 *
 * @param workspace the folder that holds everything; made when it is missing
 * @param preset name of a preset that exists, or is the last of the derived ones
 * @param derived presets that the workspace keeps from now on
 * @param task the target task; commands that concern no task ignore it
 * @param threads to compute with, at least 1
 */
public record CommonOptions(Path workspace, String preset, List<DerivedPreset> derived, Task task, MethodId method,
    long seed, int threads) {

  /** The preset whose networks are trained: another one where its options only concern planning and episodes. */
  String trained() {
    return derived.isEmpty() ? preset : derived.getLast().trained();
  }
}
