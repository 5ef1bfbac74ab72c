package ptp.learn.iql;

import java.util.List;

/** Mean and standard deviation of the gripper's x, y and z in the demonstrations; stored with the networks. */
public record PoseScale(float[] mean, float[] deviation) {
  /** Positions as they are, in metres. */
  public static final PoseScale METRES = new PoseScale(new float[3], new float[] {1, 1, 1});

  public PoseScale {
    if (mean.length != 3 || deviation.length != 3) {
      throw new IllegalArgumentException("a pose scale needs 3 means and 3 standard deviations");
    }
  }

  /** The scale of poses, {@code float[5]} each; at least one. */
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
