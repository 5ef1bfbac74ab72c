package ptp.env.tabletop;

import java.lang.management.ManagementFactory;
import java.util.SplittableRandom;
import ptp.domain.Action;
import ptp.domain.Seed;

/**
 * How fast the table-top runs on one thread.
 *
 * @param stepsPerSecond environment steps with their 48x48 picture, per second of wall clock
 * @param stepsPerCpuSecond the same per second of the thread's processor time, which a busy machine distorts less
 * @param picturesPerCpuSecond pictures alone
 */
public record Benchmark(double stepsPerSecond, double stepsPerCpuSecond, double picturesPerCpuSecond) {
  private static final int EPISODE = 75;
  private static final double NANO = 1e-9;

  /** Takes random actions, with a new scene every 75 steps, after as many steps to warm up. */
  public static Benchmark run(TabletopOptions options, int steps) {
    try (Tabletop tabletop = Tabletop.create(options)) {
      act(tabletop, steps);
      double wall = System.nanoTime() * NANO;
      double cpu = cpu();
      act(tabletop, steps);
      double wallTaken = System.nanoTime() * NANO - wall;
      double cpuTaken = cpu() - cpu;
      double before = cpu();
      for (int i = 0; i < steps; i++) tabletop.observe();
      return new Benchmark(steps / wallTaken, steps / cpuTaken, steps / (cpu() - before));
    }
  }

  private static void act(Tabletop tabletop, int steps) {
    SplittableRandom random = new SplittableRandom(1);
    float[] action = new float[Action.SIZE];
    for (int i = 0; i < steps; i++) {
      if (i % EPISODE == 0) tabletop.reset(new Seed(i));
      for (int j = 0; j < action.length; j++) action[j] = (float) random.nextDouble(-1, 1);
      tabletop.step(action);
    }
  }

  private static double cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() * NANO;
  }
}
