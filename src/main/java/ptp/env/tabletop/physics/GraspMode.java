package ptp.env.tabletop.physics;

/** How the gripper holds the block. */
public enum GraspMode {
  /** Closing the fingers near the block fixes it to the gripper, as in the paper's simulation. */
  ASSISTED("assisted"),
  /** Two force-driven fingers hold the block by friction alone. */
  FRICTION("friction");

  private final String label;

  GraspMode(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  @Override
  public String toString() {
    return label;
  }
}
