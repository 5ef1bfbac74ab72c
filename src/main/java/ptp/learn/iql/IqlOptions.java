package ptp.learn.iql;

import ptp.config.Option;
import ptp.domain.ObservationMode;
import ptp.learn.LearningRate;

/**
 * Options of implicit Q-learning (Kostrikov et al. 2021). Where the paper's text and the authors' released code differ, both
 * values are given; the presets {@code printed} and {@code released} hold all of them.
 */
public record IqlOptions(
    @Option(
        doc = "Observation of the policy; V and Q observe images only, because planned states have no pose",
        paper = "image") ObservationMode observation,
    @Option(doc = "Batch size", paper = "1024; released code 256", min = 1, max = 65_536) int batch,
    @Option(doc = "Shape of the networks") Network network,
    @Option(doc = "Optimiser") Optimiser optimiser,
    @Option(doc = "Training of V and Q") Values values,
    @Option(doc = "Training of the policy") Policy policy,
    @Option(
        doc = "Goal sampling for V and Q: probabilities that sum to 1", alias = "goals") Goals valueGoals,
    @Option(
        doc = "Goal sampling for the policy where policy.ownGoals is on: probabilities that sum to 1") Goals actorGoals) {

  /**
   * The method inside two CPU cores. Differs from the paper in each point that was measured to matter there: the gripper's
   * pose beside the image, convolutions, behaviour cloning on hindsight goals, values from 10-step returns with some random
   * goals.
   */
  public static IqlOptions defaults() {
    return new IqlOptions(
        ObservationMode.IMAGE_AND_POSE,
        256,
        new Network(Body.CONV, Body.MLP, 2, 2, 256, true),
        new Optimiser(LearningRate.Schedule.ONE_CYCLE, 10_000, 1.5e-3, 7e-4, 1e-3, true, 10),
        new Values(true, ValueTarget.N_STEP, 10, .98, .8, 6, true, .02, -50),
        new Policy(true, false, 3, 20, .15, 0, 0, false),
        new Goals(.1, .4, .15, 0, .1, .25, false),
        Goals.futureOnly());
  }

  /** Kind of network. */
  public enum Body {
    /** Fully connected on the flattened latents; the paper's in simulation. */
    MLP,
    /** Convolutions on the stacked latents; the paper's on the robot. */
    CONV
  }

  /** Regression target of V. */
  public enum ValueTarget {
    /** Min of the twin Q's targets: implicit Q-learning as published. */
    Q,
    /** The n-step return itself, without a Q; differs from the paper because it spreads distances faster. */
    N_STEP
  }

  /** Shape of the networks. */
  public record Network(
      @Option(doc = "The policy: fully connected, or convolutions on the stacked latents",
          paper = "mlp; on the robot conv") Body policyBody,
      @Option(doc = "V and Q: fully connected, or shared convolutions; convolutions make V, which a plan needs for "
          + "thousands of pairs, ten times slower", paper = "mlp") Body valueBody,
      @Option(doc = "Hidden layers of the policy, after any convolutions", paper = "4 (released code)", min = 1,
          max = 16) int policyLayers,
      @Option(doc = "Hidden layers of V and Q, after any convolutions", paper = "2 (released code)", min = 1,
          max = 16) int valueLayers,
      @Option(doc = "Units per hidden layer", paper = "256 (released code)", min = 1, max = 4096) int width,
      @Option(doc = "Layer normalisation in hidden layers", paper = "false") boolean layerNorm) {}

  /** How the weights move. */
  public record Optimiser(
      @Option(doc = "Schedule of the learning rates", paper = "constant") LearningRate.Schedule schedule,
      @Option(doc = "Gradient steps of the whole cycle; ignored for constant rates", min = 1, max = 1_000_000_000,
          alias = "updates") long gradientSteps,
      @Option(doc = "Adam's learning rate of the policy", paper = "3e-4", min = 1e-9, max = 1) double policyRate,
      @Option(doc = "Adam's learning rate of V and Q", paper = "3e-4", min = 1e-9, max = 1) double valueRate,
      @Option(doc = "Weight decay of the policy", paper = "1e-4 (released code)", min = 0, max = 1) double weightDecay,
      @Option(doc = "AdamW's decoupled decay instead of Adam's L2 term", paper = "false") boolean decoupledDecay,
      @Option(doc = "Gradients are clipped to this global norm; 0 for no limit", paper = "0",
          min = 0, max = 1e6) double gradientClip) {

    LearningRate rate(double peak) {
      return new LearningRate(schedule, peak, gradientSteps, .3);
    }
  }

  /** How V and Q are learned. */
  public record Values(
      @Option(doc = "Whether to train V and Q", paper = "true") boolean train,
      @Option(doc = "Regression target of V: the twin Q, or n-step returns", paper = "q") ValueTarget target,
      @Option(doc = "n of the n-step returns", paper = "1", min = 1, max = 1000,
          alias = "backup") int nStep,
      @Option(doc = "Discount gamma, below 1", paper = "0.995 (released code)", min = .5, max = .99999) double discount,
      @Option(doc = "Expectile of V, between 0 and 1", paper = "0.9 (released code)", min = .001,
          max = .999) double expectile,
      @Option(
          doc = "Latent distance below which a state counts as the goal; the goal's own frame always does",
          paper = "3; released code 2",
          min = 0, max = 1e6) double epsilon,
      @Option(doc = "Whether the goal is terminal", paper = "false (released code)") boolean terminal,
      @Option(doc = "tau of the soft update of the target networks, per gradient step", paper = "0.01 (released code)",
          min = 1e-6,
          max = 1, alias = "targetRate") double targetTau,
      @Option(doc = "Smallest target; targets are clamped to [minimum, 0]", paper = "-200 (released code)",
          min = -1e6, max = 0, alias = "minimum") double targetMinimum) {
    /** Refuses a discount or an expectile that is not between 0 and 1, both excluded. */
    public Values {
      if (!(discount > 0 && discount < 1)) throw new IllegalArgumentException("discount must be between 0 and 1");
      if (!(expectile > 0 && expectile < 1)) throw new IllegalArgumentException("expectile must be between 0 and 1");
    }
  }

  /** How the policy is learned. */
  public record Policy(
      @Option(doc = "Whether to train the policy", paper = "true") boolean train,
      @Option(
          doc = "Whether actions are weighted by exp(advantage / temperature); off is hindsight behaviour cloning",
          paper = "true") boolean weighting,
      @Option(doc = "Temperature that divides the advantage", paper = "0.01 (released code)",
          min = 1e-6, max = 1e6) double temperature,
      @Option(doc = "Largest weight of an action", paper = "100 (released code)", min = 1e-6,
          max = 1e6) double weightClip,
      @Option(doc = "Fixed standard deviation of the actions", paper = "0.15 (released code)", min = 1e-3,
          max = 10, alias = "deviation") double std,
      @Option(doc = "Weight of KL(offline policy || policy) in practice; 0 for none",
          min = 0, max = 1e6, alias = "anchor") double klWeight,
      @Option(
          doc = "Rate of the moving average (Polyak) of the policy that acts, per gradient step; 0 acts with the "
              + "trained policy itself", paper = "0", min = 0,
          max = 1, alias = "average") double emaTau,
      @Option(doc = "Whether the policy trains on actorGoals instead of the goals of V and Q",
          paper = "false") boolean ownGoals) {}

  /**
   * Probabilities of the goals that hindsight gives a transition at time t; together 1. They are OGBench's value_p_trajgoal,
   * value_p_randomgoal, actor_p_trajgoal and so on. OGBench's curgoal, the state at t, is pNextGoal here, because a reward
   * here belongs to the state that a transition leads to.
   */
  public record Goals(
      @Option(doc = "The state at t + 1", paper = "0; released code 0.1", min = 0, max = 1,
          alias = "next") double pNextGoal,
      @Option(doc = "A state at a random later time", paper = "0.7; released code 0.6", min = 0, max = 1,
          alias = "future") double pTrajGoal,
      @Option(doc = "The trajectory's last state", paper = "0", min = 0, max = 1, alias = "last") double pFinalGoal,
      @Option(doc = "The goal stored with the data, commanded during collection", paper = "0.3", min = 0, max = 1,
          alias = "stored") double pStoredGoal,
      @Option(doc = "A state of another trajectory, so V learns what is far", paper = "0", min = 0,
          max = 1, alias = "random") double pRandomGoal,
      @Option(doc = "A state of a trajectory recorded just before or after, often of the same scene, so V learns "
          + "what looks near and is far", paper = "0", min = 0, max = 1,
          alias = "nearby") double pNeighbourGoal,
      @Option(doc = "Whether the later time is geometrically distributed with the discount of the values, as OGBench's "
          + "geom_sample, instead of uniformly", paper = "false") boolean geomSample) {
    /** OGBench's goals of an actor: any later state of the trajectory. */
    static Goals futureOnly() {
      return new Goals(0, 1, 0, 0, 0, 0, false);
    }

    public Goals {
      double sum = pNextGoal + pTrajGoal + pFinalGoal + pStoredGoal + pRandomGoal + pNeighbourGoal;
      if (Math.abs(sum - 1) > 1e-6) {
        throw new IllegalArgumentException("the probabilities of the goals must add up to 1, not " + sum);
      }
    }
  }

  /** The same options with another threshold: it depends on the encoder, so it is known only when there is one. */
  public IqlOptions withEpsilon(double epsilon) {
    Values v = values;
    Values changed =
        new Values(
            v.train, v.target, v.nStep, v.discount, v.expectile, epsilon, v.terminal, v.targetTau, v.targetMinimum);
    return new IqlOptions(observation, batch, network, optimiser, changed, policy, valueGoals, actorGoals);
  }

  /** The options of online practice: constant learning rates, and what else practice changes. */
  public IqlOptions practising(
      double policyRate, double valueRate, boolean trainValues, boolean weighting, double anchor, double average) {
    Optimiser o = optimiser;
    Values v = values;
    Policy p = policy;
    LearningRate.Schedule constant = LearningRate.Schedule.CONSTANT;
    return new IqlOptions(
        observation,
        batch,
        network,
        new Optimiser(constant, o.gradientSteps, policyRate, valueRate, o.weightDecay, o.decoupledDecay,
            o.gradientClip),
        new Values(
            trainValues, v.target, v.nStep, v.discount, v.expectile, v.epsilon, v.terminal, v.targetTau,
            v.targetMinimum),
        new Policy(p.train, weighting, p.temperature, p.weightClip, p.std, anchor, average, p.ownGoals),
        valueGoals, actorGoals);
  }
}
