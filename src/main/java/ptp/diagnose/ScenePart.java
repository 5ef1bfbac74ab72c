package ptp.diagnose;

import ptp.domain.PoseError;
import ptp.domain.Primitive;
import ptp.experiment.train.ProbeStage;

/** A thing whose place is read from latents; places are arrays in the order of {@link ProbeStage#NAMES}. */
enum ScenePart {
  DRAWER("drawer opening", "drawer_opening", 1, PoseError.SAME_OPENING),
  CAN("can position", "can_x", 2, PoseError.SAME_PLACE),
  BLOCK("block position", "block_x", 3, PoseError.SAME_PLACE),
  GRIPPER("gripper position", "gripper_x", 3, PoseError.SAME_PLACE);

  private final String title;
  private final int first;
  private final int count;
  private final double tolerance;

  /**
   * @param tolerance metres within which two places count as the same
   */
  ScenePart(String title, String firstName, int count, double tolerance) {
    this.title = title;
    this.first = ProbeStage.NAMES.indexOf(firstName);
    this.count = count;
    this.tolerance = tolerance;
  }

  String title() {
    return title;
  }

  /** Metres between two places. */
  double distance(float[] a, float[] b) {
    double sum = 0;
    for (int i = first; i < first + count; i++) sum += (a[i] - b[i]) * (double) (a[i] - b[i]);
    return Math.sqrt(sum);
  }

  /** Whether two places are the same within the tolerance. */
  boolean same(float[] a, float[] b) {
    return distance(a, b) <= tolerance;
  }

  /** The object that a primitive moves. */
  static ScenePart movedBy(Primitive primitive) {
    return switch (primitive) {
      case OPEN_DRAWER, CLOSE_DRAWER -> DRAWER;
      case PLACE_ON_TOP, PLACE_IN_DRAWER, TAKE_OUT -> BLOCK;
      case SLIDE_CAN -> CAN;
    };
  }
}
