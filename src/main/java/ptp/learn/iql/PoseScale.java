package ptp.learn.iql;

import java.util.List;

/**
 * Standardises gripper positions: (p - mean) / std, per axis x, y and z, in metres. Mean and standard deviation are those
 * of the demonstrations and are stored with the networks.
 *
 * @param mean {@code float[3]}, metres
 * @param deviation standard deviation, {@code float[3]}, metres, at least 1e-3
 */
public record PoseScale(float[] mean, float[] deviation) {
  /** No standardisation: positions in metres. */
  public static final PoseScale METRES = new PoseScale(new float[3], new float[] {1, 1, 1});

  /** Refuses anything but three means and three standard deviations, for x, y and z. */
  public PoseScale {
    if (mean.length != 3 || deviation.length != 3) {
      throw new IllegalArgumentException("a pose scale needs 3 means and 3 standard deviations");
    }
  }

  /** The scale of at least one pose, {@code float[6]} each ({@link GripperPose#toArray()}). */
  public static PoseScale of(List<float[]> poses) {
    float[] mean = new float[3];
    float[] deviation = new float[3];
    for (int i = 0; i < 3; i++) {
      int axis = i;
      double m = poses.stream().mapToDouble(p -> p[axis]).average().orElseThrow();
      double v = poses.stream().mapToDouble(p -> (p[axis] - m) * (p[axis] - m)).average().orElseThrow();
      mean[i] = (float) m;
      deviation[i] = (float) Math.max(Math.sqrt(v), 1e-3);
    }
    return new PoseScale(mean, deviation);
  }

  /** [2, 3]: means, then deviations. */
  float[] toArray() {
    return new float[] {mean[0], mean[1], mean[2], deviation[0], deviation[1], deviation[2]};
  }
}
