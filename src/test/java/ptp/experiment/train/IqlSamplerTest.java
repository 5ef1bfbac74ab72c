package ptp.experiment.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;
import ptp.config.OptionSettings;
import ptp.data.sampling.EpisodeIndex;
import ptp.data.sampling.HerBatch;
import ptp.data.sampling.TransitionTable;
import ptp.domain.Latent;
import ptp.domain.Seed;
import ptp.learn.iql.IqlBatchView;
import ptp.learn.iql.IqlOptions;

/** Goals of the values and of the policy. */
final class IqlSamplerTest {
  private static final int ROWS = 4_000;

  /** One episode of 99 steps; the codes of a row are its number. */
  private record Numbered() implements TransitionTable {
    @Override
    public EpisodeIndex index() {
      return new EpisodeIndex(new int[] {0}, new int[] {99}, false);
    }

    @Override
    public void copyCodes(int[] rows, short[] out, int at) {
      for (int i = 0; i < rows.length; i++) {
        for (int k = 0; k < Latent.CODES; k++) out[(at + i) * Latent.CODES + k] = (short) rows[i];
      }
    }

    @Override
    public void copyGoalCodes(HerBatch batch, short[] out, int at) {
      copyCodes(batch.goal(), out, at);
    }

    @Override
    public void copyActions(int[] rows, float[] out, int at) {}

    @Override
    public void copyPoses(int[] rows, float[] out, int at) {}
  }

  private static IqlSampler drawn(String... settings) {
    IqlOptions options = OptionSettings.applyTo(IqlOptions.defaults(), List.of(settings));
    return new IqlSampler(options, Integer.MAX_VALUE, new Seed(2)).start().add(new Numbered(), 5, ROWS);
  }

  private static double share(IqlBatchView batch, int steps) {
    int found = 0;
    for (int i = 0; i < ROWS; i++) {
      if (batch.goal()[i * Latent.CODES] - batch.state()[i * Latent.CODES] == steps) found++;
    }
    return found / (double) ROWS;
  }

  @Test
  void thePolicyHasTheGoalsOfTheValuesUnlessToldOtherwise() {
    IqlSampler usual = drawn("batch=" + ROWS, "actorGoals={pTrajGoal: 0, pFinalGoal: 1}");
    assertSame(usual.values(), usual.actor());
  }

  @Test
  void eachHasItsOwnDistributionOverTheSameTransitions() {
    IqlSampler own = drawn(
        "batch=" + ROWS, "policy.ownGoals=true", "actorGoals={pNextGoal: 0.5, pTrajGoal: 0.5, geomSample: true}");
    IqlBatchView values = IqlBatchView.of(own.values());
    IqlBatchView actor = IqlBatchView.of(own.actor());
    assertArrayEquals(values.state(), actor.state());
    assertArrayEquals(
        IqlBatchView.of(drawn("batch=" + ROWS).values()).goal(), values.goal(), "the values' draws stay the same");
    double discount = IqlOptions.defaults().values().discount();
    assertEquals(.5 + .5 * (1 - discount), share(actor, 1), .04, "next, and the first of the geometric steps");
    assertEquals(.1, share(values, 1), .05);
    for (int i = 0; i < ROWS; i++) assertEquals(1, actor.teaches()[i], "all goals are later states");
  }
}
