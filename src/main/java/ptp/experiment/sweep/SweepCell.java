package ptp.experiment.sweep;

import ptp.domain.MethodId;
import ptp.domain.Task;

/** One practice run of a comparison. */
public record SweepCell(String preset, Task task, MethodId method, long seed) {
  /** For messages: "laptop, task A, gcp, seed 1". */
  @Override
  public String toString() {
    return "%s, task %s, %s, seed %d".formatted(preset, task, method.id(), seed);
  }
}
