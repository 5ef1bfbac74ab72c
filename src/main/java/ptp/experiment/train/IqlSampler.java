package ptp.experiment.train;

import java.util.Map;
import ptp.data.sampling.HerBatch;
import ptp.data.sampling.HerRatios;
import ptp.data.sampling.HindsightSampler;
import ptp.data.sampling.TransitionTable;
import ptp.domain.Seed;
import ptp.learn.iql.Iql;
import ptp.learn.iql.IqlBatch;
import ptp.learn.iql.IqlOptions;

/**
 * Draws transitions for policy and values and relabels their goals in hindsight. The policy has the goals of the values, or,
 * where {@link IqlOptions.Policy#ownGoals} is on, the same transitions with goals of its own distribution, as in OGBench.
 */
public final class IqlSampler {
  private final HindsightSampler valueGoals;
  private final HindsightSampler actorGoals;
  private final IqlBatches values;
  private final IqlBatches actor;

  /**
   * @param horizon most steps between a state and a later state that becomes its goal
   */
  public IqlSampler(IqlOptions options, int horizon, Seed seed) {
    int n = options.values().nStep();
    boolean weighting = options.policy().weighting();
    double discount = options.values().discount();
    valueGoals = new HindsightSampler(relabelling(options.valueGoals(), discount), n, horizon, seed);
    values = new IqlBatches(options.batch(), weighting);
    boolean own = options.policy().ownGoals();
    actorGoals = own
        ? new HindsightSampler(relabelling(options.actorGoals(), discount), n, horizon, seed.derive("actor goals"))
        : valueGoals;
    actor = own ? new IqlBatches(options.batch(), weighting) : values;
  }

  private static HerRatios relabelling(IqlOptions.Goals goals, double discount) {
    return new HerRatios(goals.pNextGoal(), goals.pTrajGoal(), goals.pFinalGoal(), goals.pStoredGoal(), goals
        .pRandomGoal(), goals.pNeighbourGoal(), goals.geomSample() ? discount : 1);
  }

  /** Begins the batches of an update. */
  public IqlSampler start() {
    values.start();
    actor.start();
    return this;
  }

  /**
   * Appends transitions of a table.
   *
   * @param draw decides with the seed which; another one for every call
   */
  public IqlSampler add(TransitionTable table, long draw, int count) {
    HerBatch drawn = valueGoals.batch(table.index(), draw, count);
    values.add(table, drawn);
    if (actor != values) actor.add(table, actorGoals.again(drawn, table.index(), draw));
    return this;
  }

  IqlBatch values() {
    return values.batch();
  }

  /** The values' batch where the policy has no goals of its own. */
  IqlBatch actor() {
    return actor.batch();
  }

  /** Updates policy and values with the batches. */
  public Map<String, Double> update(Iql iql, long step) {
    return iql.step(values.batch(), actor.batch(), step);
  }
}
