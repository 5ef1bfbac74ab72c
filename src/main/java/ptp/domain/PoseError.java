package ptp.domain;

/**
 * Position errors of objects, in metres, against positions estimated from an image.
 *
 * @param drawer between the drawer's openings
 * @param can between places on the table
 * @param block between places in space
 */
public record PoseError(double drawer, double can, double block) {
  /** Openings that are no farther apart count as the same: a fifth of the drawer's way. */
  public static final double SAME_OPENING = .025;

  /** Places that are no farther apart count as the same: the can's radius. */
  public static final double SAME_PLACE = .05;

  public boolean drawerThere() {
    return drawer <= SAME_OPENING;
  }

  public boolean canThere() {
    return can <= SAME_PLACE;
  }

  public boolean blockThere() {
    return block <= SAME_PLACE;
  }

  /** Whether every thing is there. */
  public boolean allThere() {
    return drawerThere() && canThere() && blockThere();
  }
}
