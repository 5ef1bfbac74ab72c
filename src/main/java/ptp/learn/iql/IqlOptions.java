package ptp.learn.iql;

import ptp.domain.ObservationMode;

/**
 * Options of implicit Q-learning (Kostrikov et al. 2021). "Paper" is Planning to Practice as printed, "released" the
 * authors' code where it differs.
 *
 * @param observation what the policy is given; paper IMAGE. The values see images only, because the planner asks them
 *     about generated states, which have no pose
 * @param batch rows per update, 1 to 65,536; paper 1,024, released 256
 * @param network shape of the networks
 * @param optimiser how the weights move
 * @param values how V, and Q where there is one, are learned
 * @param policy how the policy is extracted
 * @param goals which goals a transition is relabelled with
 */
public record IqlOptions(
    ObservationMode observation,
    int batch,
    Network network,
    Optimiser optimiser,
    Values values,
    Policy policy,
    Goals goals) {

  /** Kind of network. */
  public enum Body {
    /** Fully connected on the flattened latents; the paper's in simulation. */
    MLP,
    /** Convolutions on the stacked latents; the paper's on the robot. V and Q share the convolutions. */
    CONV
  }

  /** What V is regressed on. */
  public enum ValueTarget {
    /** Min of the twin Q's targets: implicit Q-learning as published. */
    Q,
    /** The n-step return itself, without a Q; differs from the paper because it spreads distances faster. */
    N_STEP
  }

  /** How learning rates change over the updates. */
  public enum Schedule {
    CONSTANT,
    /** Rise over the first 30 %, then cosine down to almost 0. */
    ONE_CYCLE
  }

  /**
   * @param body paper MLP in simulation, CONV on the robot
   * @param policyLayers hidden layers of the policy (behind the convolutions with CONV), 1 to 16; released 4
   * @param valueLayers hidden layers of V and Q, 1 to 16; released 2
   * @param width units per hidden layer, 8 to 4,096; released 256
   * @param layerNorm whether hidden layers are normalised; paper no
   */
  public record Network(Body body, int policyLayers, int valueLayers, int width, boolean layerNorm) {
    public Network {
      within("network.policyLayers", policyLayers, 1, 16);
      within("network.valueLayers", valueLayers, 1, 16);
      within("network.width", width, 8, 4096);
    }
  }

  /**
   * @param schedule paper CONSTANT
   * @param updates length of the cycle, in updates; without meaning for CONSTANT
   * @param policyRate Adam's learning rate of the policy, 1e-8 to 1; paper 3e-4
   * @param valueRate Adam's learning rate of V and Q, 1e-8 to 1; paper 3e-4
   * @param weightDecay of the policy, 0 to 1; released 1e-4
   * @param decoupledDecay true for AdamW's decay, false for Adam's L2 term; released false
   * @param gradientClip greatest global norm of a gradient, 0 for no limit; released 0
   */
  public record Optimiser(
      Schedule schedule,
      long updates,
      double policyRate,
      double valueRate,
      double weightDecay,
      boolean decoupledDecay,
      double gradientClip) {
    public Optimiser {
      within("optimiser.updates", updates, 1, Long.MAX_VALUE);
      within("optimiser.policyRate", policyRate, 1e-8, 1);
      within("optimiser.valueRate", valueRate, 1e-8, 1);
      within("optimiser.weightDecay", weightDecay, 0, 1);
      within("optimiser.gradientClip", gradientClip, 0, 1e9);
    }
  }

  /**
   * @param train whether V and Q learn at all
   * @param target paper Q
   * @param backup n, steps of reward before V takes over, 1 to 1,000; paper 1
   * @param discount gamma, 0 to 1 exclusive; released 0.995
   * @param expectile 0 to 1 exclusive; released 0.9
   * @param epsilon latent distance below which a state is the goal (reward 0 instead of -1), 0 or more; paper 3, released
   *     2. The goal's own frame is the goal at any epsilon
   * @param terminal whether reaching the goal ends the return; released false: the next state's value is added there too
   * @param targetRate tau, how far the target networks follow in one update, above 0 to 1; released 0.01
   * @param minimum least target; targets are clamped to [minimum, 0]; released -200, which is -1 / (1 - discount)
   */
  public record Values(
      boolean train,
      ValueTarget target,
      int backup,
      double discount,
      double expectile,
      double epsilon,
      boolean terminal,
      double targetRate,
      double minimum) {
    public Values {
      within("values.backup", backup, 1, 1000);
      within("values.discount", discount, Double.MIN_VALUE, Math.nextDown(1));
      within("values.expectile", expectile, Double.MIN_VALUE, Math.nextDown(1));
      within("values.epsilon", epsilon, 0, 1e9);
      within("values.targetRate", targetRate, Double.MIN_VALUE, 1);
      within("values.minimum", minimum, -1e9, 0);
    }
  }

  /**
   * @param train whether the policy learns at all
   * @param weighting whether actions are weighted with exp(advantage / temperature); off is hindsight behaviour cloning.
   *     Paper on
   * @param temperature above 0; released 0.01 (divides the advantage)
   * @param weightClip greatest weight, above 0; released 100
   * @param deviation fixed standard deviation of the Gaussian, above 0 to 10; released 0.15
   * @param anchor weight of KL(reference policy || policy), 0 for none; not in the paper. Keeps practice near the offline
   *     policy
   */
  public record Policy(
      boolean train, boolean weighting, double temperature, double weightClip, double deviation, double anchor) {
    public Policy {
      within("policy.temperature", temperature, 1e-9, 1e9);
      within("policy.weightClip", weightClip, 1e-9, 1e9);
      within("policy.deviation", deviation, 1e-4, 10);
      within("policy.anchor", anchor, 0, 1e9);
    }
  }

  /**
   * Probabilities of the goals that hindsight gives a transition at time t; each 0 to 1, together 1.
   *
   * @param next the state at t + 1; released 0.1
   * @param future a state at a random later time; paper 0.7, released 0.6
   * @param last the trajectory's last state; paper 0
   * @param stored the goal that was pursued when the data was made; paper and released 0.3
   * @param random a state of another trajectory, which teaches V what is far; paper 0
   */
  public record Goals(double next, double future, double last, double stored, double random) {
    public Goals {
      within("goals.next", next, 0, 1);
      within("goals.future", future, 0, 1);
      within("goals.last", last, 0, 1);
      within("goals.stored", stored, 0, 1);
      within("goals.random", random, 0, 1);
      double sum = next + future + last + stored + random;
      if (Math.abs(sum - 1) > 1e-6) {
        throw new IllegalArgumentException("the probabilities of the options goals.* must add up to 1, not " + sum);
      }
    }
  }

  public IqlOptions {
    within("batch", batch, 1, 65_536);
  }

  private static void within(String name, double value, double least, double greatest) {
    if (!(value >= least && value <= greatest)) {
      throw new IllegalArgumentException(
          "IQL option %s must be from %s to %s, not %s".formatted(name, least, greatest, value));
    }
  }
}
