package ptp.env.tabletop.render;

import java.util.List;
import ptp.env.tabletop.physics.Geometry;

/**
 * The visible arm, posed by inverse kinematics so that its wrist stays straight above the palm: a turning base, an upper
 * arm and a forearm whose elbow points up. It is drawn only; the physics knows the palm alone.
 */
final class ArmShapes {
  private static final double SHOULDER_Z = 0.317;
  private static final double SHOULDER_OUT = 0.081;
  private static final double UPPER = 0.5;
  private static final double FORE = 0.5;
  private static final double WRIST_UP = 0.15;

  private final VisibleShape base = VisibleShape.cylinder(Palette.ARM_JOINT, 0.09, 0.1);
  private final VisibleShape upper = VisibleShape.capsule(Palette.ARM, 0.05);
  private final VisibleShape fore = VisibleShape.capsule(Palette.ARM, 0.03);
  private final VisibleShape wrist = VisibleShape.cylinder(Palette.ARM_JOINT, 0.018, 0.1);
  private final List<VisibleShape> solids = List.of(base, upper, fore, wrist);

  List<VisibleShape> solids() {
    return solids;
  }

  /** Poses the arm for a palm centre. */
  void reach(double x, double y, double z) {
    double wristZ = z + WRIST_UP;
    double out = Math.sqrt(x * x + y * y);
    double c = x / out;
    double s = y / out;
    double ahead = out - SHOULDER_OUT;
    double rise = wristZ - SHOULDER_Z;
    double far = Math.min(Math.sqrt(ahead * ahead + rise * rise), UPPER + FORE);
    double bend = StrictMath.acos((UPPER * UPPER + far * far - FORE * FORE) / (2 * UPPER * far));
    double angle = StrictMath.atan2(rise, ahead) + bend;
    double elbow = SHOULDER_OUT + UPPER * StrictMath.cos(angle);
    double[] shoulderPoint = {SHOULDER_OUT * c, SHOULDER_OUT * s, SHOULDER_Z};
    double[] elbowPoint = {elbow * c, elbow * s, SHOULDER_Z + UPPER * StrictMath.sin(angle)};
    double[] wristPoint = {x, y, wristZ};
    base.span(new double[] {0, 0, Geometry.TABLE_Z}, new double[] {0, 0, SHOULDER_Z});
    upper.span(shoulderPoint, elbowPoint);
    fore.span(elbowPoint, wristPoint);
    wrist.span(wristPoint, new double[] {x, y, z});
  }
}
