package ptp.plan.ptp;

import java.util.random.RandomGenerator;
import ptp.domain.Seed;

/**
 * The z of all candidates of one level, {@code [segments][count][steps][D]}. Each segment has a random stream of its own,
 * drawn candidate by candidate, step by step, so that a segment's search does not depend on its neighbours.
 */
final class Candidates {
  final int segments;
  final int count;
  final int steps;
  final int latentDim;

  /** By step, because the generator wants all rows of one step: {@code [steps][segments * count * D]}. */
  final float[][] z;

  private Candidates(int segments, int count, int steps, int latentDim) {
    this.segments = segments;
    this.count = count;
    this.steps = steps;
    this.latentDim = latentDim;
    this.z = new float[steps][segments * count * latentDim];
  }

  /**
   * What is searched.
   *
   * @param latentDim D, numbers in the generator's z
   */
  record Shape(int segments, int steps, int latentDim) {}

  /** Candidates of the first round: from the prior p(z) = N(0, 1), half of them from the buffer where it is used. */
  static Candidates first(Shape shape, PlannerOptions options, PlanBuffer buffer, Seed seed) {
    Candidates first = new Candidates(shape.segments, options.candidates(), shape.steps, shape.latentDim);
    PlanBuffer.Sample plans = buffer.sample();
    for (int s = 0; s < shape.segments; s++) {
      RandomGenerator random = seed.derive(s).random();
      first.fill(s, 0, first.count, new double[shape.steps * shape.latentDim], 1, random);
      boolean reuse = plans.plans().size() >= options.bufferMinimum();
      if (!reuse || random.nextDouble() >= options.bufferProbability()) continue;
      for (int n = 0; n < first.count / 2; n++) first.put(s, n, plans.draw(s, random));
    }
    return first;
  }

  /** As many candidates around each segment's mean {@code [segments][steps * D]}; candidate 0 is the mean itself. */
  Candidates around(double[][] means, double deviation, Seed seed) {
    Candidates around = new Candidates(segments, count, steps, latentDim);
    for (int s = 0; s < means.length; s++) {
      around.fill(s, 0, 1, means[s], 0, seed.derive(s).random());
      around.fill(s, 1, count, means[s], deviation, seed.derive(s).random());
    }
    return around;
  }

  /** The {@code count} cheapest candidates of each segment (all, if there are fewer), cheapest first. */
  Candidates cheapest(Costs costs, int kept) {
    Candidates finalists = new Candidates(segments, Math.min(kept, count), steps, latentDim);
    for (int s = 0; s < segments; s++) {
      int[] ranked = costs.ranked(s);
      for (int n = 0; n < finalists.count; n++) finalists.put(s, n, get(s, ranked[n] - row(s, 0)));
    }
    return finalists;
  }

  private void fill(int segment, int from, int to, double[] mean, double deviation, RandomGenerator random) {
    for (int n = from; n < to; n++) {
      int start = row(segment, n) * latentDim;
      for (int i = 0; i < mean.length; i++) {
        z[i / latentDim][start + i % latentDim] = (float) (mean[i] + deviation * random.nextGaussian());
      }
    }
  }

  private void put(int segment, int candidate, float[] sequence) {
    for (int k = 0; k < steps; k++) {
      System.arraycopy(sequence, k * latentDim, z[k], row(segment, candidate) * latentDim, latentDim);
    }
  }

  /** One candidate's z, {@code [steps * D]}. */
  float[] get(int segment, int candidate) {
    float[] sequence = new float[steps * latentDim];
    for (int k = 0; k < steps; k++) {
      System.arraycopy(z[k], row(segment, candidate) * latentDim, sequence, k * latentDim, latentDim);
    }
    return sequence;
  }

  int row(int segment, int candidate) {
    return segment * count + candidate;
  }
}
