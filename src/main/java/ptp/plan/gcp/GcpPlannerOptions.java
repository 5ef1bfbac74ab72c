package ptp.plan.gcp;

import ptp.config.Option;
import ptp.config.Retired;

/** Options of the midpoint planner. A plan has 2^layers subgoals, the goal included. */
@Retired("noise")
public record GcpPlannerOptions(
    @Option(doc = "Layers: how often segments are halved", paper = "3", min = 1, max = 6) int layers,
    @Option(doc = "Upper layers whose midpoints are chosen one by one; the others are sampled jointly", min = 0,
        max = 6) int chosenLayers,
    @Option(doc = "Samples per midpoint", paper = "10", min = 1, max = 10_000) int samples) {

  /** Refuses more chosen layers than there are layers. */
  public GcpPlannerOptions {
    if (chosenLayers > layers) {
      throw new IllegalArgumentException("chosenLayers " + chosenLayers + " must not exceed layers " + layers);
    }
  }

  /** Eight segments, as the paper's plans of eight subgoals. */
  public static GcpPlannerOptions defaults() {
    return new GcpPlannerOptions(3, 2, 10);
  }
}
