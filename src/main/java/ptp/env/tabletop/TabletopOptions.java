package ptp.env.tabletop;

import ptp.config.Option;
import ptp.env.tabletop.physics.GraspMode;

/** Options of the table-top simulator. */
public record TabletopOptions(
    @Option(
        doc = "how the gripper holds the block: assisted (the paper's rule) or by friction (real contact)") GraspMode graspMode,
    @Option(doc = "rays per pixel along each edge of the 48 × 48 image", min = 1, max = 8) int supersampling,
    @Option(
        doc = "whether gripper and block cast a shadow straight down, which shows their height") boolean dropShadows) {
  public TabletopOptions {
    if (supersampling < 1 || supersampling > 8) {
      throw new IllegalArgumentException("supersampling must be 1 to 8, not " + supersampling);
    }
  }

  /** Assisted grasps, 3x3 rays per pixel, and shadows straight down. */
  public static TabletopOptions defaults() {
    return new TabletopOptions(GraspMode.ASSISTED, 3, true);
  }

  /** The same options with grasps of this mode. */
  public TabletopOptions withGraspMode(GraspMode mode) {
    return new TabletopOptions(mode, supersampling, dropShadows);
  }
}
