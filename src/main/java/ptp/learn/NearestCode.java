package ptp.learn;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;
import ptp.domain.Latent;

/**
 * Finds the nearest code vector exactly, without comparing with all of them: d(x, c') >= d(c, c') - d(x, c), so from a
 * code c near x only its neighbours within d(x, c) + best need a look, nearest first (Orchard 1991). The code to start from
 * comes from a coarse grid. For planning, where 1,024 predictions are 147,456 searches, this is several times faster
 * than the matrix product over all codes.
 *
 * <p>Immutable; may be used by several threads.
 */
public final class NearestCode {
  private static final int D = Latent.CHANNELS;
  private static final int LEVELS = 8;
  private static final int TICKS = 256;

  /** Covers the rounding of distances, in latent units. */
  private static final float MARGIN = 1e-4f;

  private final float[] table;
  private final int codes;
  private final float[] low = new float[D];
  private final float[] scale = new float[D];
  private final byte[][] levels = new byte[D][TICKS];
  private final float[][] centres = new float[D][LEVELS];
  private final short[] start;
  private final short[][] neighbours;
  private final float[][] distances;
  /** Squared radius around a code within which it is certainly the nearest. */
  private final float[] certain;

  /** For code vectors, row-major [codes, 5]. */
  public NearestCode(float[] table) {
    this.table = table.clone();
    this.codes = table.length / D;
    this.neighbours = new short[codes][];
    this.distances = new float[codes][];
    this.certain = new float[codes];
    for (int c = 0; c < codes; c++) sortNeighbours(c);
    for (int d = 0; d < D; d++) cut(d);
    this.start = new short[(int) Math.pow(LEVELS, D)];
    for (int cell = 0; cell < start.length; cell++) start[cell] = (short) nearestToCentre(cell);
  }

  /**
   * Index of the code vector nearest to a point.
   *
   * @param guess a code that may be near; the search is shorter when it is
   */
  public int of(float x0, float x1, float x2, float x3, float x4, int guess) {
    float square = squared(guess, x0, x1, x2, x3, x4);
    if (square < certain[guess]) return guess;
    int first = start[cell(x0, x1, x2, x3, x4)] & 0xFFFF;
    float other = squared(first, x0, x1, x2, x3, x4);
    if (other < certain[first]) return first;
    return other < square ? around(first, other, x0, x1, x2, x3, x4) : around(guess, square, x0, x1, x2, x3, x4);
  }

  /** Searches the neighbours of {@code first}, whose squared distance to the point is {@code square}. */
  private int around(int first, float square, float x0, float x1, float x2, float x3, float x4) {
    float[] apart = distances[first];
    short[] order = neighbours[first];
    float fromFirst = (float) Math.sqrt(square) + MARGIN;
    float reach = 2 * fromFirst;
    int best = first;
    for (int i = 0; i < apart.length && apart[i] < reach; i++) {
      int c = order[i] & 0xFFFF;
      float s = squared(c, x0, x1, x2, x3, x4);
      if (s < square) {
        square = s;
        best = c;
        reach = fromFirst + (float) Math.sqrt(s);
      }
    }
    return best;
  }

  /**
   * Replaces every vector of latents (channel-major, 720 numbers each) by its nearest code vector, in place. Successive
   * latents of a batch are alike in most cells, so the code found in the latent before is tried first: when it lies
   * within half the distance to its own nearest neighbour, no other code can be nearer.
   */
  public void snap(FloatBuffer latents) {
    short[] before = new short[Latent.CODES];
    for (int begin = 0; begin < latents.limit(); begin += Latent.SIZE) {
      for (int i = 0; i < Latent.CODES; i++) {
        int code = at(latents, begin + i, before[i] & 0xFFFF);
        before[i] = (short) code;
        for (int d = 0; d < D; d++) latents.put(begin + i + d * Latent.CODES, table[code * D + d]);
      }
    }
  }

  /** Code indices of {@code count} latents, {@code count * 144}. */
  public short[] codes(float[] latents, int count) {
    FloatBuffer buffer = FloatBuffer.wrap(latents);
    short[] out = new short[count * Latent.CODES];
    for (int i = 0; i < out.length; i++) {
      int before = i < Latent.CODES ? 0 : out[i - Latent.CODES] & 0xFFFF;
      out[i] = (short) at(buffer, i / Latent.CODES * Latent.SIZE + i % Latent.CODES, before);
    }
    return out;
  }

