package ptp.env.tabletop.physics;

/**
 * Physics substeps of one control period of 1/24 s.
 *
 * @param iterations of the constraint solver per physics step
 */
record Timing(double stepSeconds, int steps, int iterations) {
  /** Real friction needs shorter steps: at 1/120 s the block slips out of the fingers. */
  static Timing of(GraspMode mode) {
    return switch (mode) {
      case ASSISTED -> new Timing(1.0 / 240, 10, 150);
      case FRICTION -> new Timing(1.0 / 360, 15, 30);
    };
  }
}
