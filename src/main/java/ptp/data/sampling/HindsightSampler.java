package ptp.data.sampling;

import java.util.SplittableRandom;
import ptp.domain.Seed;

/**
 * Samples transitions uniformly and relabels their goals in hindsight. The batch of a gradient step is a pure function of
 * (seed, step, size, index), so a resumed run draws the same batches. Only random and nearby goals come from another
 * episode.
 */
public final class HindsightSampler {
  private static final int NEIGHBOURS = 3;

  private final HerRatios relabelling;
  private final int n;
  private final int horizon;
  private final Seed seed;

  /** As {@link #HindsightSampler(HerRatios, int, int, Seed)}, with goals up to the end of the episode. */
  public HindsightSampler(HerRatios relabelling, int n, Seed seed) {
    this(relabelling, n, Integer.MAX_VALUE, seed);
  }

  /**
   * @param n most steps between a state and the state its value is backed up from; 1 gives ordinary transitions
   * @param horizon most steps between a state and a later state of its episode that becomes its goal: an action says
   *     little about what happens hundreds of steps later
   */
  public HindsightSampler(HerRatios relabelling, int n, int horizon, Seed seed) {
    if (n < 1) throw new IllegalArgumentException("n-step returns need at least 1 step, not " + n);
    if (horizon < 1) throw new IllegalArgumentException("goals must be at least 1 step ahead, not " + horizon);
    this.relabelling = relabelling;
    this.n = n;
    this.horizon = horizon;
    this.seed = seed;
  }

  /** The batch of a step; refused in a sentence when the index holds no transition. */
  public HerBatch batch(EpisodeIndex index, long step, int size) {
    if (index.transitions() == 0) {
      throw new IllegalArgumentException("there are no transitions to learn from; collect data first");
    }
    SplittableRandom random = seed.derive(step).random();
    HerBatch batch = new HerBatch(size);
    for (int i = 0; i < size; i++) draw(index, random, batch, i);
    return batch;
  }

  /** The same transitions with goals of their own, for another learner. */
  public HerBatch again(HerBatch drawn, EpisodeIndex index, long step) {
    SplittableRandom random = seed.derive(step).random();
    HerBatch batch = new HerBatch(drawn.size());
    for (int i = 0; i < drawn.size(); i++) {
      int row = drawn.state()[i];
      relabel(index, random, batch, i, row, index.lastRow(index.episodeOfRow(row)) - row);
    }
    return batch;
  }

  private void draw(EpisodeIndex index, SplittableRandom random, HerBatch batch, int i) {
    int transition = random.nextInt(index.transitions());
    int episode = index.episodeOfTransition(transition);
    int t = transition - index.transitionsBefore(episode);
    relabel(index, random, batch, i, index.firstRow(episode) + t, index.length(episode) - t);
  }

  /** The transition at a row with {@code left} steps to the end of its episode. */
  private void relabel(EpisodeIndex index, SplittableRandom random, HerBatch batch, int i, int row, int left) {
    GoalKind kind = possible(relabelling.kind(random.nextDouble()), index);
    int toGoal = stepsToGoal(kind, Math.min(left, horizon), random);
    int steps = Math.min(Math.min(n, left), toGoal == HerBatch.UNKNOWN ? n : toGoal);
    batch.state()[i] = row;
    batch.next()[i] = row + 1;
    batch.nStep()[i] = row + steps;
    batch.steps()[i] = steps;
    batch.kind()[i] = kind;
    batch.stepsToGoal()[i] = toGoal;
    batch.goal()[i] = goalRow(kind, row, toGoal, index, random);
  }

  /** Demonstrations were made without a stored goal; what they led to, their last state, stands in for it. */
  private static GoalKind possible(GoalKind kind, EpisodeIndex index) {
    return kind == GoalKind.STORED && !index.storedGoals() ? GoalKind.LAST : kind;
  }

  private int stepsToGoal(GoalKind kind, int reach, SplittableRandom random) {
    return switch (kind) {
      case NEXT -> 1;
      case FUTURE -> stepsAhead(reach, random);
      case LAST -> reach;
      case STORED, RANDOM, NEARBY -> HerBatch.UNKNOWN;
    };
  }

  /** Of geometrically many steps those beyond the reach are the last one, as in OGBench. */
  private int stepsAhead(int reach, SplittableRandom random) {
    double discount = relabelling.discount();
    if (discount == 1) return 1 + random.nextInt(reach);
    double steps = 1 + Math.floor(Math.log1p(-random.nextDouble()) / Math.log(discount));
    return (int) Math.min(steps, reach);
  }

  private static int goalRow(GoalKind kind, int row, int toGoal, EpisodeIndex index, SplittableRandom random) {
    return switch (kind) {
      case NEXT, FUTURE, LAST -> row + toGoal;
      case STORED -> row;
      case RANDOM -> index.rowAt(random.nextInt(index.transitions() + index.episodes()));
      case NEARBY -> nearbyRow(index.episodeOfRow(row), index, random);
    };
  }

  /** A row of one of the {@link #NEIGHBOURS} episodes before or after; of the same one when there is no other. */
  private static int nearbyRow(int episode, EpisodeIndex index, SplittableRandom random) {
    int away = 1 + random.nextInt(NEIGHBOURS);
    int other = Math.floorMod(random.nextBoolean() ? episode + away : episode - away, index.episodes());
    return index.firstRow(other) + random.nextInt(index.length(other) + 1);
  }
}
