package ptp.learn.vqvae;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import ptp.domain.Seed;

/**
 * Distribution of ||s_t - s_(t+k)|| between latents of frames k steps apart. It gives the thresholds of reward and subgoal
 * switching a meaning that does not depend on the codebook. Differs from the paper because its fixed threshold of 3 does.
 *
 * @param rows one per number of steps apart, and last the random pairs
 */
public record LatentDistances(List<Row> rows) {
  /** The percentiles that are kept. */
  public static final List<Integer> PERCENTILES = List.of(5, 10, 25, 50, 75, 90, 95);

  /** Steps apart that are measured. */
  public static final List<Integer> STEPS = List.of(1, 5, 15, 30, 60);

  /** {@link Row#stepsApart()} of the row of random pairs. */
  public static final int RANDOM_PAIRS = 0;

  /**
   * One measurement.
   *
   * @param stepsApart frames between the two, or {@link #RANDOM_PAIRS} for frames of different trajectories
   * @param values one Euclidean distance per entry of {@link #PERCENTILES}
   */
  public record Row(int stepsApart, List<Double> values) {
    /** The distance at one of {@link #PERCENTILES}. */
    public double percentile(int percent) {
      int i = PERCENTILES.indexOf(percent);
      if (i < 0) throw new IllegalArgumentException("percentile " + percent + " is not kept, only " + PERCENTILES);
      return values.get(i);
    }
  }

  public LatentDistances {
    rows = List.copyOf(rows);
  }

  /** The row of that many steps apart, or of random pairs. */
  public Row row(int stepsApart) {
    return rows.stream()
        .filter(r -> r.stepsApart == stepsApart)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no distances of frames " + stepsApart + " steps apart"));
  }

  /** Median distance of frames that many steps apart. */
  public double median(int stepsApart) {
    return row(stepsApart).percentile(50);
  }

  /**
   * Measures on random pairs of frames, {@code pairs} for each row; rows longer than every trajectory are left out.
   *
   * @param trajectories latents, {@code [trajectory][frame][720]}
   */
  public static LatentDistances measure(List<float[][]> trajectories, int pairs, Seed seed) {
    List<Row> rows = new ArrayList<>();
    for (int k : STEPS) {
      List<float[][]> longer = trajectories.stream().filter(t -> t.length > k).toList();
      if (!longer.isEmpty()) rows.add(row(k, sample(longer, k, pairs, seed.derive(k).random())));
    }
    rows.add(row(RANDOM_PAIRS, sampleRandom(trajectories, pairs, seed.derive("random pairs").random())));
    return new LatentDistances(rows);
  }

  private static double[] sample(List<float[][]> trajectories, int k, int pairs, SplittableRandom random) {
    double[] out = new double[pairs];
    for (int i = 0; i < pairs; i++) {
      float[][] t = trajectories.get(random.nextInt(trajectories.size()));
      int begin = random.nextInt(t.length - k);
      out[i] = distance(t[begin], t[begin + k]);
    }
    return out;
  }

  private static double[] sampleRandom(List<float[][]> trajectories, int pairs, SplittableRandom random) {
    double[] out = new double[pairs];
    for (int i = 0; i < pairs; i++) {
      float[][] a = trajectories.get(random.nextInt(trajectories.size()));
      float[][] b = trajectories.get(random.nextInt(trajectories.size()));
      out[i] = distance(a[random.nextInt(a.length)], b[random.nextInt(b.length)]);
    }
    return out;
  }

  private static Row row(int stepsApart, double[] distances) {
    Arrays.sort(distances);
    List<Double> values = new ArrayList<>();
    for (int p : PERCENTILES)
      values.add((double) (float) distances[(int) Math.round(p / 100.0 * (distances.length - 1))]);
    return new Row(stepsApart, Collections.unmodifiableList(values));
  }

  /** Euclidean distance of two latents. */
  public static double distance(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) sum += (a[i] - b[i]) * (double) (a[i] - b[i]);
    return Math.sqrt(sum);
  }
}
