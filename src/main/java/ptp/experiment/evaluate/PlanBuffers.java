package ptp.experiment.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import ptp.experiment.setup.NetworkFiles;
import ptp.plan.Planner;

/** Files of what planners remember. */
public final class PlanBuffers {
  private PlanBuffers() {}

  /** Files of the plan buffers that belong to a policy. */
  public static Path beside(Path policy) {
    return policy.resolveSibling("plans.safetensors");
  }

  /** Writes what a planner remembers, if it does. */
  public static void save(Planner planner, Path file) {
    planner.memory().ifPresent(memory -> NetworkFiles.write(file, memory));
  }

  /** Fills a planner's memory with what a file remembers, if there is one. */
  public static void restore(Path file, Planner planner) {
    if (Files.exists(file)) planner.recall(NetworkFiles.read(file));
  }
}
