package ptp.experiment.practice;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import ptp.domain.Action;
import ptp.domain.Seed;
import ptp.learn.residual.ResidualBatch;
import ptp.learn.residual.ResidualOptions;

/** Draws steps of segments for updates, some from those that arrived, the others from all, each step as likely as another. */
final class SegmentBatches {
  private final ResidualOptions options;
  private final List<Segment> all;
  private final List<Segment> arrived;
  private final int[] ends;
  private final Seed seed;
  private final ResidualBatch batch;

  /**
   * @param all at least one; they do not change while batches are drawn
   */
  SegmentBatches(ResidualOptions options, List<Segment> all, Seed seed) {
    this.options = options;
    this.all = all;
    this.arrived = all.stream().filter(Segment::arrived).toList();
    this.seed = seed;
    this.batch = new ResidualBatch(options.batch(), all.getFirst().width());
    ends = new int[all.size()];
    for (int i = 0, total = 0; i < ends.length; i++) ends[i] = total += all.get(i).length();
  }

  /** The batch of an update; it is filled anew by the next call. */
  ResidualBatch batch(long update) {
    SplittableRandom random = seed.derive(update).random();
    int chosen = arrived.isEmpty() ? 0 : (int) Math.round(options.arrivedShare() * options.batch());
    for (int row = 0; row < options.batch(); row++) {
      if (row < chosen) {
        Segment segment = arrived.get(random.nextInt(arrived.size()));
        put(row, segment, random.nextInt(segment.length()));
      } else {
        put(row, random.nextInt(ends[ends.length - 1]));
      }
    }
    double noise = options.critics().noise();
    for (int i = 0; i < options.batch() * Action.SIZE; i++) {
      batch.noise(i, Math.clamp(noise * random.nextGaussian(), -2 * noise, 2 * noise));
    }
    int critics = options.critics().count();
    int one = random.nextInt(critics);
    batch.pair(one, (one + 1 + random.nextInt(critics - 1)) % critics);
    return batch;
  }

  /** The {@code step}-th of all steps. */
  private void put(int row, int step) {
    int found = Arrays.binarySearch(ends, step + 1);
    int segment = found < 0 ? -found - 1 : found;
    put(row, all.get(segment), step - (segment == 0 ? 0 : ends[segment - 1]));
  }

  private void put(int row, Segment segment, int step) {
    double gamma = options.critics().discount();
    int n = Math.min(options.critics().nStep(), segment.length() - step);
    boolean ends = segment.arrived() && step + n == segment.length();
    batch.step(row, segment.features(), segment.actions(), step, step + n)
        .outcome(row, Segment.discounted(ends ? n - 1 : n, gamma), ends ? 0 : Math.pow(gamma, n), segment.arrived());
  }
}
