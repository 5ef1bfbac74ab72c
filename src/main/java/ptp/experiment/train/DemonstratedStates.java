package ptp.experiment.train;

import java.util.SplittableRandom;
import ptp.data.sampling.Demonstrations;
import ptp.data.sampling.SequenceSampler;
import ptp.domain.Latent;
import ptp.domain.Seed;
import ptp.nn.Tensor;
import ptp.plan.TrainingStates;

/** States of the demonstrations for the training of a planner's own network. */
record DemonstratedStates(Demonstrations demonstrations, Tensor codebook, Seed seed) implements TrainingStates {
  /** Left end, midpoint, right end. */
  private static final int TRIPLE = 3;

  @Override
  public short[] single(long step, int count) {
    SplittableRandom random = seed.derive("frames").derive(step).random();
    return codes(random.ints(count, 0, demonstrations.rows()).toArray());
  }

  @Override
  public short[] midpoints(long step, int count, int minGap, int maxGap) {
    SequenceSampler sampler =
        SequenceSampler.midpoints(demonstrations.index(), minGap, maxGap, seed.derive("sequences"));
    int[][] rows = sampler.batch(step, count);
    int[] triples = new int[count * TRIPLE];
    for (int i = 0; i < triples.length; i++) triples[i] = rows[i % TRIPLE][i / TRIPLE];
    return codes(triples);
  }

  private short[] codes(int[] rows) {
    short[] codes = new short[rows.length * Latent.CODES];
    demonstrations.copyCodes(rows, codes, 0);
    return codes;
  }
}
