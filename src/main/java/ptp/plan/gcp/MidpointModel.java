package ptp.plan.gcp;

import ptp.nn.Tensor;

/** The midpoint predictor p(m | left, right, z) as the planner sees it. */
@FunctionalInterface
public interface MidpointModel {
  /** States between left and right, {@code [n, 720]} each, for z {@code [n, noise]}: {@code [n, 720]}; the caller closes it. */
  Tensor generate(Tensor left, Tensor right, Tensor z);
}
