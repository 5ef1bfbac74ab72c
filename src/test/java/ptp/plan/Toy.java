package ptp.plan;

import java.util.List;
import java.util.SplittableRandom;
import ptp.domain.Latent;
import ptp.nn.Tensor;

/** An analytic generator and value function, in floats through tensors and in doubles, for tests of planners. */
public final class Toy implements ValueModel {
  /** Numbers in z. */
  public static final int LATENT_DIM = 8;

  private static final double[][] DIRECTIONS = directions();

  /** Calls of {@link #generate} and for values, and the rows they were asked for. */
  public int generations;
  public int valuations;
  public long generatedRows;
  public long valuedRows;

  /** The next state: the context shrunk a little, and moved along eight fixed directions by z. */
  public static double[] next(double[] context, double[] z) {
    double[] next = new double[Latent.SIZE];
    for (int i = 0; i < next.length; i++) {
      next[i] = .9 * context[i];
      for (int d = 0; d < z.length; d++) next[i] += DIRECTIONS[d][i] * z[d];
    }
    return next;
  }

  /** Minus a distance that grows faster than linearly, so that long hops are penalised. */
  public static double value(double[] from, double[] to) {
    double sum = 0;
    for (int i = 0; i < from.length; i++) sum += (from[i] - to[i]) * (from[i] - to[i]);
    return -sum / 50;
  }

  /** {@link #next} as a generator of all states. */
  public SubgoalModel generator() {
    return new SubgoalModel(LATENT_DIM, this::generate);
  }

  /** {@link #next} as a {@link SubgoalModel}. */
  public Tensor generate(Tensor contexts, int repeat, Tensor z) {
    generations++;
    float[] c = contexts.floats();
    float[] latents = z.floats();
    int rows = latents.length / LATENT_DIM;
    generatedRows += rows;
    float[] out = new float[rows * Latent.SIZE];
    for (int r = 0; r < rows; r++) {
      double[] state = next(row(c, r / repeat, Latent.SIZE), row(latents, r, LATENT_DIM));
      for (int i = 0; i < Latent.SIZE; i++) out[r * Latent.SIZE + i] = (float) state[i];
    }
    return Tensor.of(out, rows, Latent.SIZE);
  }

  @Override
  public float[] along(List<Tensor> chains, int[] numbers, int of) {
    valuations++;
    valuedRows += (long) numbers.length * (chains.size() - 1);
    List<float[]> points = chains.stream().map(Tensor::floats).toList();
    float[] sums = new float[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      for (int k = 0; k + 1 < points.size(); k++) {
        sums[i] += (float) value(of(points.get(k), numbers[i], of), of(points.get(k + 1), numbers[i], of));
      }
    }
    return sums;
  }

  /** The row that belongs to one of so many chains. */
  private static double[] of(float[] points, int number, int of) {
    return row(points, number / (of / (points.length / Latent.SIZE)), Latent.SIZE);
  }

  /** {@link #value}, pair by pair. */
  @Override
  public float[] values(Tensor from, Tensor to) {
    valuations++;
    float[] a = from.floats();
    float[] b = to.floats();
    int rows = Math.max(a.length, b.length) / Latent.SIZE;
    valuedRows += rows;
    float[] values = new float[rows];
    for (int r = 0; r < rows; r++) {
      int i = (int) ((long) r * (a.length / Latent.SIZE) / rows);
      int j = (int) ((long) r * (b.length / Latent.SIZE) / rows);
      values[r] = (float) value(row(a, i, Latent.SIZE), row(b, j, Latent.SIZE));
    }
    return values;
  }

  /** A state drawn from N(0, 1). */
  public static float[] state(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] state = new float[Latent.SIZE];
    for (int i = 0; i < state.length; i++) state[i] = (float) random.nextGaussian();
    return state;
  }

  private static double[] row(float[] flat, int row, int size) {
    double[] out = new double[size];
    for (int i = 0; i < size; i++) out[i] = flat[row * size + i];
    return out;
  }

  private static double[][] directions() {
    double[][] directions = new double[LATENT_DIM][Latent.SIZE];
    SplittableRandom random = new SplittableRandom(7);
    for (double[] direction : directions) {
      for (int i = 0; i < direction.length; i++) direction[i] = .3 * random.nextGaussian();
    }
    return directions;
  }
}
