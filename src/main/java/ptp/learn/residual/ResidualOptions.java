package ptp.learn.residual;

import ptp.config.Option;

/** Options of the residual that practice learns on top of a frozen policy, and of its critics. */
public record ResidualOptions(
    @Option(doc = "Rows per update", min = 1, max = 65_536) int batch,
    @Option(doc = "Share of these that comes from segments that arrived", min = 0, max = 1) double arrivedShare,
    @Option(doc = "Units per hidden layer of the residual and of the critics", min = 1, max = 4096) int width,
    @Option(doc = "What the residual may do, and how it learns") Actor actor,
    @Option(doc = "The critics") Critics critics,
    @Option(doc = "What the actor's loss has beside the critics' values") Weights weights) {

  /** What the residual may do, and how it learns. */
  public record Actor(
      @Option(
          doc = "Most that it moves the policy's command of motion and turn, alpha; commands are -1 to 1, and 0 leaves the "
              + "policy as it is",
          min = 0, max = 2) double motion,
      @Option(doc = "Most that it moves the command of the fingers; above 1 it can turn any command round", min = 0,
          max = 2) double fingers,
      @Option(doc = "Adam's learning rate", min = 1e-9, max = 1) double rate,
      @Option(doc = "Updates of the critics for each one of it", min = 1, max = 1000) int every,
      @Option(doc = "How far the one that acts follows the one that learns per update", min = 1e-6,
          max = 1, alias = "average") double emaTau) {}

  /** The critics. */
  public record Critics(
      @Option(doc = "How many; a target is the lesser of a random pair", min = 2, max = 32) int count,
      @Option(doc = "Updates of the critics alone, after the warm-up, before the actor begins", min = 0,
          max = 1_000_000) int warmUp,
      @Option(doc = "n, steps of reward before the critics take over", min = 1, max = 1000,
          alias = "backup") int nStep,
      @Option(doc = "Discount gamma, below 1; V's own, because the critics start as V", min = .5,
          max = .99999) double discount,
      @Option(doc = "Adam's learning rate", min = 1e-9, max = 1) double rate,
      @Option(doc = "How far the target networks follow per update", min = 1e-6, max = 1,
          alias = "targetRate") double targetTau,
      @Option(doc = "Standard deviation of the noise on the target's action, clipped at twice as much", min = 0,
          max = 1) double noise) {}

  /** What the actor's loss has beside the critics' values. */
  public record Weights(
      @Option(doc = "Weight of small pushes, the sum of squares of tanh f", min = 0, max = 1000) double small,
      @Option(doc = "Weight of imitating actions of segments that arrived", min = 0, max = 1000) double cloning,
      @Option(doc = "Weight of commands beyond -1 and 1", min = 0, max = 1000) double beyond) {}

  /** What was enough on tuning problems (experiments/results/practice.md). */
  public static ResidualOptions defaults() {
    return new ResidualOptions(
        256, .25, 256,
        new Actor(.5, 1.8, 3e-4, 2, .003),
        new Critics(3, 1500, 5, .98, 3e-4, .01, .1),
        new Weights(.01, .1, .1));
  }
}
