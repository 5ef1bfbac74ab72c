package ptp.domain;

/** Observation of the policy. It is stored with the networks and shown with every result. */
public enum ObservationMode {
  /** The picture alone, as in the paper. */
  IMAGE("image"),
  /** The picture and the gripper's own pose; differs from the paper because one 48x48 view locates the gripper poorly. */
  IMAGE_AND_POSE("image+pose");

  private final String label;

  ObservationMode(String label) {
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
