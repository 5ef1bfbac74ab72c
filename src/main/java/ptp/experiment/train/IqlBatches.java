package ptp.experiment.train;

import java.util.Arrays;
import ptp.data.sampling.GoalKind;
import ptp.data.sampling.HerBatch;
import ptp.data.sampling.TransitionTable;
import ptp.domain.Action;
import ptp.domain.GripperPose;
import ptp.domain.Latent;
import ptp.learn.iql.IqlBatch;

/** Fills the learner's batches with relabelled transitions of one or more tables. */
public final class IqlBatches {
  private final IqlBatch batch;
  private final boolean imitateStored;
  private int filled;

  /**
   * @param imitateStored whether the policy may learn from transitions whose goal was merely pursued: sensible only where
   *     actions are weighted with their advantage
   */
  public IqlBatches(int rows, boolean imitateStored) {
    this.batch = new IqlBatch(rows);
    this.imitateStored = imitateStored;
  }

  /** Begins a batch anew; its rows are filled one after the other. */
  public IqlBatches start() {
    filled = 0;
    return this;
  }

  /** Appends a table's transitions. */
  public IqlBatches add(TransitionTable table, HerBatch drawn) {
    int count = drawn.size();
    short[] states = new short[count * Latent.CODES];
    short[] nexts = new short[count * Latent.CODES];
    short[] goals = new short[count * Latent.CODES];
    float[] actions = new float[count * Action.SIZE];
    float[] poses = new float[count * GripperPose.SIZE];
    table.copyCodes(drawn.state(), states, 0);
    table.copyCodes(drawn.nStep(), nexts, 0);
    table.copyGoalCodes(drawn, goals, 0);
    table.copyActions(drawn.state(), actions, 0);
    table.copyPoses(drawn.state(), poses, 0);
    for (int i = 0; i < count; i++) {
      batch.set(
          filled++, codes(states, i), codes(nexts, i), codes(goals, i), part(actions, i, Action.SIZE),
          part(poses, i, GripperPose.SIZE), drawn.steps()[i], drawn.steps()[i] == drawn.stepsToGoal()[i],
          teaches(drawn.kind()[i]));
    }
    return this;
  }

  /** The batch that was filled last; the next one overwrites it. */
  public IqlBatch batch() {
    return batch;
  }

  private boolean teaches(GoalKind kind) {
    return kind != GoalKind.RANDOM && kind != GoalKind.NEARBY && (kind != GoalKind.STORED || imitateStored);
  }

  private static short[] codes(short[] all, int row) {
    return Arrays.copyOfRange(all, row * Latent.CODES, (row + 1) * Latent.CODES);
  }

  private static float[] part(float[] all, int row, int size) {
    return Arrays.copyOfRange(all, row * size, (row + 1) * size);
  }
}
