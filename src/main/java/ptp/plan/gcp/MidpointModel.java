package ptp.plan.gcp;

import ptp.nn.Tensor;

/**
 * The midpoint predictor p(m | left, right, z) as the planner sees it.
 *
 * @param latentDim D, numbers in z
 */
public record MidpointModel(int latentDim, Prediction network) {
  /** The network's function. */
  @FunctionalInterface
  public interface Prediction {
    /** States between left and right, {@code [n, 720]} each, for z {@code [n, D]}: {@code [n, 720]}; the caller closes it. */
    Tensor generate(Tensor left, Tensor right, Tensor z);
  }
}
