package ptp.plan;

import java.util.List;
import ptp.nn.Tensor;

/** The goal-conditioned value function V(s, g) as planners see it: about minus the number of steps from s to g. */
public interface ValueModel {
  /**
   * Values of pairs. Where one side has fewer rows than the other, each of its rows serves as many rows of the other
   * side as the ratio says: with {@code from [S, 720]} and {@code to [S*N, 720]}, row i of {@code from} pairs with rows
   * {@code i*N .. i*N+N-1} of {@code to}.
   *
   * @return one value per row of the longer side
   */
  float[] values(Tensor from, Tensor to);

  /**
   * The sum of the values of every segment of some chains of states, from their first point to their last.
   *
   * @param chains their points in order, {@code [of, 720]} each; of a point with fewer rows, each row belongs to as many
   *     neighbouring chains as the ratio says
   * @param numbers of the chains that are asked for
   * @param of how many chains there are
   * @return one sum per number
   */
  float[] along(List<Tensor> chains, int[] numbers, int of);
}
