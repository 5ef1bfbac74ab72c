package ptp.env.tabletop;

/**
 * What can be chosen about the table-top.
 *
 * @param graspMode how the block is held
 * @param supersampling rays per pixel along each edge of the 48x48 picture, 1 to 8; 3 casts 3 x 3 rays per pixel
 * @param dropShadows whether the gripper and the block darken what lies straight below them, which lets one picture tell
 *     height from depth
 */
public record TabletopOptions(GraspMode graspMode, int supersampling, boolean dropShadows) {
  public TabletopOptions {
    if (supersampling < 1 || supersampling > 8) {
      throw new IllegalArgumentException("supersampling must be 1 to 8, not " + supersampling);
    }
  }

  public static TabletopOptions defaults() {
    return new TabletopOptions(GraspMode.ASSISTED, 3, true);
  }

  public TabletopOptions withGraspMode(GraspMode mode) {
    return new TabletopOptions(mode, supersampling, dropShadows);
  }
}
