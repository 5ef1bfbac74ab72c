package ptp.plan.ptp;

import java.util.random.RandomGenerator;
import ptp.domain.Seed;
import ptp.plan.SubgoalModel;

/**
 * The z of all candidates of one level, {@code [segments][count][steps][8]}. Each segment has a random stream of its own,
 * drawn candidate by candidate, step by step, so that a segment's search does not depend on its neighbours.
 */
final class Candidates {
  private static final int LATENT = SubgoalModel.LATENT;

  final int segments;
  final int count;
  final int steps;

  /** By step, because the generator wants all rows of one step: {@code [steps][segments * count * 8]}. */
  final float[][] z;

  private Candidates(int segments, int count, int steps) {
    this.segments = segments;
    this.count = count;
    this.steps = steps;
    this.z = new float[steps][segments * count * LATENT];
  }

  /** Candidates of the first round: from the prior p(z) = N(0, 1), half of them from the buffer where it is used. */
  static Candidates first(int segments, int steps, PlannerOptions options, PlanBuffer buffer, Seed seed) {
    Candidates first = new Candidates(segments, options.candidates(), steps);
    PlanBuffer.Sample plans = buffer.sample();
    for (int s = 0; s < segments; s++) {
      RandomGenerator random = seed.derive(s).random();
      first.fill(s, 0, first.count, new double[steps * LATENT], 1, random);
      boolean reuse = plans.plans().size() >= options.bufferMinimum();
      if (!reuse || random.nextDouble() >= options.bufferProbability()) continue;
      for (int n = 0; n < first.count / 2; n++) first.put(s, n, plans.draw(s, random));
    }
    return first;
  }

  /** Candidates around each segment's mean {@code [segments][steps * 8]}; candidate 0 is the mean itself. */
  static Candidates around(double[][] means, int count, double deviation, Seed seed) {
    Candidates around = new Candidates(means.length, count, means[0].length / LATENT);
    for (int s = 0; s < means.length; s++) {
      around.fill(s, 0, 1, means[s], 0, seed.derive(s).random());
      around.fill(s, 1, count, means[s], deviation, seed.derive(s).random());
    }
    return around;
  }

  /** The {@code count} cheapest candidates of each segment (all, if there are fewer), cheapest first. */
  Candidates cheapest(Costs costs, int kept) {
    Candidates finalists = new Candidates(segments, Math.min(kept, count), steps);
    for (int s = 0; s < segments; s++) {
      int[] ranked = costs.ranked(s);
      for (int n = 0; n < finalists.count; n++) finalists.put(s, n, get(s, ranked[n] - row(s, 0)));
    }
    return finalists;
  }

  private void fill(int segment, int from, int to, double[] mean, double deviation, RandomGenerator random) {
    for (int n = from; n < to; n++) {
      int start = row(segment, n) * LATENT;
      for (int i = 0; i < mean.length; i++) {
        z[i / LATENT][start + i % LATENT] = (float) (mean[i] + deviation * random.nextGaussian());
      }
    }
  }

  private void put(int segment, int candidate, float[] sequence) {
    for (int k = 0; k < steps; k++) {
      System.arraycopy(sequence, k * LATENT, z[k], row(segment, candidate) * LATENT, LATENT);
    }
  }

  /** One candidate's z, {@code [steps * 8]}. */
  float[] get(int segment, int candidate) {
    float[] sequence = new float[steps * LATENT];
    for (int k = 0; k < steps; k++) {
      System.arraycopy(z[k], row(segment, candidate) * LATENT, sequence, k * LATENT, LATENT);
    }
    return sequence;
  }

  int row(int segment, int candidate) {
    return segment * count + candidate;
  }
}
