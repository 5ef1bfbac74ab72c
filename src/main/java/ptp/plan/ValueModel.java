package ptp.plan;

import ptp.nn.Tensor;

/** The goal-conditioned value function V(s, g) as planners see it: about minus the number of steps from s to g. */
@FunctionalInterface
public interface ValueModel {
  /**
   * Values of pairs. Where one side has fewer rows than the other, each of its rows serves as many rows of the other
   * side as the ratio says: with {@code from [S, 720]} and {@code to [S*N, 720]}, row i of {@code from} pairs with rows
   * {@code i*N .. i*N+N-1} of {@code to}.
   *
   * @return one value per row of the longer side
   */
  float[] values(Tensor from, Tensor to);
}
