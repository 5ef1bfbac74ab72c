package ptp.env.tabletop.script;

import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import ptp.domain.SceneState;
import ptp.env.tabletop.physics.Geometry;

/**
 * Moves the open gripper between random free points, high and low, without end. The next demonstration of the scene starts
 * where this one stops, so the policy learns to start from anywhere. Differs from the paper because the policy otherwise
 * stops next to the can once the can is in place.
 */
public final class Wander implements Script {
  private static final double HIGHEST = -0.11;
  private static final double LOWEST = -0.35;
  private static final double NEAR = 0.02;
  private static final double TOLERANCE = 0.03;
  private static final double HOVER = 0.05;
  private static final int TRIES = 8;

  private final SplittableRandom random;
  private double @Nullable [] target;

  /**
   * @param random of directions and lengths
   */
  public Wander(SplittableRandom random) {
    this.random = random;
  }

  @Override
  public Optional<float[]> act(SceneState s) {
    if (target == null || reached(target, s)) target = choose(s);
    double away = Motion.away(s, target[0], target[1]);
    double hover = Math.max(target[2], Math.min(target[2] + HOVER, Motion.TRAVEL_Z));
    double safe = Math.max(target[2], Motion.TRAVEL_Z);
    Approach.Heights heights = new Approach.Heights(target[2], hover, safe);
    double[] point = {target[0], target[1]};
    return new Approach(point, heights, away, TOLERANCE, target[3], Motion.OPEN).next(s);
  }

  private static boolean reached(double[] target, SceneState s) {
    return Motion.away(s, target[0], target[1]) < NEAR && Math.abs(s.gripper().z() - target[2]) < NEAR;
  }

  /** {x, y, z, yaw}; low only where the gripper meets nothing. */
  private double[] choose(SceneState s) {
    double[] p = draw(LOWEST, HIGHEST);
    for (int i = 0; i < TRIES && p[2] < Motion.TRAVEL_Z && !Feasibility.freeForGripper(s, p[0], p[1]); i++) {
      p = draw(LOWEST, HIGHEST);
    }
    if (p[2] < Motion.TRAVEL_Z && !Feasibility.freeForGripper(s, p[0], p[1])) p[2] = HIGHEST;
    return p;
  }

  private double[] draw(double low, double high) {
    return new double[] {
      SceneSampler.uniform(random, Geometry.X_LOW, Geometry.X_HIGH),
      SceneSampler.uniform(random, Geometry.Y_LOW, Geometry.Y_HIGH), SceneSampler.uniform(random, low, high),
      SceneSampler.uniform(random, -.3, .3)
    };
  }
}
