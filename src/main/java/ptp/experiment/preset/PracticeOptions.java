package ptp.experiment.preset;

import ptp.config.Alias;
import ptp.config.Option;
import ptp.learn.iql.IqlOptions;
import ptp.learn.residual.ResidualOptions;
import ptp.plan.ArrivalOptions;
import ptp.rollout.ExplorationOptions;
import ptp.rollout.RolloutOptions;

/** How a policy practises online (Algorithm 1). */
public record PracticeOptions(
    @Option(doc = "epochs of practice", paper = "150 in simulation, 10 on the robot", min = 0,
        max = 100_000) int epochs,
    @Option(doc = "number of start and goal pairs to practise, in random order", paper = "32", min = 1,
        max = 100_000, alias = "problems") int startGoalPairs,
    @Option(doc = "episodes per epoch", paper = "5 of 400 steps", min = 1, max = 1000) int episodesPerEpoch,
    @Option(doc = "gradient steps per epoch", paper = "2,000 in simulation, 10,000 on the robot", min = 0,
        max = 1_000_000, alias = "updatesPerEpoch") int gradientStepsPerEpoch,
    @Option(doc = "episodes before the first gradient step", paper = "4,000 steps", min = 0,
        max = 10_000) int warmUpEpisodes,
    @Option(
        doc = "steps of an episode to train on: full, all; successful, those of episodes that reached their "
            + "goal, until then; until-closest, in each segment those until the state closest to its subgoal",
        paper = "full", alias = "keep") RelabelWindow relabelWindow,
    @Option(doc = "share of demonstrations in a batch", paper = "0.4", min = 0, max = 1) double offlineShare,
    @Option(doc = "capacity of the replay buffer in transitions", min = 100, max = 100_000_000) int replayCapacity,
    @Option(doc = "largest number of steps to a hindsight goal of an online transition", min = 1,
        max = 10_000) int goalHorizon,
    @Option(doc = "learning rate of the policy, constant", paper = "3e-4", min = 1e-9, max = 1) double policyRate,
    @Option(doc = "learning rate of the values, constant", paper = "3e-4", min = 1e-9, max = 1) double valueRate,
    @Option(doc = "whether practice trains V and Q", paper = "true") boolean trainValues,
    @Option(doc = "whether to weight actions by advantage", paper = "true") boolean weighting,
    @Option(doc = "weight of KL(offline policy || policy); 0 for none", paper = "0", min = 0,
        max = 1_000_000, alias = "anchor") double klWeight,
    @Option(
        doc = "rate of the moving average of the policy that acts, per gradient step; 0 acts with the trained "
            + "policy itself",
        paper = "0", min = 0, max = 1, alias = "average") double emaTau,
    @Option(
        doc = "plans that the plan buffer keeps: of all episodes, or of the half that ended nearer to their "
            + "goals",
        paper = "all") Remember remember,
    @Option(
        doc = "what learns: clone, the policy itself by hindsight; residual, what is added to a frozen policy, by rewards of "
            + "commanded subgoals; none, the plan buffers alone",
        paper = "the policy itself, by implicit Q-learning") Learner learner,
    @Option(doc = "steps of an episode of practice; 0 for as many as when success is measured", paper = "400", min = 0,
        max = 10_000) int steps,
    @Option(doc = "when a state counts as arrived, for rewards and for the ends of segments") ArrivalOptions arrival,
    @Option(doc = "exploration beside the noise of every step") ExplorationOptions exploration,
    @Option(doc = "the residual and its critics") ResidualOptions residual) {

  /** Who learns from practice. */
  public enum Learner {
    /** A residual that is added to the actions of a frozen policy, by rewards of commanded subgoals. */
    RESIDUAL,
    /** The policy itself, by hindsight. */
    CLONE,
    /** No network; only the plan buffers grow. */
    NONE
  }

  /** Start and goal pairs per task that are practised. */
  public static final int PRACTICE_GOALS = 32;

  /** Which steps of an episode of practice are kept to learn from. */
  public enum RelabelWindow {
    /** All steps. */
    @Alias("all") FULL,
    /** The steps of episodes that reached their goal, until then. */
    @Alias("reached") SUCCESSFUL,
    /** In each segment the steps until the state closest to its subgoal. */
    @Alias("approaches") UNTIL_CLOSEST
  }

  /** The episodes whose plans are remembered, chosen among those that are practised together. */
  public enum Remember {
    /** All episodes. */
    ALL,
    /** The half of the episodes that ended nearer to their goals. */
    NEARER
  }

  /**
   * The laptop's: few updates, on little but what led somewhere. Differs from the paper because the policy of offline
   * training is nearly as good as its subgoals, so that practice gains by better plans and must not unlearn.
   */
  public static PracticeOptions defaults() {
    return new PracticeOptions(50, PRACTICE_GOALS, 5, 50, 10, RelabelWindow.UNTIL_CLOSEST, .75, 300_000, 80, 3e-5, 1e-4,
        false, false, 0, .005, Remember.ALL, Learner.CLONE, 0, ArrivalOptions.defaults(),
        ExplorationOptions.none(), ResidualOptions.defaults());
  }

  /** Updates of an epoch. */
  public int updates() {
    return learner == Learner.NONE ? 0 : gradientStepsPerEpoch;
  }

  /** Updates before the first epoch's. */
  public int warmUpUpdates() {
    return learner == Learner.RESIDUAL ? residual.critics().warmUp() : 0;
  }

  /** The learner's options while it practises: constant rates, and what else practice changes. */
  public IqlOptions applyTo(IqlOptions offline) {
    return offline.practising(policyRate, valueRate, trainValues, weighting, klWeight, emaTau);
  }

  /** How an episode of practice is run. */
  public RolloutOptions applyTo(RolloutOptions measured) {
    return steps == 0 ? measured : measured.withSteps(steps);
  }
}
