package ptp.domain;

/** The layout of an action: {@code float[5]} in [-1, 1] = (dx, dy, dz, dyaw, grip); grip above 0 closes the fingers. */
public final class Action {
  /** Numbers in an action. */
  public static final int SIZE = 5;

  private Action() {}

  /** The same action with every number clipped to [-1, 1]; NaN becomes 0. */
  public static float[] clip(float[] action) {
    float[] clipped = new float[action.length];
    for (int i = 0; i < action.length; i++) {
      clipped[i] = Float.isNaN(action[i]) ? 0 : Math.clamp(action[i], -1f, 1f);
    }
    return clipped;
  }
}
