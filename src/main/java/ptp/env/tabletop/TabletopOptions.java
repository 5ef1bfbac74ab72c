package ptp.env.tabletop;

import ptp.config.Option;
import ptp.env.tabletop.physics.GraspMode;

/** Options of the table-top simulator. */
public record TabletopOptions(
    @Option(
        doc = "how the gripper holds the block: assisted (the paper's rule) or by friction (real contact)") GraspMode graspMode,
    @Option(doc = "rays per pixel along each edge of the 48 × 48 picture", min = 1, max = 8) int supersampling,
    @Option(
        doc = "whether gripper and block cast a shadow straight down, which shows their height") boolean dropShadows) {
  public TabletopOptions {
    if (supersampling < 1 || supersampling > 8) {
      throw new IllegalArgumentException("supersampling must be 1 to 8, not " + supersampling);
    }
  }

  /** Assisted grasps, 3 x 3 rays a pixel, a shadow straight below each thing. */
  public static TabletopOptions defaults() {
    return new TabletopOptions(GraspMode.ASSISTED, 3, true);
  }

  /** The same table-top with other grasps. */
  public TabletopOptions withGraspMode(GraspMode mode) {
    return new TabletopOptions(mode, supersampling, dropShadows);
  }
}
