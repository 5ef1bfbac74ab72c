package ptp.env.tabletop.script;

import java.util.Optional;
import ptp.domain.SceneState;

/** Lifts the open gripper and moves it away from the drawer, so that it hides no object in a goal picture. */
public final class LiftAndAside implements Script {
  private static final double Z = -0.125;
  private static final double X = 0.62;
  private static final double Y = 0.16;
  private static final double CLEAR_Z = -0.22;
  private static final double REACHED = 0.03;

  @Override
  public Optional<float[]> act(SceneState s) {
    double y = s.drawerY() > 0 ? -Y : Y;
    if (s.gripper().z() < CLEAR_Z) return Motion.vertical(s, Z, 0, Motion.OPEN);
    if (Motion.away(s, X, y) < REACHED && s.gripper().z() > Z - REACHED) return Optional.empty();
    return Motion.towards(s, X, y, Z, 0, Motion.OPEN);
  }
}
