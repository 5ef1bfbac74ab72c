package ptp.experiment.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import ptp.data.sampling.EpisodeIndex;
import ptp.data.sampling.GoalKind;
import ptp.data.sampling.HerBatch;
import ptp.data.sampling.TransitionTable;
import ptp.domain.Action;
import ptp.domain.GripperPose;
import ptp.domain.Latent;
import ptp.learn.iql.IqlBatchView;

final class IqlBatchesTest {
  /** Rows hold their own number, stored goals the number plus 1000. */
  private record Numbered(int first) implements TransitionTable {
    @Override
    public EpisodeIndex index() {
      return new EpisodeIndex(new int[] {0, 21}, new int[] {20, 30}, true);
    }

    @Override
    public void copyCodes(int[] rows, short[] out, int at) {
      for (int i = 0; i < rows.length; i++) codes(out, at + i, first + rows[i]);
    }

    @Override
    public void copyGoalCodes(HerBatch batch, short[] out, int at) {
      for (int i = 0; i < batch.size(); i++) {
        codes(out, at + i, first + batch.goal()[i] + (batch.kind()[i] == GoalKind.STORED ? 1000 : 0));
      }
    }

    @Override
    public void copyActions(int[] rows, float[] out, int at) {
      numbers(rows, out, at, Action.SIZE, .25f);
    }

    @Override
    public void copyPoses(int[] rows, float[] out, int at) {
      numbers(rows, out, at, GripperPose.SIZE, .5f);
    }

    private void numbers(int[] rows, float[] out, int at, int size, float offset) {
      for (int i = 0; i < rows.length; i++) {
        Arrays.fill(out, (at + i) * size, (at + i + 1) * size, first + rows[i] + offset);
      }
    }

    private static void codes(short[] out, int item, int value) {
      Arrays.fill(out, item * Latent.CODES, (item + 1) * Latent.CODES, (short) value);
    }
  }

  /** One row per kind of goal: s_2 with its next, s_3 with s_9, s_15 with its last, s_4 as stored, s_5 with any. */
  private static final HerBatch DRAWN =
      new HerBatch(
          new int[] {2, 3, 15, 4, 5},
          new int[] {3, 4, 16, 5, 6},
          new int[] {3, 8, 20, 9, 10},
          new int[] {1, 5, 5, 5, 5},
          new int[] {3, 9, 20, 4, 40},
          new GoalKind[] {GoalKind.NEXT, GoalKind.FUTURE, GoalKind.LAST, GoalKind.STORED, GoalKind.RANDOM},
          new int[] {1, 6, 5, HerBatch.UNKNOWN, HerBatch.UNKNOWN});

  private static void assertCodes(short[] codes, int... perRow) {
    assertEquals(perRow.length * Latent.CODES, codes.length);
    for (int i = 0; i < codes.length; i++) assertEquals(perRow[i / Latent.CODES], codes[i], "code " + i);
  }

  @Test
  void aRowIsWhatWasDrawn() {
    IqlBatchView batch = IqlBatchView.of(new IqlBatches(5, true).start().add(new Numbered(0), DRAWN).batch());
    assertCodes(batch.state(), 2, 3, 15, 4, 5);
    assertCodes(batch.next(), 3, 8, 20, 9, 10);
    assertCodes(batch.goal(), 3, 9, 20, 1004, 40);
    assertArrayEquals(new float[] {1, 5, 5, 5, 5}, batch.steps());
    assertArrayEquals(new float[] {1, 0, 1, 0, 0}, batch.same());
    assertArrayEquals(new float[] {1, 1, 1, 1, 0}, batch.teaches());
    for (int i = 0; i < 25; i++) assertEquals(DRAWN.state()[i / 5] + .25f, batch.action()[i]);
    for (int i = 0; i < 30; i++) assertEquals(DRAWN.state()[i / 6] + .5f, batch.pose()[i]);
  }

  @Test
  void onlyWeightedActionsAreLearnedFromPursuedGoals() {
    IqlBatchView batch = IqlBatchView.of(new IqlBatches(5, false).start().add(new Numbered(0), DRAWN).batch());
    assertArrayEquals(new float[] {1, 1, 1, 0, 0}, batch.teaches());
  }

  @Test
  void tablesFollowOneAnotherAndABatchIsFilledAnew() {
    IqlBatches batches = new IqlBatches(10, true);
    batches.start().add(new Numbered(7), DRAWN).add(new Numbered(7), DRAWN);
    batches.start().add(new Numbered(0), DRAWN).add(new Numbered(100), DRAWN);
    assertCodes(IqlBatchView.of(batches.batch()).state(), 2, 3, 15, 4, 5, 102, 103, 115, 104, 105);
  }
}