  /** The latents of code indices: {@code count * 144} to {@code count * 720}. */
  public float[] latents(short[] codes, int count) {
    float[] out = new float[count * Latent.SIZE];
    for (int i = 0; i < count * Latent.CODES; i++) {
      int at = i / Latent.CODES * Latent.SIZE + i % Latent.CODES;
      int code = (codes[i] & 0xFFFF) * D;
      for (int d = 0; d < D; d++) out[at + d * Latent.CODES] = table[code + d];
    }
    return out;
  }

  private int at(FloatBuffer latents, int at, int guess) {
    float x0 = latents.get(at);
    float x1 = latents.get(at + Latent.CODES);
    float x2 = latents.get(at + 2 * Latent.CODES);
    float x3 = latents.get(at + 3 * Latent.CODES);
    float x4 = latents.get(at + 4 * Latent.CODES);
    return of(x0, x1, x2, x3, x4, guess);
  }

  private float squared(int code, float x0, float x1, float x2, float x3, float x4) {
    int i = code * D;
    float a = table[i] - x0;
    float b = table[i + 1] - x1;
    float c = table[i + 2] - x2;
    float d = table[i + 3] - x3;
    float e = table[i + 4] - x4;
    return a * a + b * b + c * c + d * d + e * e;
  }

  private int cell(float x0, float x1, float x2, float x3, float x4) {
    int cell = level(0, x0);
    cell = cell * LEVELS + level(1, x1);
    cell = cell * LEVELS + level(2, x2);
    cell = cell * LEVELS + level(3, x3);
    return cell * LEVELS + level(4, x4);
  }

  private int level(int dimension, float x) {
    int tick = Math.clamp((int) ((x - low[dimension]) * scale[dimension]), 0, TICKS - 1);
    return levels[dimension][tick];
  }

  /** Cuts a dimension into levels of equally many codes, so that crowded regions get small cells. */
  private void cut(int dimension) {
    double[] sorted = IntStream.range(0, codes).mapToDouble(c -> table[c * D + dimension]).sorted().toArray();
    low[dimension] = (float) sorted[0];
    scale[dimension] = (float) (TICKS / Math.max(sorted[codes - 1] - sorted[0], 1e-6));
    double[] sum = new double[LEVELS];
    int[] count = new int[LEVELS];
    for (int tick = 0; tick < TICKS; tick++) {
      double x = low[dimension] + (tick + .5) / scale[dimension];
      int rank = Arrays.binarySearch(sorted, x);
      int level = Math.min(LEVELS - 1, (rank < 0 ? -rank - 1 : rank) * LEVELS / codes);
      levels[dimension][tick] = (byte) level;
      sum[level] += x;
      count[level]++;
    }
    for (int l = 0; l < LEVELS; l++) centres[dimension][l] = (float) (sum[l] / Math.max(1, count[l]));
  }

  private int nearestToCentre(int cell) {
    float[] x = new float[D];
    for (int d = D - 1; d >= 0; d--, cell /= LEVELS) x[d] = centres[d][cell % LEVELS];
    int best = 0;
    float bestSquare = Float.MAX_VALUE;
    for (int c = 0; c < codes; c++) {
      float square = squared(c, x[0], x[1], x[2], x[3], x[4]);
      if (square < bestSquare) {
        bestSquare = square;
        best = c;
      }
    }
    return best;
  }

  private void sortNeighbours(int code) {
    float[] apart = new float[codes];
    int i = code * D;
    for (int c = 0; c < codes; c++) {
      apart[c] = (float) Math.sqrt(squared(c, table[i], table[i + 1], table[i + 2], table[i + 3], table[i + 4]));
    }
    int[] order = IntStream.range(0, codes).filter(c -> c != code).boxed()
        .sorted((a, b) -> Float.compare(apart[a], apart[b])).mapToInt(Integer::intValue).toArray();
    neighbours[code] = new short[order.length];
    distances[code] = new float[order.length];
    for (int k = 0; k < order.length; k++) {
      neighbours[code][k] = (short) order[k];
      distances[code][k] = apart[order[k]];
    }
    float radius = order.length == 0 ? Float.MAX_VALUE : Math.max(0, distances[code][0] - MARGIN) / 2;
    certain[code] = radius * radius;
  }
}
