package ptp.data.sampling;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import ptp.domain.Seed;

/**
 * Draws sequences of states for training subgoal generators (method.md, section 2): n + 1 rows of one episode. Episodes
 * that are too short are left out. The batch of a step is a pure function of (seed, step, size).
 */
public final class SequenceSampler {
  private final EpisodeIndex index;
  private final Drawer drawer;
  private final int steps;
  private final Seed seed;
  private final int[] usable;
  /** Sum of the weights of the usable episodes up to and including each. */
  private final long[] weights;

  /** Fills one column of {@code rows[step][item]} from an episode. */
  private interface Drawer {
    void draw(int firstRow, int length, SplittableRandom random, int[][] rows, int item);
  }

  private SequenceSampler(EpisodeIndex index, int steps, int shortest, boolean weighted, Drawer drawer, Seed seed) {
    this.index = index;
    this.steps = steps;
    this.drawer = drawer;
    this.seed = seed;
    this.usable = IntStream.range(0, index.episodes()).filter(e -> index.length(e) >= shortest).toArray();
    if (usable.length == 0) {
      throw new IllegalArgumentException(
          "none of the %d trajectories has the %d steps that this generator needs; collect longer ones or plan with "
              .formatted(index.episodes(), shortest)
              + "shorter segments");
    }
    this.weights = new long[usable.length];
    long sum = 0;
    for (int i = 0; i < usable.length; i++) weights[i] = sum += weighted ? index.length(usable[i]) - shortest + 1 : 1;
  }

  /**
   * Sequences of {@code steps} segments with gaps from {@code min} to {@code max} time steps (dt15: 3 segments of 10 to 15, dt30:
   * 2 segments of 20 to 30). Episodes are drawn in proportion to the starts they offer. Gaps are uniform, each limited so
   * that the segments after it still fit in a short episode.
   */
  public static SequenceSampler gaps(EpisodeIndex index, int steps, int min, int max, Seed seed) {
    if (steps < 1 || min < 1 || max < min) {
      throw new IllegalArgumentException("no sequence has %d segments of %d to %d steps".formatted(steps, min, max));
    }
    Drawer drawer =
        (firstRow, length, random, rows, item) -> {
          int slack = length - steps * min;
          int at = 0;
          for (int k = 1; k <= steps; k++) {
            int extra = random.nextInt(Math.min(max - min, slack) + 1);
            slack -= extra;
            at += min + extra;
            rows[k][item] = at;
          }
          int start = firstRow + random.nextInt(length - at + 1);
          for (int k = 0; k <= steps; k++) rows[k][item] += start;
        };
    return new SequenceSampler(index, steps, steps * min, true, drawer, seed);
  }

  /**
   * Pairs from one of the first {@code edge} states of an episode to one of its last {@code edge} (dt60: 10). The two
   * ranges do not overlap, which needs 2 x edge - 1 steps.
   */
  public static SequenceSampler ends(EpisodeIndex index, int edge, Seed seed) {
    if (edge < 1) throw new IllegalArgumentException("the ends of an episode need at least one state");
    Drawer drawer =
        (firstRow, length, random, rows, item) -> {
          rows[0][item] = firstRow + random.nextInt(edge);
          rows[1][item] = firstRow + length - random.nextInt(edge);
        };
    return new SequenceSampler(index, 1, 2 * edge - 1, false, drawer, seed);
  }

  /**
   * Triples of a state, the state half-way and the state that far again, with gaps from {@code min} to {@code max} time
   * steps. Gaps are uniform among those that fit in the episode.
   */
  public static SequenceSampler midpoints(EpisodeIndex index, int min, int max, Seed seed) {
    if (min < 1 || max < min) throw new IllegalArgumentException("no gap has %d to %d steps".formatted(min, max));
    Drawer drawer =
        (firstRow, length, random, rows, item) -> {
          int gap = min + random.nextInt(Math.min(max, length / 2) - min + 1);
          int start = firstRow + random.nextInt(length - 2 * gap + 1);
          for (int k = 0; k <= 2; k++) rows[k][item] = start + k * gap;
        };
    return new SequenceSampler(index, 2, 2 * min, true, drawer, seed);
  }

  /** Number of episodes that are long enough. */
  public int usableEpisodes() {
    return usable.length;
  }

  /** The batch of a step: {@code [segments + 1][size]} row numbers; column i is one sequence, ascending in time. */
  public int[][] batch(long step, int size) {
    SplittableRandom random = seed.derive(step).random();
    int[][] rows = new int[steps + 1][size];
    for (int item = 0; item < size; item++) {
      int episode = usable[drawn(random.nextLong(weights[weights.length - 1]))];
      drawer.draw(index.firstRow(episode), index.length(episode), random, rows, item);
    }
    return rows;
  }

  /** The usable episode on which a number below the sum of the weights falls. */
  private int drawn(long number) {
    int found = Arrays.binarySearch(weights, number + 1);
    return found >= 0 ? found : -found - 1;
  }
}
