package ptp.experiment.preset;

import ptp.config.Option;
import ptp.env.tabletop.task.DemonstrationOptions;

/** Options of collecting demonstrations. */
public record CollectOptions(
    @Option(doc = "number of demonstrations", paper = "4,000 in simulation, 2,344 on the robot", min = 4,
        max = 1_000_000) int trajectories,
    @Option(doc = "options of one demonstration") DemonstrationOptions demonstration) {

  /** 4,000 demonstrations. */
  public static CollectOptions defaults() {
    return new CollectOptions(4000, DemonstrationOptions.defaults());
  }
}
